import { loadSubject, type Standing } from "../entries/index.ts";
import { happened } from "../events/append.ts";
import { isModerator, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { acceptAnswer } from "./thread-store.ts";

/** Whoever asked, or a moderator, takes one reply for the answer; the ask is resolved. A later choice replaces it. */
export async function acceptReply(work: Work, actor: Actor, replyId: string): Promise<Result<Standing>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const found = await loadSubject(work.db, actor, { kind: "reply", id: replyId });
  if (!found.ok) return found;
  const { entry, reply } = found.value;
  if (entry.flavour !== "ask" || entry.state !== "published" || reply?.state !== "published")
    return refused({ kind: "forbidden" });
  if (entry.authorId !== actor.id && !isModerator(actor)) return refused({ kind: "forbidden" });
  if (entry.acceptedReplyId === replyId) return done(entry);
  const at = work.clock.now();
  const { outcome } = await commit(work.db, {
    guard: acceptAnswer(entry.id, replyId, actor.id, at),
    changes: [],
    events: [
      happened({
        id: work.ids.make(),
        type: "thread.resolved",
        at,
        actor: actor.id,
        entry: entry.id,
        data: { reply: replyId },
      }),
    ],
  });
  return outcome === "done" || outcome === "conflict" ? done(entry) : refused({ kind: "conflict" });
}
