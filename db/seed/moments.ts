/** A stretch of time before the moment of seeding. */
export type Ago = { readonly days?: number; readonly hours?: number; readonly minutes?: number };

/** The instant that lies `ago` before `now`. */
export function momentBefore(now: Date, ago: Ago): Date {
  return new Date(now.getTime() - minutesOf(ago) * 60_000);
}

/** Length of a stretch in minutes, to compare two of them: the larger one lies further back. */
export function minutesOf({ days = 0, hours = 0, minutes = 0 }: Ago): number {
  return (days * 24 + hours) * 60 + minutes;
}

/**
 * The calendar date (YYYY-MM-DD) that it is in `zone` (IANA) `inDays` days after the date of `now` there.
 * Negative counts lie in the past. Counts calendar days, so a change to summer time does not shift the date.
 */
export function dateIn(now: Date, zone: string, inDays: number): string {
  const today = isoDate(zone).format(now);
  const midnight = new Date(`${today}T00:00:00Z`).getTime();
  return new Date(midnight + inDays * 86_400_000).toISOString().slice(0, 10);
}

/** en-CA writes year, month, day with hyphens, as ISO 8601 does. */
function isoDate(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
}

/** The instant (ms) at which a clock on the wall of `zone` shows `time` (HH:MM) on `date` (YYYY-MM-DD). */
export function instantIn(zone: string, date: string, time: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The offset is known at an instant only: the first guess is off by at most a change of clocks, the second is right.
  const guess = wall - aheadAt(zone, wall);
  return wall - aheadAt(zone, guess);
}

/** How far (ms) the wall clock of `zone` is ahead of UTC at `at`, which is a whole minute. */
function aheadAt(timeZone: string, at: number): number {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
    at,
  );
  return Date.parse(`${shown.replace(" ", "T")}:00Z`) - at;
}
