import { happened } from "../events/append.ts";
import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { isLegible } from "../platform/one-line.ts";
import { limits } from "./entry.ts";
import { flagOf, insertFlag } from "./flag-store.ts";
import { limited, limitsOf } from "./limit-posting.ts";
import { loadSubject } from "./load-subject.ts";
import type { Subject, SubjectRef } from "./subject.ts";

/** Tells the moderators of a post, with a reason, once a member. */
export async function flagPost(
  work: Work,
  actor: Actor,
  ref: SubjectRef,
  reason: string,
): Promise<Result<Subject>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const found = await loadSubject(work.db, actor, ref);
  if (!found.ok) return found;
  if (!isLegible(reason)) return invalid({ field: "reason", problem: "missing" });
  if ([...reason].length > limits.reasonCharacters)
    return invalid({ field: "reason", problem: "too-long", limit: limits.reasonCharacters });
  const [[before]] = await read(work.db, flagOf(ref.id, actor.id));
  if (before) return found;
  const { entry, reply } = found.value;
  const flag = work.ids.make();
  const at = work.clock.now();
  const common = { id: work.ids.make(), at, actor: actor.id, entry: entry.id };
  const row = { id: flag, subjectKind: ref.kind, subjectId: ref.id, entryId: entry.id, memberId: actor.id };
  const { outcome } = await commit(work.db, {
    limits: limitsOf(work, actor, "flag"),
    changes: [insertFlag({ ...row, reason: reason.trim(), at })],
    events: [
      reply
        ? happened({ ...common, type: "reply.flagged", data: { reply: reply.id, flag } })
        : happened({ ...common, type: "entry.flagged", data: { flag } }),
    ],
  });
  return outcome === "limited" ? limited(work, "flag") : done(found.value); // "exists": the same click twice
}
