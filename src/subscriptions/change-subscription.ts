import { happened } from "../events/append.ts";
import type { EventStatement } from "../platform/db/commit.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { changedSchedule, freshSchedule, type Schedule } from "./schedule.ts";
import { changedFields, preferencesIn, type Preferences } from "./subscription.ts";
import { pauseRow, setSubscription, startSubscription, type SubscriptionRow } from "./subscription-store.ts";

/** New preferences, from the next slot on. While paused they wait with the rest. */
export async function changeSubscription(
  work: Work,
  row: SubscriptionRow,
  preferences: Preferences,
): Promise<Result<null>> {
  const changed = changedFields(preferencesIn(row), preferences);
  if (changed.length === 0) return done(null);
  const { served, nextDueAt } = changedSchedule(
    preferencesIn(row),
    preferences,
    servedOf(row, work),
    work.clock.now(),
  );
  const due = row.state === "paused" ? pausedDue(row, preferences) : nextDueAt;
  const { outcome } = await commit(work.db, {
    guard: setSubscription(row.id, preferences, served, due),
    changes: [],
    events: [changedEvent(work, row.id, changed)],
  });
  return outcome === "done" ? done(null) : refused({ kind: "conflict" });
}

/** Nothing comes until `until` (ms; null: until resumed). What happened meanwhile comes in the first digest after. */
export async function pauseSubscription(
  work: Work,
  row: SubscriptionRow,
  until: number | null,
): Promise<Result<null>> {
  const due = pausedDue({ ...row, pausedUntil: until }, preferencesIn(row));
  const { outcome } = await commit(work.db, {
    guard: pauseRow(row.id, until, due, work.clock.now()),
    changes: [],
    events: [changedEvent(work, row.id, ["state"])],
  });
  return outcome === "done" ? done(null) : refused({ kind: "conflict" });
}

/** Digests come again from the next slot on. */
export async function resumeSubscription(work: Work, row: SubscriptionRow): Promise<Result<null>> {
  if (row.state === "active") return done(null);
  const now = work.clock.now();
  const { served, nextDueAt } = freshSchedule(preferencesIn(row), now);
  const { outcome } = await commit(work.db, {
    guard: startSubscription(row.id, ["paused"], served, nextDueAt, now),
    changes: [],
    events: [changedEvent(work, row.id, ["state"])],
  });
  return outcome === "done" ? done(null) : refused({ kind: "conflict" });
}

// A pause with an end is due at the first slot after it: the planner finds it as it finds any other.
function pausedDue(
  { pausedUntil }: Pick<SubscriptionRow, "pausedUntil">,
  preferences: Preferences,
): number | null {
  return pausedUntil === null ? null : freshSchedule(preferences, pausedUntil).nextDueAt;
}

// A row that was confirmed has both; one that never was cannot come here.
function servedOf(row: SubscriptionRow, work: Work): Schedule["served"] {
  const fresh = freshSchedule(preferencesIn(row), work.clock.now()).served;
  return {
    dailyPeriod: row.dailyPeriod ?? fresh.dailyPeriod,
    weeklyPeriod: row.weeklyPeriod ?? fresh.weeklyPeriod,
    monthlyPeriod: row.monthlyPeriod ?? fresh.monthlyPeriod,
  };
}

function changedEvent({ ids, clock }: Work, subscription: string, changed: string[]): EventStatement {
  return happened({
    id: ids.make(),
    type: "subscription.changed",
    at: clock.now(),
    actor: null,
    entry: null,
    data: { subscription, changed },
  });
}
