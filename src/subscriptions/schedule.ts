import {
  cadences,
  latestPeriod,
  nextDue,
  servedUntil,
  type Cadence,
  type ChangedSchedule,
  type Reached,
  type Schedule,
  type Served,
} from "./slot.ts";
import { cadencesOf, hearsAtOnce, streams, type Pace, type Preferences } from "./subscription.ts";

/** From `at` on: the first digest comes at the next slot. */
export function freshSchedule(preferences: Preferences, at: number): Schedule {
  const served = servedUntil(preferences, at);
  return { served, nextDueAt: nextDue(cadencesOf(preferences), preferences, served) };
}

/**
 * Nothing until `until` (null: for good), and no slot that lies before it. Who hears at once does so again from then on, and the
 * planner wakes them then; others it wakes at their first slot after.
 */
export function pausedSchedule(preferences: Preferences, until: number | null, served: Served): Schedule {
  if (until === null) return { served, nextDueAt: null };
  const fresh = freshSchedule(preferences, until);
  return hearsAtOnce(preferences) || fresh.nextDueAt === null ? { ...fresh, nextDueAt: until } : fresh;
}

/**
 * After a change of preferences: periods already served stay so, and a period that lost its slot to the past comes at once.
 * A cadence that was not taken before starts afresh, and tells from where the streams that come with it now had got to.
 */
export function changedSchedule(
  before: Preferences,
  after: Preferences,
  { served, reached }: { served: Served; reached: Reached },
  at: number,
): ChangedSchedule {
  const had = cadencesOf(before);
  const kept = (cadence: Cadence, period: string) =>
    had.includes(cadence) ? period : latestPeriod(cadence, after, at);
  const now: Served = {
    dailyPeriod: kept("daily", served.dailyPeriod),
    weeklyPeriod: kept("weekly", served.weeklyPeriod),
    monthlyPeriod: kept("monthly", served.monthlyPeriod),
  };
  return {
    served: now,
    nextDueAt: nextDue(cadencesOf(after), after, now),
    begins: beginningsOf(before, after, reached),
  };
}

function beginningsOf(before: Preferences, after: Preferences, reached: Reached): ChangedSchedule["begins"] {
  const comesAs = (preferences: Preferences, pace: Pace) =>
    streams.filter((stream) => preferences[stream] === pace);
  const begun = [...cadences, "instant" as const].filter(
    (pace) => comesAs(before, pace).length === 0 && comesAs(after, pace).length > 0,
  );
  return Object.fromEntries(
    begun.map((pace) => {
      const came = comesAs(after, pace)
        .map((stream) => before[stream])
        .filter((had) => had !== "off");
      return [pace, came.length > 0 ? Math.min(...came.map((had) => reached[`${had}Seq`])) : null];
    }),
  );
}
