import { hours, minutes, seconds } from "../platform/clock.ts";
import type { Outcome } from "../mail/mailer.ts";

/**
 * What follows for a batch. `haltMs`: the provider wants nothing for so many ms, from anybody; null: not in this call any more, nor
 * in another one before `at`. `untouched`: nothing of this try was accepted. `uncertain`: nobody knows, or the provider is in trouble.
 */
export type Verdict =
  | { kind: "accepted"; ids: readonly (string | null)[]; restMs: number }
  | { kind: "again"; at: number; error: string; haltMs?: number | null; untouched?: true; uncertain?: true }
  | { kind: "split"; parts: [number, number][]; error: string }
  | { kind: "refused"; error: string }
  | { kind: "stopped"; error: string };

/** A provider forgets keys after 24 hours; an hour before, what is not settled is left to a person and to webhooks. */
export const mostAgeMs = hours(23);
/** Why a batch is too old to be tried again, if it is. */
export function ageProblem(firstAttemptAt: number | null, now: number): string | undefined {
  if (firstAttemptAt === null) return undefined;
  if (now - firstAttemptAt > mostAgeMs) return "not settled within 23 hours of its first try";
  // The clock has been wrong, and nobody knows for how long the provider has known the key.
  return firstAttemptAt - now > hours(1)
    ? "not settled within 23 hours, as far as the clock can be believed"
    : undefined;
}

/** How the note begins of what stopped because, without keys, it may have arrived. */
export const lostOnceHandedOver = "lost once handed over: ";
const ceilingMs = minutes(10);

/** What a provider's answer to a batch of `size` means, after `attempts` tries. `random`: 0–1, for jitter. */
export function verdictOn(
  outcome: Outcome,
  { size, attempts }: { size: number; attempts: number },
  now: number,
  random: number,
): Verdict {
  type More = { haltMs?: number | null; untouched?: true; uncertain?: true };
  const again = (error: string, waitMs: number | null, more: More = {}): Verdict => ({
    kind: "again",
    at: now + (waitMs ?? jitter(attempts, random)),
    error,
    ...more,
  });
  switch (outcome.kind) {
    case "accepted":
      return { kind: "accepted", ids: outcome.ids, restMs: restAfter(outcome.pace) };
    case "ambiguous":
      return again(outcome.error, null, { uncertain: true });
    case "inProgress":
      return again("an earlier try is still under way", outcome.retryAfterMs ?? seconds(2));
    case "later": {
      const { retryAfterMs, untouched, forAll } = outcome;
      return again(outcome.error, retryAfterMs, {
        ...(retryAfterMs === null ? {} : { haltMs: retryAfterMs }),
        ...(untouched ? { untouched } : {}),
        ...(!untouched || forAll ? { uncertain: true } : {}),
      });
    }
    case "quota":
      return again(outcome.error, outcome.retryAfterMs ?? hours(1), { haltMs: null, untouched: true });
    case "denied":
      return again(outcome.error, minutes(5), { haltMs: null, untouched: true });
    case "refused":
      return size <= 1
        ? { kind: "refused", error: outcome.reason }
        : { kind: "split", parts: partsOf(size, outcome.index), error: outcome.reason };
    case "conflict":
      return { kind: "stopped", error: outcome.error };
  }
}

/** The culprit alone where it is known, halves where it is not; as [from, to) of the members. */
function partsOf(size: number, index: number | undefined): [number, number][] {
  const known = index !== undefined && index >= 0 && index < size;
  const cuts = known ? [0, index, index + 1, size] : [0, Math.ceil(size / 2), size];
  return cuts
    .slice(1)
    .map((to, i): [number, number] => [cuts[i] ?? 0, to])
    .filter(([from, to]) => to > from);
}

// One request of each window is left to sign-in mail.
function restAfter(pace: { remaining: number; resetMs: number } | undefined): number {
  return pace && pace.remaining <= 1 ? Math.min(pace.resetMs, seconds(10)) : 0;
}

/** Full jitter: anything up to a ceiling that doubles with each try. */
function jitter(attempts: number, random: number): number {
  return Math.max(500, Math.round(random * Math.min(ceilingMs, seconds(2) * 2 ** Math.min(attempts, 16))));
}
