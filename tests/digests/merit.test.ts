import { describe, expect, test } from "vitest";
import { meritOf, type Standing } from "../../src/digests/merit.ts";

const hour = 3_600_000;
const day = 24 * hour;
const at = Date.parse("2026-11-23T07:00:00Z");
const merit = (about: Partial<Standing>) =>
  meritOf(
    {
      ...{ stream: "discussions", lastAt: at, publishedAt: at, people: 0, waiting: false },
      ...{ newVersion: false, amended: false, deadline: undefined, seldomHeard: false },
      ...about,
    },
    at,
  );

describe("a discussion", () => {
  test("halves in three days, and grows slowly with those who speak", () => {
    expect(merit({})).toBe(1);
    expect(merit({ lastAt: at - 3 * day })).toBeCloseTo(0.5);
    expect(merit({ people: 9 })).toBeCloseTo(1 + Math.log(10));
    expect(merit({ waiting: true })).toBe(1.5);
  });
});

describe("a methodology", () => {
  const stream = "methodologies" as const;
  test("halves in a month; a new version counts half as much again", () => {
    expect(merit({ stream, lastAt: at - 30 * day })).toBeCloseTo(0.5);
    expect(merit({ stream, newVersion: true })).toBe(1.5);
  });
});

describe("a call", () => {
  const stream = "calls" as const;
  test.each([
    ["23 hours before its deadline", 23, 0],
    ["a day before", 24, 2.7],
    ["three days before", 72, 2.1],
    ["a week before", 168, 0.9],
  ])("%s", (_, hours, expected) =>
    expect(merit({ stream, deadline: at + hours * hour })).toBeCloseTo(expected),
  );

  test("before that week it is news like any other, and halves in a fortnight", () => {
    const published = { publishedAt: at - 14 * day, lastAt: at - 14 * day };
    expect(merit({ stream, deadline: at + 40 * day, ...published })).toBeCloseTo(0.5);
    expect(merit({ stream, deadline: undefined })).toBe(1);
    expect(merit({ stream, deadline: at + 40 * day, amended: true })).toBe(1.5);
  });

  test("over is over", () => expect(merit({ stream, deadline: null })).toBe(0));
});

test("a country that is seldom heard counts a little more", () => {
  expect(merit({ seldomHeard: true })).toBeCloseTo(1.3);
});

test("what lies ahead of the clock is fresh, not more than fresh", () => {
  expect(merit({ lastAt: at + day })).toBe(1);
});
