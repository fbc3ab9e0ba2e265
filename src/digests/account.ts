import type { LeftOut, PassedOver, Picked, Selection } from "./selection.ts";
import { tailOf } from "./memory.ts";
import type { Met } from "./interest.ts";

/**
 * How a selection came about, as it is frozen beside the items: counts of what stayed out by reason, and in two short texts what each
 * item's score is made of and the best of what stayed out. Some 170 bytes a digest; why an entry has its merit is frozen once a run.
 */
export type Account = Record<string, number | string>;

const letters: Record<LeftOut["why"], string> = {
  ...{ language: "l", members: "p", sent: "s", country: "c", own: "o", muted: "m", read: "r" },
  ...{ translation: "t", room: "n", voice: "v", topic: "q", stranger: "u" },
};
const whyOf = Object.fromEntries(Object.entries(letters).map(([why, letter]) => [letter, why])) as Record<
  string,
  LeftOut["why"]
>;
const mostPoints = 36 ** 3 - 1;

/** `picked` in the order of the items. */
export function accountOf(
  picked: readonly Picked[],
  { passed, left }: Pick<Selection, "passed" | "left">,
): Account {
  const account: Account = passed;
  let made = "";
  for (const one of picked) made += hex(one.met);
  let rest = "";
  for (const { candidate, score, met, why } of left)
    rest += tailOf(candidate.id) + letters[why] + hex(met) + points(score);
  if (made !== "") account["met"] = made;
  if (rest !== "") account["left"] = rest;
  return account;
}

export type Told = { tail: string; why: LeftOut["why"]; met: Met; score: number };

/** What an account says; nothing of what runs from before did not write down. */
export function readAccount(account: Account): { passed: PassedOver; met: Met[]; left: Told[] } {
  const { met = "", left = "", ...passed } = account;
  const bits = String(met).match(/../g) ?? [];
  const rest = String(left).match(/.{12}/g) ?? [];
  return {
    passed: passed as PassedOver, // the other two are the only texts
    met: bits.map((two) => parseInt(two, 16)),
    left: rest.flatMap((one) => {
      const why = whyOf[one[6] ?? ""];
      const told = {
        tail: one.slice(0, 6),
        met: parseInt(one.slice(7, 9), 16),
        score: parseInt(one.slice(9), 36) / 100,
      };
      return why ? [{ ...told, why }] : [];
    }),
  };
}

const pairs = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, "0"));

function hex(met: Met): string {
  return pairs[met] ?? "00";
}

/** Hundredths, three characters. */
function points(score: number): string {
  return Math.min(mostPoints, Math.round(score * 100))
    .toString(36)
    .padStart(3, "0");
}
