import { describe, expect, test } from "vitest";
import { callStatus, nextDeadline } from "../../src/calls/index.ts";
import { nextMidnight } from "../../src/calls/next-change.ts";
import { days } from "../../src/platform/clock.ts";

const now = Date.parse("2026-11-23T08:00:00Z");
const inDays = (...n: number[]) => n.map((one) => ({ at: now + days(one) }));
const call = { opensAt: null, cancelledAt: null, awardedAt: null, deadlines: [] };

describe("where a call stands follows from its dates", () => {
  const cases: [string, Partial<Parameters<typeof callStatus>[0]>][] = [
    ["open", {}],
    ["open", { opensAt: now, deadlines: inDays(15) }],
    ["open", { deadlines: inDays(-1, 20) }],
    ["closing", { deadlines: inDays(14) }],
    ["closing", { deadlines: inDays(200, 3) }],
    ["forthcoming", { opensAt: now + 1, deadlines: inDays(3) }],
    ["forthcoming", { opensAt: now + 1 }],
    ["closed", { deadlines: inDays(0) }],
    ["closed", { opensAt: now + days(1), deadlines: inDays(-1, -2) }],
    ["cancelled", { cancelledAt: now - 1, awardedAt: now, deadlines: inDays(3) }],
    ["awarded", { awardedAt: now - 1, deadlines: inDays(-3) }],
  ];
  test.each(cases)("%s: %j", (status, facts) => expect(callStatus({ ...call, ...facts }, now)).toBe(status));
});

test("the next deadline is the soonest that has not passed", () => {
  expect(nextDeadline(inDays(9, -1, 2, 0), now)?.at).toBe(now + days(2));
  expect(nextDeadline(inDays(-1), now)).toBeUndefined();
});

test("midnight is the reader's", () => {
  expect(new Date(nextMidnight(now, "UTC")).toISOString()).toBe("2026-11-24T00:00:00.000Z");
  expect(new Date(nextMidnight(now, "Asia/Tokyo")).toISOString()).toBe("2026-11-23T15:00:00.000Z");
  expect(new Date(nextMidnight(now, "America/Lima")).toISOString()).toBe("2026-11-24T05:00:00.000Z");
});
