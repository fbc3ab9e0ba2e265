import type { Cast } from "./cast.ts";

/** A reply that the followers of its entry were told of. */
export type Told = { replyId: string; authorId: string; at: number };

const unreadMs = 3 * 86_400_000;

/** What nobody has read yet: for each follower one row of the replies of the last days, by others. Oldest reply first in `told`. */
export function unreadOf(entryId: string, authorId: string, told: readonly Told[], cast: Cast) {
  const followers = new Set([authorId, ...told.map((one) => one.authorId)]);
  return [...followers].flatMap((memberId) => {
    const own = told.findLastIndex((one) => one.authorId === memberId);
    // Whoever answers has read what stands above.
    const since = told.slice(own + 1).filter(({ at }) => at > cast.now - unreadMs);
    const last = since.at(-1);
    if (!last || !(own >= 0 || memberId === authorId)) return [];
    return [
      {
        ...{
          id: cast.idAt(last.at),
          memberId,
          entryId,
          replyId: last.replyId,
          actorId: last.authorId,
          at: last.at,
        },
        seq: 0,
        kind: "reply" as const,
        times: since.length,
      },
    ];
  });
}
