import type { Cadence } from "../subscriptions/index.ts";

/** Days before a deadline at which whoever saved a call is reminded of it, farthest first. */
const before = [30, 14, 7, 2];
export const farthestReminder = 30;

/** How many days pass until the next digest of a cadence. */
const pace: Record<Cadence, number> = { daily: 1, weekly: 7, monthly: 31 };

/** Whether a digest at `days` before a deadline is the one to remind of it: the first at or after one of the days, and before the next. */
export function remindsAt(days: number, cadence: Cadence): boolean {
  return before.some((when) => days <= when && days + pace[cadence] > when);
}
