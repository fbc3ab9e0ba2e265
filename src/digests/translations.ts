import type { Candidate } from "./selection.ts";

/**
 * Of candidates that say the same in different languages one stays: in the language of the reader's mail, else in English, else
 * the first. The others are dropped.
 */
export function keepOneOfEachGroup(
  candidates: readonly Candidate[],
  scores: Float64Array,
  language: string,
  drop: (index: number) => void,
): void {
  const kept = new Map<string, number>();
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate; // within bounds
    if (candidate.group === null || scores[i] === 0) continue;
    const before = kept.get(candidate.group);
    const isBetter = before === undefined || rank(candidate, language) < rank(candidates[before], language);
    const loser = isBetter ? before : i;
    if (isBetter) kept.set(candidate.group, i);
    if (loser !== undefined) drop(loser);
  }
}

function rank(candidate: Candidate | undefined, language: string): number {
  if (candidate?.language === language) return 0;
  return candidate?.language === "en" ? 1 : 2;
}
