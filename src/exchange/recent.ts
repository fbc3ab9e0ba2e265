/** When something is said to have been published: `at` as the source has it, null where it does not say. */
export type Dating = (at: number | null, source: string) => number;

const SPAN = 28 * 86_400_000;

/** Source dates as they are; what the source does not date, or dates ahead, was published when the import ran. */
export const asDated =
  (now: number): Dating =>
  (at) =>
    Math.min(at ?? now, now);

/**
 * All of it within the last 28 days: the newest date becomes `now`, the oldest 28 days ago, the others keep their order and are
 * spread evenly between, equal ones staying equal. What has no date is strewn by its key, the same way every time.
 */
export function asRecent(dates: Iterable<number>, now: number): Dating {
  const ranks = Float64Array.from(new Set(dates)).sort();
  const last = Math.max(ranks.length - 1, 1);
  return (at, source) => {
    if (at === null) return now - Math.floor(strewn(source) * SPAN);
    return now - Math.round((Math.max(ranks.length - 1 - rankOf(ranks, at), 0) / last) * SPAN);
  };
}

/** How many of the sorted dates are before `at`; the last one's place for anything later. */
function rankOf(ranks: Float64Array, at: number): number {
  let low = 0;
  let high = ranks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 0);
}

/** A number from 0 to 1 out of a text (FNV-1a). */
function strewn(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
