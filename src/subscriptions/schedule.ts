import { latestPeriod, nextDue, servedUntil, type Cadence, type Served } from "./slot.ts";
import { cadencesOf, type Preferences } from "./subscription.ts";

/** Where a reader stands: what they have been served, and when the next digest is due (ms; null: none). */
export type Schedule = { served: Served; nextDueAt: number | null };

/** From `at` on: the first digest comes at the next slot. */
export function freshSchedule(preferences: Preferences, at: number): Schedule {
  const served = servedUntil(preferences, at);
  return { served, nextDueAt: nextDue(cadencesOf(preferences), preferences, served) };
}

/**
 * After a change of preferences: periods already served stay so, and a period that lost its slot to the past comes at once.
 * A cadence that was not taken before starts afresh.
 */
export function changedSchedule(
  before: Preferences,
  after: Preferences,
  served: Served,
  at: number,
): Schedule {
  const had = cadencesOf(before);
  const kept = (cadence: Cadence, period: string) =>
    had.includes(cadence) ? period : latestPeriod(cadence, after, at);
  const now: Served = {
    dailyPeriod: kept("daily", served.dailyPeriod),
    weeklyPeriod: kept("weekly", served.weeklyPeriod),
    monthlyPeriod: kept("monthly", served.monthlyPeriod),
  };
  return { served: now, nextDueAt: nextDue(cadencesOf(after), after, now) };
}
