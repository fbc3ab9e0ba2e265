import type { Actor } from "../platform/actor.ts";
import { days, minutes } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit, type EventStatement } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { findIssue } from "./find-issue.ts";
import { instantIn } from "./instant.ts";
import { isEmpty, limits, type Issue } from "./newsletter.ts";
import { holdRow, letGoRow, moveEmbargo, scheduleRow, unscheduleRow } from "./issue-store.ts";
import { told } from "./tell-issue.ts";

type When = { id: string; /** "2026-11-24T07:30" on the editor's wall clock. */ local: string; zone: string };

/** Sets the moment at which members get an issue; a job does the rest. */
export async function scheduleIssue(
  work: Work,
  actor: Actor,
  { id, local, zone }: When,
): Promise<Result<Issue>> {
  const at = instantIn(zone, local);
  if (at === undefined) return invalid({ field: "at", problem: "unknown" });
  const now = work.clock.now();
  if (at < now - minutes(10)) return invalid({ field: "at", problem: "past" });
  return act(work, actor, id, (issue, by) => {
    if (isEmpty(issue)) return invalid({ field: "at", problem: "nothing" });
    return done({
      guard: scheduleRow(id, at, now, by),
      event: told(work, actor, "newsletter.scheduled", { issue: id, at }),
    });
  });
}

export function unscheduleIssue(work: Work, actor: Actor, id: string): Promise<Result<Issue>> {
  return act(work, actor, id, (_, by) =>
    done({
      guard: unscheduleRow(id, work.clock.now(), by),
      event: told(work, actor, "newsletter.unscheduled", { issue: id }),
    }),
  );
}

/** Keeps an issue back, from members or from everybody else, until somebody lets it go. */
export function holdIssue(work: Work, actor: Actor, id: string): Promise<Result<Issue>> {
  return act(work, actor, id, (_, by) =>
    done({
      guard: holdRow(id, work.clock.now(), by),
      event: told(work, actor, "newsletter.held", { issue: id }),
    }),
  );
}

export function letIssueGo(work: Work, actor: Actor, id: string): Promise<Result<Issue>> {
  return act(work, actor, id, () =>
    done({ guard: letGoRow(id), event: told(work, actor, "newsletter.let-go", { issue: id }) }),
  );
}

/** Another end of the embargo, while it lasts. */
export async function setEmbargo(
  work: Work,
  actor: Actor,
  { id, local, zone }: When,
): Promise<Result<Issue>> {
  const at = instantIn(zone, local);
  const now = work.clock.now();
  if (at === undefined || at > now + days(limits.embargoDays))
    return invalid({ field: "public", problem: "unknown" });
  return act(work, actor, id, () =>
    done({
      guard: moveEmbargo(id, Math.max(at, now)),
      event: told(work, actor, "newsletter.edited", { issue: id, changed: ["public-at"] }),
    }),
  );
}

type Step = { guard: Statement; event: EventStatement };

/** One step of an issue by one editor; a conflict when its state no longer allows it. */
async function act(
  work: Work,
  actor: Actor,
  id: string,
  stepOf: (issue: Issue, by: string) => Result<Step>,
): Promise<Result<Issue>> {
  const found = await findIssue(work, actor, id);
  if (!found.ok) return found;
  const step = stepOf(found.value, actor.kind === "member" ? actor.id : "");
  if (!step.ok) return step;
  const { guard, event } = step.value;
  const { outcome } = await commit(work.db, { guard, changes: [], events: [event] });
  return outcome === "done" ? found : refused({ kind: "conflict" });
}
