import { expect, test } from "vitest";
import { knownZone } from "../../src/platform/zone.ts";
import { dateText, daysToDeadline, daysUntil } from "../../src/ui/time.tsx";
import { noon } from "./samples.tsx";

test("days are counted by the calendar of a zone, not by 24 hours", () => {
  const lateEvening = Date.UTC(2026, 10, 23, 22, 30);
  const afterMidnight = Date.UTC(2026, 10, 23, 23, 30);
  expect(daysUntil(lateEvening, afterMidnight, "Europe/Rome")).toBe(1);
  expect(daysUntil(lateEvening, afterMidnight, "UTC")).toBe(0);
});

test("a day of 23 or 25 hours is still a day", () => {
  expect(daysUntil(Date.UTC(2026, 2, 28, 12), Date.UTC(2026, 2, 29, 12), "Europe/Rome")).toBe(1);
  expect(daysUntil(Date.UTC(2026, 9, 24, 12), Date.UTC(2026, 9, 25, 12), "Europe/Rome")).toBe(1);
});

test("a deadline known to its day only is that day's, though it is kept with the day's end", () => {
  const deadline = { at: Date.UTC(2026, 10, 24, 23), day: "2026-11-24" }; // 24:00 in Brussels
  expect(daysToDeadline(noon, deadline, "Europe/Brussels")).toBe(1);
  expect(daysToDeadline(noon, deadline, "Africa/Tunis")).toBe(1);
  expect(daysToDeadline(noon, { at: deadline.at, day: null }, "Africa/Tunis")).toBe(2);
});

test("what is past is negative", () => {
  expect(daysUntil(noon, noon - 86_400_000, "UTC")).toBe(-1);
});

test("dates are written as the language writes them, in the zone asked for", () => {
  expect(dateText(noon, "en", "Asia/Tokyo", "minute")).toBe("23 Nov 2026, 21:00");
  expect(dateText(noon, "fr", "Europe/Paris")).toBe("23 nov. 2026");
});

test("an unknown zone counts as UTC and harms nothing", () => {
  expect(dateText(noon, "en", "Mars/Olympus", "minute")).toBe("23 Nov 2026, 12:00");
  expect(knownZone("Mars/Olympus")).toBeUndefined();
  expect(knownZone("europe/rome")).toBe("Europe/Rome");
  expect(knownZone("")).toBeUndefined();
});
