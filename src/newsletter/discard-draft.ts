import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { findIssue } from "./find-issue.ts";
import { deleteRow } from "./issue-store.ts";
import type { Issue } from "./newsletter.ts";
import { told } from "./tell-issue.ts";

/** Takes away an issue that nobody was given and that is not scheduled; its number is free again. */
export async function discardDraft(work: Work, actor: Actor, id: string): Promise<Result<Issue>> {
  const found = await findIssue(work, actor, id);
  if (!found.ok) return found;
  const { number } = found.value;
  const { outcome } = await commit(work.db, {
    guard: deleteRow(id),
    changes: [],
    events: [told(work, actor, "newsletter.deleted", { issue: id, number })],
  });
  return outcome === "done" ? done(found.value) : refused({ kind: "conflict" });
}
