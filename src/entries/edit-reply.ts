import { happened } from "../events/append.ts";
import { mayEdit, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import { changeReply, keepReplyVersion } from "./edit-store.ts";
import { bodyProblems } from "./entry.ts";
import { limited, limitsOf } from "./limit-posting.ts";
import { loadSubject } from "./load-subject.ts";
import { queueAgain, waitsAgain } from "./edit.ts";
import { afterReplyMoved, dropAcceptance, moveTo } from "./state-store.ts";
import { placed, type Subject } from "./subject.ts";

export type EditReply = { replyId: string; body: string; version: number | undefined };

/** Changes what a reply says; what it said before is kept. */
export async function editReply(work: Work, actor: Actor, command: EditReply): Promise<Result<Subject>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const found = await loadSubject(work.db, actor, { kind: "reply", id: command.replyId });
  if (!found.ok) return found;
  const { entry, reply } = found.value;
  if (!reply || !mayEdit(actor, placed(found.value))) return refused({ kind: "forbidden" });
  const problems = bodyProblems(command.body);
  if (problems.length > 0) return invalid(...problems);
  const at = work.clock.now();
  const version = command.version ?? reply.version;
  const { html } = renderMarkdown(command.body, { idPrefix: `r-${reply.id}-` });
  const common = { at, actor: actor.id, entry: entry.id };
  const queued = waitsAgain(actor, reply);
  const waiting = { reply: reply.id, author: reply.authorId, position: reply.position };
  const { outcome } = await commit(work.db, {
    guard: keepReplyVersion(reply.id, version, actor.id, at),
    limits: limitsOf(work, actor, "edit"),
    changes: [
      changeReply(reply.id, command.body, { html, renderer: RENDERER_VERSION }, at),
      ...(queued
        ? [
            moveTo({ kind: "reply", id: reply.id }, queueAgain(actor, at)),
            dropAcceptance(reply.id),
            ...afterReplyMoved(entry.id),
          ]
        : []),
    ],
    events: [
      ...(queued ? [happened({ ...common, id: work.ids.make(), type: "reply.queued", data: waiting })] : []),
      happened({
        ...common,
        id: work.ids.make(),
        type: "reply.edited",
        data: { reply: reply.id, version: version + 1 },
      }),
    ],
  });
  if (outcome === "limited") return limited(work, "edit");
  return outcome === "done" ? done(found.value) : refused({ kind: "conflict" });
}
