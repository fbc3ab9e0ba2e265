import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { invalid, refused, type Result } from "../platform/result.ts";
import { findIssue } from "./find-issue.ts";
import { isOpen, limits, type Issue } from "./newsletter.ts";
import { told } from "./tell-issue.ts";
import { putBack, withdraw } from "./withdrawn-store.ts";

type Place = {
  id: string;
  /** Among the items that were frozen, from 0. */
  place: number;
};

/**
 * Takes an item out of an issue that readers have: the archive, feeds and later mails say the day in its place. What was frozen stays
 * as it was, so that it can be put back.
 */
export async function withdrawItem(
  work: Work,
  actor: Actor,
  { id, place, reason }: Place & { reason: string },
): Promise<Result<Issue>> {
  const found = await findReleased(work, actor, { id, place });
  if (!found.ok || actor.kind === "visitor") return found.ok ? refused({ kind: "sign-in" }) : found;
  const why = reason.trim();
  if (why === "") return invalid({ field: "reason", problem: "missing" });
  if (why.length > limits.reason)
    return invalid({ field: "reason", problem: "too-long", limit: limits.reason });
  await commit(work.db, {
    guard: withdraw({ issue: id, place, at: work.clock.now(), by: actor.id, reason: why }),
    changes: [],
    events: [told(work, actor, "newsletter.item-withdrawn", { issue: id, place })],
  });
  return found; // a conflict: it is withdrawn already
}

export async function putItemBack(work: Work, actor: Actor, { id, place }: Place): Promise<Result<Issue>> {
  const found = await findReleased(work, actor, { id, place });
  if (!found.ok || actor.kind === "visitor") return found.ok ? refused({ kind: "sign-in" }) : found;
  await commit(work.db, {
    guard: putBack({ issue: id, place, at: work.clock.now(), by: actor.id }),
    changes: [],
    events: [told(work, actor, "newsletter.item-put-back", { issue: id, place })],
  });
  return found; // a conflict: it is back already
}

async function findReleased(work: Work, actor: Actor, { id, place }: Place): Promise<Result<Issue>> {
  const found = await findIssue(work, actor, id);
  if (!found.ok) return found;
  if (isOpen(found.value)) return refused({ kind: "conflict" });
  return found.value.frozen?.items[place] ? found : refused({ kind: "missing" });
}
