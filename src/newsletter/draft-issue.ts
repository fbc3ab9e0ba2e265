import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { refusalOf } from "./find-issue.ts";
import { wordsOf, type Draft } from "./newsletter.ts";
import { insertIssue, issueById } from "./issue-store.ts";
import { told } from "./tell-issue.ts";

/** A new issue under the id that its form carried. */
export async function draftIssue(
  work: Work,
  actor: Actor,
  { id, draft }: { id: string; draft: Draft },
): Promise<Result<{ id: string }>> {
  const refusal = refusalOf(actor);
  if (refusal || actor.kind === "visitor") return refused(refusal ?? { kind: "sign-in" });
  const { words, problems } = wordsOf(draft);
  if (problems.length > 0) return invalid(...problems);
  const now = work.clock.now();
  const row = { id, ...words, state: "draft" as const, stateAt: now, stateBy: actor.id };
  const committed = await commit(work.db, {
    changes: [insertIssue({ ...row, createdAt: now, createdBy: actor.id })],
    events: [told(work, actor, "newsletter.drafted", { issue: id, number: words.number })],
  });
  if (committed.outcome === "exists") {
    const [[same]] = await read(work.db, issueById({ id }));
    return same ? done({ id }) : invalid({ field: "number", problem: "taken" });
  }
  return committed.outcome === "done" ? done({ id }) : refused({ kind: "conflict" });
}
