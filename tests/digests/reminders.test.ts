import { expect, test } from "vitest";
import { remindsAt } from "../../src/digests/reminders.ts";

const days = Array.from({ length: 45 }, (_, n) => n);

test("a daily reader is reminded of a deadline on four days", () => {
  expect(days.filter((n) => remindsAt(n, "daily"))).toEqual([2, 7, 14, 30]);
});

test("whatever the weekday, a weekly reader is reminded once for each of the four, never twice", () => {
  for (let last = 0; last < 7; last++) {
    const weekly = days.filter((n) => n % 7 === last && remindsAt(n, "weekly"));
    expect([3, 4]).toContain(weekly.length);
    expect(weekly.at(-1)).toBeGreaterThan(23);
  }
});
