import {
  addDays,
  addMonths,
  dayIn,
  instantOf,
  mondayOf,
  monthOf,
  weekdayIndex,
  weekOf,
  type Day,
} from "./zone-time.ts";

/** What has a slot on the calendar. "Instant" has none: it is a place in the log. */
export const cadences = ["daily", "weekly", "monthly"] as const;
export type Cadence = (typeof cadences)[number];
export const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
export type Weekday = (typeof weekdays)[number];

/** When a reader wants digests, on the clock of their own wall. */
export type Rhythm = { hour: number; weekday: Weekday; zone: string };

/**
 * A period is the day ("2026-11-23"), the ISO week ("2026-W48") or the month ("2026-11") of the reader's calendar that a digest is
 * for. Every period has one slot, its instant; a change of hour, weekday or zone moves slots but not periods, so it can neither
 * double nor skip one.
 */
export type Period = string;

/** The last periods that had their digest. */
export type Served = Record<`${Cadence}Period`, Period>;

/** Where a reader stands: what they have been served, and when the next digest is due (ms; null: none). */
export type Schedule = { served: Served; nextDueAt: number | null };

/** How far in the log each cadence has told. */
export type Reached = Record<`${Cadence | "instant"}Seq`, number>;

/** Cadences that begin with this change: from which place in the log; null where there is none to go on from. */
export type ChangedSchedule = Schedule & { begins: Partial<Record<Cadence | "instant", number | null>> };

/** The instant (ms) of a period's slot. */
export function slotOf(cadence: Cadence, period: Period, { hour, weekday, zone }: Rhythm): number {
  return instantOf(zone, dayOf(cadence, period, weekdays.indexOf(weekday)), hour);
}

// A month's slot is on the first of its days that has the weekday.
function dayOf(cadence: Cadence, period: Period, weekday: number): Day {
  if (cadence === "daily") return period;
  if (cadence === "weekly") return addDays(mondayOf(period), weekday);
  const first = `${period}-01`;
  return addDays(first, (7 + weekday - weekdayIndex(first)) % 7);
}

/** The newest period whose slot is not after `at`. */
export function latestPeriod(cadence: Cadence, rhythm: Rhythm, at: number): Period {
  const today = dayIn(rhythm.zone, at);
  let period = cadence === "daily" ? today : cadence === "weekly" ? weekOf(today) : monthOf(today);
  while (slotOf(cadence, period, rhythm) > at) period = neighbour(cadence, period, -1);
  return period;
}

export function periodAfter(cadence: Cadence, period: Period): Period {
  return neighbour(cadence, period, 1);
}

/** What a reader who starts at `at` has had: everything up to then, so that the first digest comes at the next slot. */
export function servedUntil(rhythm: Rhythm, at: number): Served {
  return {
    dailyPeriod: latestPeriod("daily", rhythm, at),
    weeklyPeriod: latestPeriod("weekly", rhythm, at),
    monthlyPeriod: latestPeriod("monthly", rhythm, at),
  };
}

/** Which digests are due at `at`, each for its newest period: after a late start one, never a backlog. */
export function duePeriods(
  taken: readonly Cadence[],
  rhythm: Rhythm,
  served: Served,
  at: number,
): { cadence: Cadence; period: Period }[] {
  return taken
    .map((cadence) => ({ cadence, period: latestPeriod(cadence, rhythm, at) }))
    .filter(({ cadence, period }) => period > served[`${cadence}Period`]);
}

/** The instant of the next slot that has not been served, in the past when it is late; null when no cadence is taken. */
export function nextDue(taken: readonly Cadence[], rhythm: Rhythm, served: Served): number | null {
  if (taken.length === 0) return null;
  return Math.min(
    ...taken.map((cadence) => slotOf(cadence, periodAfter(cadence, served[`${cadence}Period`]), rhythm)),
  );
}

function neighbour(cadence: Cadence, period: Period, by: 1 | -1): Period {
  if (cadence === "daily") return addDays(period, by);
  return cadence === "weekly" ? weekOf(addDays(mondayOf(period), 7 * by)) : addMonths(period, by);
}
