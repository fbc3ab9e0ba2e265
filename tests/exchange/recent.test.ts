import { expect, test } from "vitest";
import { asDated, asRecent } from "../../src/exchange/recent.ts";

const now = Date.parse("2026-11-23T08:00:00Z");
const day = 86_400_000;

test("as dated, a date stays, and what is not dated or dated ahead is of now", () => {
  const dated = asDated(now);
  expect(dated(now - 1000 * day, "x")).toBe(now - 1000 * day);
  expect(dated(null, "x")).toBe(now);
  expect(dated(now + day, "x")).toBe(now);
});

test("recent dates keep their order within 28 days, equal ones stay equal, the newest is now", () => {
  const dates = [5, 1, 9, 9, 1_000_000, 7].map((n) => n * day);
  const dated = asRecent(dates, now);
  const moved = dates.toSorted((a, b) => a - b).map((at) => dated(at, "x"));
  expect(moved).toEqual(moved.toSorted((a, b) => a - b));
  expect(new Set(moved).size).toBe(5);
  expect(moved.at(0)).toBe(now - 28 * day);
  expect(moved.at(-1)).toBe(now);
});

test("an edit after everything is of now, one in between is not before what it edits", () => {
  const dated = asRecent([1, 5, 9], now);
  expect(dated(100, "x")).toBe(now);
  expect(dated(6, "x")).toBeGreaterThanOrEqual(dated(5, "x"));
});

test("what has no date is strewn over the 28 days, always at the same place", () => {
  const dated = asRecent([1, 2], now);
  const places = Array.from({ length: 200 }, (_, n) => dated(null, `cards:${n}`));
  expect(Math.min(...places)).toBeGreaterThan(now - 28 * day);
  expect(Math.max(...places)).toBeLessThanOrEqual(now);
  expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(20 * day);
  expect(dated(null, "cards:7")).toBe(asRecent([1, 2], now)(null, "cards:7"));
});

test("one date, or none at all, is now", () => {
  expect(asRecent([42], now)(42, "x")).toBe(now);
  expect(asRecent([], now)(42, "x")).toBe(now);
});
