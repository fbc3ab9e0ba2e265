import { number, type Language } from "../platform/i18n.ts";
import { text as accountText } from "./account-text.ts";
import { met as bit, type Met } from "./interest.ts";
import type { Basis } from "./merit.ts";
import type { LeftOut } from "./selection.ts";

/** A weight, what it is made of, and what that is made of, in words; each a line of a list. `merit` and `basis` as they were frozen. */
export function weightInWords(
  { score, met, merit, basis }: { score: number; met: Met | undefined; merit?: number; basis?: Basis },
  language: Language,
): string[] {
  const words = accountText(language);
  if (merit === undefined || basis === undefined || met === undefined) return [];
  // The product of what is shown, so that whoever reckons it up comes to the same.
  const [value, interest] = [hundredths(merit), hundredths(merit > 0 ? score / merit : 0)];
  const said = (n: number) => number(language, hundredths(n));
  return [
    words.weight(said(value * interest), said(value), said(interest)),
    [...ofMerit(basis, language), ...ofInterest(met, language)].join(" · "),
  ];
}

const hundredths = (n: number) => Math.round(n * 100) / 100;

function ofMerit({ hours, people, left, raised = [] }: Basis, language: Language): string[] {
  const words = accountText(language);
  const fresh = hours < 48 ? words.hours(hours) : words.days(Math.round(hours / 24));
  return [
    left === undefined ? fresh : words.left(left),
    ...(people ? [words.people(people)] : []),
    ...raised.map((why) => words[why]),
  ];
}

const parts = ["kept", "topics", "sectors", "countries", "none", "unsaid", "less", "again"] as const;

function ofInterest(met: Met, language: Language): string[] {
  const words = accountText(language);
  return parts.flatMap((part) => ((met & bit[part]) !== 0 ? [words[part]] : []));
}

const outs = {
  language: "outRoom",
  members: "outRoom",
  sent: "outSent",
  country: "outCountry",
  own: "outOwn",
  muted: "outMuted",
  read: "outRead",
  translation: "outTranslation",
  voice: "outVoice",
  topic: "outTopic",
  stranger: "outStranger",
  room: "outRoom",
} as const satisfies Record<LeftOut["why"], string>;

/** Why one entry stayed out; those in other languages and for members only are never told by name. */
export function outInWords(why: LeftOut["why"], language: Language): string {
  return accountText(language)[outs[why]];
}
