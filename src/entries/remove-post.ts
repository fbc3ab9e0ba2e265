import { happened } from "../events/append.ts";
import { mayEdit, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { loadSubject } from "./load-subject.ts";
import { afterReplyMoved, dropAcceptance, moveTo } from "./state-store.ts";
import { placed, type Subject, type SubjectRef } from "./subject.ts";

/** Deletes softly: its author or a moderator can bring it back for 30 days. Doing it twice is doing it once. */
export async function removePost(work: Work, actor: Actor, ref: SubjectRef): Promise<Result<Subject>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const found = await loadSubject(work.db, actor, ref);
  if (!found.ok) return found;
  const subject = found.value;
  if (placed(subject).state === "deleted") return done(subject);
  if (!mayEdit(actor, placed(subject))) return refused({ kind: "forbidden" });
  const at = work.clock.now();
  const { entry, reply } = subject;
  const common = { id: work.ids.make(), at, actor: actor.id, entry: entry.id };
  const { outcome } = await commit(work.db, {
    guard: moveTo(ref, { to: "deleted", from: ["published", "queued", "hidden"], at, by: actor.id }),
    changes: reply ? [dropAcceptance(reply.id), ...afterReplyMoved(entry.id)] : [],
    events: [
      reply
        ? happened({ ...common, type: "reply.deleted", data: { reply: reply.id } })
        : happened({ ...common, type: "entry.deleted", data: { kind: entry.kind } }),
    ],
  });
  return outcome === "done" ? done(subject) : refused({ kind: "conflict" });
}
