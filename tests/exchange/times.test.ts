import { expect, test } from "vitest";
import { instantIn, isDay, zone } from "../../src/exchange/source/source-time.ts";

const iso = (zone: string, day: string, time: string) => new Date(instantIn(zone, day, time)).toISOString();

test("a day must exist", () => {
  expect(["2024-02-29", "2026-12-31"].filter(isDay)).toHaveLength(2);
  expect(["2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "26-01-01", "soon"].filter(isDay)).toEqual(
    [],
  );
});

test("a clock in a zone is an instant, in summer and in winter", () => {
  expect(iso("Europe/Brussels", "2026-07-01", "17:00")).toBe("2026-07-01T15:00:00.000Z");
  expect(iso("Europe/Brussels", "2026-01-01", "17:00")).toBe("2026-01-01T16:00:00.000Z");
  expect(iso("Asia/Kathmandu", "2026-01-01", "09:00")).toBe("2026-01-01T03:15:00.000Z");
  expect(iso("UTC", "2026-01-01", "24:00")).toBe("2026-01-02T00:00:00.000Z");
});

test("the end of a day on which summer time begins or ends is the next midnight there", () => {
  expect(iso("Europe/Rome", "2026-03-29", "24:00")).toBe("2026-03-29T22:00:00.000Z");
  expect(iso("Europe/Rome", "2026-10-25", "24:00")).toBe("2026-10-25T23:00:00.000Z");
});

test("an hour that summer time skips is taken late, one that it repeats early", () => {
  expect(iso("Europe/Rome", "2026-03-29", "02:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(iso("Europe/Rome", "2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
});

test("the end of a day anywhere on Earth is its end at the last clock to show it", () => {
  expect([zone.parse("AoE"), zone.parse("Anywhere on Earth")]).toEqual(["Etc/GMT+12", "Etc/GMT+12"]);
  expect(iso(zone.parse("aoe"), "2026-12-31", "24:00")).toBe("2027-01-01T12:00:00.000Z");
  expect(zone.safeParse("Rome time").success).toBe(false);
});
