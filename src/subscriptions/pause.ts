import { days } from "../platform/clock.ts";
import type { Problem } from "../platform/result.ts";
import type { Rhythm } from "./slot.ts";
import { addDays, dayIn, instantOf } from "./zone-time.ts";

/** Days of a break that are offered. */
export const pauses = [7, 14, 30, 90] as const;

const farthest = 730;

/** Until when (ms; null: until resumed) a typed pause lasts: a day goes before a number of days, and neither means for good. */
export function pauseOf(
  typed: { days: string; until: string },
  { zone, hour }: Rhythm,
  now: number,
): { until: number | null; problems: Problem[] } {
  const today = dayIn(zone, now);
  if (typed.until !== "") {
    const ahead = isDay(typed.until) && typed.until > today && typed.until <= addDays(today, farthest);
    return ahead
      ? { until: instantOf(zone, typed.until, hour), problems: [] }
      : { until: null, problems: [{ field: "until", problem: "until" }] };
  }
  const length = pauses.find((n) => String(n) === typed.days);
  if (length === undefined && typed.days !== "")
    return { until: null, problems: [{ field: "days", problem: "pause" }] };
  return { until: length === undefined ? null : now + days(length), problems: [] };
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00Z`) : NaN;
  // 30 February is a day of March to Date.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
