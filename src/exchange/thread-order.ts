import type { ImportMessage } from "./read-threads.ts";

/** A reply with the one it stands under: the thread itself (null) or a reply that stands under the thread. */
export type PlacedReply = { readonly message: ImportMessage; readonly parent: string | null };

/**
 * Flattens the reply tree of some messages of one thread to one level, oldest first: an answer to an answer stands under the
 * reply that began that branch. `parentOf` knows replies from before (source → where it stands, undefined if unknown).
 * An answer to nothing known, or to itself through others, stands under the thread.
 */
export function placeReplies(
  messages: readonly ImportMessage[],
  parentOf: (source: string) => string | null | undefined,
): PlacedReply[] {
  const here = new Map(messages.map((message) => [message.source, message]));
  const replies = messages.filter(({ root }) => !root).sort((a, b) => a.createdAt - b.createdAt);
  return replies.map((message) => ({ message, parent: branchOf(message, here, parentOf) }));
}

function branchOf(
  message: ImportMessage,
  here: ReadonlyMap<string, ImportMessage>,
  parentOf: (source: string) => string | null | undefined,
): string | null {
  const seen = new Set([message.source]);
  let above = message.inReplyTo;
  while (above !== null && !seen.has(above)) {
    seen.add(above);
    const answered = here.get(above);
    if (!answered) return knownBranch(above, parentOf(above));
    if (answered.root) return null;
    if (answered.inReplyTo === null || here.get(answered.inReplyTo)?.root) return above;
    above = answered.inReplyTo;
  }
  return null;
}

const knownBranch = (source: string, parent: string | null | undefined): string | null =>
  parent === undefined ? null : (parent ?? source);
