import { happened, happenedWith } from "../events/append.ts";
import { postsAreQueued, type Actor, type Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { loadSubject } from "./load-subject.ts";
import { positionOf } from "./reply-store.ts";
import { afterReplyMoved, moveTo, publications, publishNow } from "./state-store.ts";
import { mayRestore, placed, type Subject, type SubjectRef } from "./subject.ts";

/** Takes a deletion back. What a member brings back for whom posts wait in the queue waits there again. */
export async function restorePost(work: Work, actor: Actor, ref: SubjectRef): Promise<Result<Subject>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const found = await loadSubject(work.db, actor, ref);
  if (!found.ok) return found;
  const subject = found.value;
  const at = work.clock.now();
  if (placed(subject).state === "published") return done(subject);
  if (!mayRestore(actor, subject, at)) return refused({ kind: "forbidden" });
  const to = postsAreQueued(actor) ? "queued" : "published";
  const first = !subject.reply && to === "published" && !(await wasPublished(work, subject.entry.id));
  const { outcome } = await commit(work.db, {
    guard: moveTo(ref, { to, from: ["deleted"], at, by: actor.id }),
    changes: subject.reply
      ? afterReplyMoved(subject.entry.id)
      : first
        ? [publishNow(subject.entry.id, at)]
        : [],
    events: [first ? posted(work, actor, subject) : restored(work, actor, subject, to === "queued")],
  });
  return outcome === "done" ? done(subject) : refused({ kind: "conflict" });
}

/** Deleted while it waited, and vouched for since: it comes out for the first time now. */
function posted({ ids, clock }: Work, actor: Member, { entry }: Subject) {
  const { kind, visibility, language, authorId: author } = entry;
  const common = { id: ids.make(), at: clock.now(), actor: actor.id, entry: entry.id };
  return happened({ ...common, type: "entry.posted", data: { kind, author, visibility, language } });
}

async function wasPublished({ db }: Work, entryId: string): Promise<boolean> {
  const [[found]] = await read(db, publications(entryId));
  return found !== undefined;
}

function restored({ ids, clock }: Work, actor: Member, { entry, reply }: Subject, queued: boolean) {
  const common = { id: ids.make(), at: clock.now(), actor: actor.id, entry: entry.id };
  const { kind, visibility, language } = entry;
  if (reply && queued) {
    const data = { reply: reply.id, author: reply.authorId, position: 0 };
    return happenedWith({ ...common, type: "reply.queued", data }, "position", positionOf(reply.id));
  }
  if (reply) return happened({ ...common, type: "reply.restored", data: { reply: reply.id } });
  if (!queued) return happened({ ...common, type: "entry.restored", data: { kind } });
  const data = { kind, author: entry.authorId, visibility, language };
  return happened({ ...common, type: "entry.queued", data });
}
