import type { DemoEntry, DemoReply } from "../../db/seed/demo/shape.ts";
import { addReply, recount, type Addition } from "../entries/index.ts";
import type { NewEvent } from "../events/event.ts";
import type { Cast } from "./cast.ts";
import { insertFlags, insertFollows, insertNotifications } from "./seed-store.ts";
import { unreadOf, type Told } from "./unread.ts";

export type PlacedReply = DemoReply & { readonly id: string; readonly at: number };

/** The replies of a demo entry with their ids and instants. */
export function placed(entry: DemoEntry, cast: Cast): PlacedReply[] {
  return entry.replies.map((reply) => {
    const at = cast.before(reply.ago);
    return { ...reply, at, id: cast.idAt(at) };
  });
}

/** What people said to an entry, and what follows from it: counters, followers, flags, and what is unread. */
export function addDemoReplies(
  entryId: string,
  entry: DemoEntry,
  replies: readonly PlacedReply[],
  cast: Cast,
): Addition {
  const additions = replies.map((reply, i) => addDemoReply(entryId, i + 1, reply, replies, cast));
  const spoken = replies.filter(({ queued }) => !queued);
  const follows = spoken.map(({ author, at }) => ({
    entryId,
    memberId: cast.member(author).id,
    mode: "following" as const,
    at,
  }));
  const told: Told[] = spoken.map(({ id, author, at }) => ({
    replyId: id,
    authorId: cast.member(author).id,
    at,
  }));
  const flagged = replies.flatMap((reply) => flagOf(entryId, reply, cast));
  return {
    changes: [
      ...additions.flatMap(({ changes }) => changes),
      recount(entryId),
      ...insertFollows(follows),
      ...insertFlags(flagged.map(({ row }) => row)),
      ...insertNotifications(unreadOf(entryId, cast.member(entry.author).id, told, cast)),
    ],
    events: [...additions.flatMap(({ events }) => events), ...flagged.map(({ event }) => event)],
  };
}

function addDemoReply(
  entryId: string,
  position: number,
  { id, at, parent, author, queued, body }: PlacedReply,
  replies: readonly PlacedReply[],
  cast: Cast,
): Addition {
  return addReply({
    ...{ id, entryId, position, body },
    parentId: replies.find(({ ref }) => ref !== undefined && ref === parent)?.id ?? null,
    authorId: cast.member(author).id,
    state: queued ? "queued" : "published",
    createdAt: at,
    origin: "seed",
    eventId: cast.idAt(at),
  });
}

function flagOf(entryId: string, { id, flag }: PlacedReply, cast: Cast) {
  if (!flag) return [];
  const at = cast.before(flag.ago);
  const memberId = cast.member(flag.by).id;
  const row = {
    ...{ id: cast.idAt(at), entryId, memberId, at },
    subjectKind: "reply" as const,
    subjectId: id,
    reason: flag.reason,
  };
  const event: NewEvent = {
    ...{ id: cast.idAt(at), at, actor: memberId, entry: entryId, origin: "seed" },
    type: "reply.flagged",
    data: { reply: id, flag: row.id },
  };
  return [{ row, event }];
}
