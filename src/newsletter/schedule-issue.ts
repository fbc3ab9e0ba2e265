import type { Actor } from "../platform/actor.ts";
import { days, minutes } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit, type EventStatement } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { contentOf, entryIds } from "./content.ts";
import { entriesById } from "./entry-store.ts";
import { findIssue } from "./find-issue.ts";
import { instantIn } from "./instant.ts";
import { isTooLarge, mostKilobytes } from "./mail-size.ts";
import { isEmpty, limits, type Issue } from "./newsletter.ts";
import { holdRow, letGoRow, moveEmbargo, scheduleRow, unscheduleRow } from "./issue-store.ts";
import { renderingOf } from "./release-due.ts";
import { told } from "./tell-issue.ts";

type When = { id: string; /** "2026-11-24T07:30" on the editor's wall clock. */ local: string; zone: string };

/** By so much a form may have been filled in before it is sent: it means now. */
const late = minutes(10);

/** Sets the moment at which members get an issue; a job does the rest. */
export async function scheduleIssue(
  work: Work,
  actor: Actor,
  { id, local, zone }: When,
): Promise<Result<Issue>> {
  const at = instantIn(zone, local);
  if (at === undefined) return invalid({ field: "at", problem: "unknown" });
  const now = work.clock.now();
  if (at < now - late) return invalid({ field: "at", problem: "past" });
  if (await wouldBeTooLarge(work, actor, id))
    return invalid({ field: "at", problem: "too-large", limit: mostKilobytes });
  return act(work, actor, id, (issue, by) => {
    if (isEmpty(issue)) return invalid({ field: "at", problem: "nothing" });
    return done({
      guard: scheduleRow(id, at, now, by),
      event: told(work, actor, "newsletter.scheduled", { issue: id, at }),
    });
  });
}

async function wouldBeTooLarge(work: Work, actor: Actor, id: string): Promise<boolean> {
  const found = await findIssue(work, actor, id);
  if (!found.ok) return false;
  const issue = found.value;
  const [entries] = await read(work.db, entriesById(entryIds(issue)));
  return isTooLarge(renderingOf(work, contentOf(issue, entries, work.clock.now()), "members"));
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
      guard: holdRow(id, work.clock.now(), by, "person"),
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
  // A slip of the year must not show everybody what cannot be taken back.
  if (at < now - late) return invalid({ field: "public", problem: "past" });
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
