/** When a member was last here (ms): in this sitting, and before it. */
export type Visit = { seenAt: number; beforeAt: number | null };

/** Who comes back after so long has been away. */
const sittingMs = 30 * 60_000;
/** A sitting is written down no more often than this. */
const notedEveryMs = 5 * 60_000;

/** Since when things are new to this member; null on the first visit. */
export function awaySince(visit: Visit | null, now: number): number | null {
  if (!visit) return null;
  return now - visit.seenAt > sittingMs ? visit.seenAt : visit.beforeAt;
}

/** The visit as it is to be remembered from now on, or undefined where that says nothing new. */
export function visitFrom(visit: Visit | null, now: number): Visit | undefined {
  if (visit && now - visit.seenAt < notedEveryMs) return undefined;
  return { seenAt: now, beforeAt: awaySince(visit, now) };
}
