import { meet, nothing } from "./bits.ts";
import type { Candidate, Reader } from "./selection.ts";

/** What made a reader's interest in an entry what it is, as bits: one small number a score can be explained by. */
export type Met = number;

export const met = {
  topics: 1,
  sectors: 2,
  countries: 4,
  /** Followed, saved, or the reader's own question. */
  kept: 8,
  less: 16,
  /** An earlier digest told of it, and it changed. */
  again: 32,
  /** None of the interests that the reader named; `unsaid`: because it says nothing of what it is about. */
  none: 64,
  unsaid: 128,
} as const;

/** 1 where no interest was named; more for every one that is met; little where none is. */
export function interestOf(reader: Reader, candidate: Candidate, isAgain: boolean): Met {
  const { topics, sectors, countries, less, following, saved } = reader;
  const { id } = candidate;
  let bits: Met = isAgain ? met.again : 0;
  if (
    (following.size > 0 && following.has(id)) ||
    (saved.size > 0 && saved.has(id)) ||
    (candidate.openAsk && candidate.authorId === reader.memberId)
  )
    return bits | met.kept;
  if (less !== nothing && meet(less, candidate.topics)) bits |= met.less;
  if (topics === nothing && sectors === nothing && countries === nothing) return bits;
  const before = bits;
  if (meet(topics, candidate.topics)) bits |= met.topics;
  if (meet(sectors, candidate.sectors)) bits |= met.sectors;
  if (meet(countries, candidate.countries)) bits |= met.countries;
  if (bits !== before) return bits;
  return bits | (candidate.topics === nothing && candidate.sectors === nothing ? met.unsaid : met.none);
}

export function isStrange(bits: Met): boolean {
  return (bits & (met.none | met.unsaid)) !== 0;
}

/** What a merit is multiplied by. */
export function factorOf(bits: Met): number {
  return factors[bits] ?? 1;
}

const factors = Float64Array.from({ length: 256 }, (_, bits) => {
  const has = (bit: number) => (bits & bit) !== 0;
  const asked = (has(met.topics) ? 2 : 0) + (has(met.sectors) ? 1 : 0) + (has(met.countries) ? 1 : 0);
  const interest = has(met.kept) ? 4 : has(met.none) ? 0.2 : has(met.unsaid) ? 0.5 : 1 + asked;
  return interest * (has(met.less) ? 0.25 : 1) * (has(met.again) ? 0.5 : 1);
});
