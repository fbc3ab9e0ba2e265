import { kept } from "../platform/i18n.ts";
import type { CallDates } from "./call.ts";

/** When a page about these calls next looks different: a midnight of the reader's, an opening, a deadline. */
export function nextChange(
  calls: readonly Omit<CallDates, "cancelledAt" | "awardedAt">[],
  zone: string,
  now: number,
): number {
  const moments = calls.flatMap(({ opensAt, deadlines }) => [opensAt ?? 0, ...deadlines.map(({ at }) => at)]);
  return Math.min(nextMidnight(now, zone), ...moments.filter((at) => at > now));
}

/** The next midnight on the clocks of `zone`; up to an hour early or late on a day when they change. */
export function nextMidnight(now: number, zone: string): number {
  const time = clockOf(zone).format(now);
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + (now % 1000);
  return now - sinceMidnight + 86_400_000;
}

// Making one costs more than reading a front page.
const clockOf = kept((zone) => new Intl.DateTimeFormat("sv", { timeZone: zone, timeStyle: "medium" }));
