import {
  afterReplyMoved,
  dropAcceptance,
  entrySource,
  loadSubject,
  membersByHandle,
  moveTo,
  positionOf,
  publishNow,
  touch,
  type Subject,
  type SubjectRef,
} from "../entries/index.ts";
import { happened, happenedWith } from "../events/append.ts";
import { isModerator, type Actor, type Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit, type EventStatement } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { moveOf, mostReasonCharacters, type Decision } from "./moderation.ts";
import { decideFlags, openFlags, unchanged } from "./moderation-store.ts";

/**
 * A moderator's decision on a post: it changes state, its open flags are closed, what happened is told, in one batch.
 * Refused with `conflict` when another moderator was first, or the author has changed the text meanwhile.
 */
export async function decide(
  work: Work,
  actor: Actor,
  ref: SubjectRef,
  decision: Decision,
  {
    reason,
    version,
  }: { reason: string; /** Of the text that was read; undefined: whatever stands. */ version?: number },
): Promise<Result<Subject>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  if (!isModerator(actor)) return refused({ kind: "forbidden" });
  const found = await loadSubject(work.db, actor, ref);
  if (!found.ok) return found;
  const subject = found.value;
  const handles = decision === "approve" ? await handlesIn(work, subject) : [];
  const [flags, mentions] = await read(work.db, openFlags(ref.id), membersByHandle(JSON.stringify(handles)));
  const move = moveOf(decision);
  const at = work.clock.now();
  if (!move && flags.length === 0) return done(subject);
  const close = decideFlags(ref.id, decision, actor.id, at);
  const { outcome } = await commit(work.db, {
    guard: [
      ...(version === undefined ? [] : [unchanged(ref, version)]),
      move ? moveTo(ref, { ...move, at, by: actor.id }) : close,
    ],
    changes: [...(move ? [close] : []), ...consequences(subject, decision, at)],
    events: [
      ...(move ? [eventOf(work, actor, subject, decision, reason, mentions)] : []),
      ...flags.map((flag) => flagDecided(work, actor, subject, flag, decision)),
    ],
  });
  return outcome === "done" ? done(subject) : refused({ kind: "conflict" });
}

/** Whom a post names that waited until now: they hear of it at its approval. */
async function handlesIn(work: Work, { entry, reply }: Subject): Promise<readonly string[]> {
  const [[source = ""]] = await read(work.db, entrySource(entry.id));
  return renderMarkdown(reply?.markdown ?? source).mentions;
}

function consequences({ entry, reply }: Subject, decision: Decision, at: number): Statement[] {
  if (decision === "dismiss" || decision === "reject") return [];
  if (!reply) return decision === "approve" ? [publishNow(entry.id, at)] : [];
  const counted = afterReplyMoved(entry.id);
  if (decision === "approve") return [...counted, touch(entry.id, at)];
  return decision === "hide" ? [dropAcceptance(reply.id), ...counted] : counted;
}

function eventOf(
  work: Work,
  actor: Member,
  subject: Subject,
  decision: Decision,
  reason: string,
  mentions: readonly string[],
): EventStatement {
  const { entry, reply } = subject;
  const common = { id: work.ids.make(), at: work.clock.now(), actor: actor.id, entry: entry.id };
  const because = reason.trim() === "" ? {} : { reason: reason.trim().slice(0, mostReasonCharacters) };
  const named = mentions.length > 0 ? { mentions: [...mentions] } : {};
  if (reply) return replyEvent(common, reply, decision, because, named);
  const { kind, authorId: author, visibility, language } = entry;
  if (decision === "approve")
    return happened({
      ...common,
      type: "entry.approved",
      data: { kind, author, visibility, language, ...named },
    });
  if (decision === "reject") return happened({ ...common, type: "entry.rejected", data: { kind, author } });
  if (decision === "hide") return happened({ ...common, type: "entry.hidden", data: { kind, ...because } });
  return happened({ ...common, type: "entry.restored", data: { kind } });
}

type Common = { id: string; at: number; actor: string; entry: string };

function replyEvent(
  common: Common,
  { id: reply, authorId: author }: { id: string; authorId: string },
  decision: Decision,
  because: { reason?: string },
  named: { mentions?: string[] },
): EventStatement {
  if (decision === "approve") {
    const data = { reply, author, position: 0, ...named };
    return happenedWith({ ...common, type: "reply.approved", data }, "position", positionOf(reply));
  }
  if (decision === "reject") return happened({ ...common, type: "reply.rejected", data: { reply, author } });
  if (decision === "hide") return happened({ ...common, type: "reply.hidden", data: { reply, ...because } });
  return happened({ ...common, type: "reply.restored", data: { reply } });
}

function flagDecided(
  work: Work,
  actor: Member,
  { entry, reply }: Subject,
  flag: string,
  decision: Decision,
): EventStatement {
  const data = { flag, decision, ...(reply ? { reply: reply.id } : {}) };
  return happened({
    id: work.ids.make(),
    type: "flag.decided",
    at: work.clock.now(),
    actor: actor.id,
    entry: entry.id,
    data,
  });
}
