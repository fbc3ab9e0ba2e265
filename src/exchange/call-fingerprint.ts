import { contentHash } from "./source/content-hash.ts";
import type { ImportCall } from "./read-calls.ts";

/** What a change of a call is an amendment of. */
const PARTS = {
  deadline: ({ deadlines, deadlineText }: ImportCall) => [deadlines, deadlineText],
  budget: ({ budget, fundingRate }: ImportCall) => [budget, fundingRate],
  eligibility: ({ scope, applicants, partnershipRequired }: ImportCall) => [
    scope,
    applicants,
    partnershipRequired,
  ],
};

/** "deadline=1f3a… budget=… eligibility=…": kept with the call, so that a later import can say what was changed. */
export const callFingerprint = (call: ImportCall): string =>
  Object.entries(PARTS)
    .map(([part, of]) => `${part}=${contentHash(of(call)).slice(0, 8)}`)
    .join(" ");

/** The parts whose fingerprint is another than before. */
export function changedParts(before: string, after: string): string[] {
  const had = new Set(before.split(" "));
  return after
    .split(" ")
    .flatMap((part) => (had.has(part) || before === "" ? [] : [part.replace(/=.*/, "")]));
}
