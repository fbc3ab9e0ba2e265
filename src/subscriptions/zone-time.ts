import { kept } from "../platform/i18n.ts";

/** A day of the calendar, "YYYY-MM-DD". Days compare as text. */
export type Day = string;

const dayMs = 86_400_000;

/** The day that a clock on the wall of `zone` (IANA) shows at `at` (ms). */
export const dayIn = remembered((zone: string, at: number): Day =>
  new Date(at + offset(zone, at)).toISOString().slice(0, 10),
);

/**
 * The instant (ms) at which a wall clock of `zone` shows `hour` o'clock on `day`: the first of two where clocks go back, the end
 * of the gap where they jump over it.
 */
export const instantOf = remembered((zone: string, day: Day, hour: number): number => {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const offsets = [offset(zone, wall - dayMs), offset(zone, wall + dayMs)];
  const showing = offsets.map((ahead) => wall - ahead).filter((at) => at + offset(zone, at) === wall);
  return showing.length > 0 ? Math.min(...showing) : endOfGap(zone, wall, offsets);
});

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The ISO 8601 week of a day, "2026-W48"; it belongs to the year of its Thursday. Weeks compare as text. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 3 - weekdayIndex(day));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / dayMs / 7);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The first day of an ISO week; the fourth of January is always in the first. */
export function mondayOf(week: string): Day {
  const [year = "", number = ""] = week.split("-W");
  const fourth = `${year}-01-04`;
  return addDays(fourth, 7 * (Number(number) - 1) - weekdayIndex(fourth));
}

/** The month of a day, "2026-11". Months compare as text. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function addMonths(month: string, months: number): string {
  const [year = "", number = ""] = month.split("-");
  return new Date(Date.UTC(Number(year), Number(number) - 1 + months, 1)).toISOString().slice(0, 7);
}

/** 0 for Monday. */
export function weekdayIndex(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

// No instant shows `wall`: look for the second in which the zone's clock jumps past it.
function endOfGap(zone: string, wall: number, offsets: readonly number[]): number {
  let before = (wall - Math.max(...offsets)) / 1000;
  let after = (wall - Math.min(...offsets)) / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle * 1000 + offset(zone, middle * 1000) > wall) after = middle;
    else before = middle;
  }
  return after * 1000;
}

/** How far (ms) the zone's wall clock is ahead of UTC at `at`. */
function offset(zone: string, at: number): number {
  const [, month, day, year, hour, minute, second] = shown.exec(wallClock(zone).format(at)) ?? [];
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return wall - Math.floor(at / 1000) * 1000;
}

// `format` and a pattern cost 1 µs, formatToParts 3.
const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;
const wallClock = kept(
  (zone) =>
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    }),
);

/** Keeps answers: readers are many, zones and hours few. */
function remembered<A extends (string | number)[], T>(find: (...asked: A) => T): (...asked: A) => T {
  const answers = new Map<string, T>();
  return (...asked) => {
    const key = asked.join(" ");
    let answer = answers.get(key);
    if (answer === undefined) {
      if (answers.size > 20_000) answers.clear();
      answers.set(key, (answer = find(...asked)));
    }
    return answer;
  };
}
