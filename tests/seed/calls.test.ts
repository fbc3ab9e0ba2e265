import { describe, expect, test } from "vitest";
import type { DemoCall } from "../../db/seed/demo/shape-call.ts";
import { demo } from "../../db/seed/demo/index.ts";
import { directory } from "../../db/seed/directory.ts";
import { callStatus, nextDeadline, type CallStatus } from "../../src/calls/call.ts";
import { instantIn } from "../../src/exchange/source/source-time.ts";
import { dateIn, momentBefore } from "../../db/seed/moments.ts";

const hour = 3_600_000;
const moments = ["2026-03-28T23:30:00Z", "2026-11-23T12:00:00Z", "2027-12-31T06:05:00Z"].map(
  (at) => new Date(at),
);

describe.each(moments)("demo calls seeded at %s", (now) => {
  const statuses = new Map(demo.calls.map((call) => [call.key, statusAt(now, call)]));

  test("are forthcoming, open, closing and closed", () => {
    expect(new Set(statuses.values())).toEqual(new Set(["forthcoming", "open", "closing", "closed"]));
  });

  test("are forthcoming and closed where they say so", () => {
    const keysOf = (status: CallStatus) => [...statuses.keys()].filter((key) => statuses.get(key) === status);
    expect(keysOf("forthcoming")).toEqual(["semilla-nopalera", "tsukimori-open-workshop-day"]);
    expect(keysOf("closed")).toEqual(["esperti-per-la-giuria-dei-voucher", "plantillas-para-pupitres"]);
    expect(keysOf("open").length).toBeGreaterThanOrEqual(4);
  });

  test("close within three days, two of them, and not at once", () => {
    const hoursLeft = demo.calls.map(
      (call) => (nextDeadline(instants(now, call), now.getTime())?.at ?? 0) - now.getTime(),
    );
    expect(hoursLeft.filter((left) => left > 12 * hour && left <= 72 * hour)).toHaveLength(2);
  });
});

describe("demo calls", () => {
  test("cover every type", () => {
    const types = new Set(demo.calls.map((call) => call.type));
    expect(types).toEqual(
      new Set(["funding", "partner-search", "papers-or-experts", "tender", "event", "training"]),
    );
  });

  test("have one with three cut-offs, one with two stages, one put off, one for members", () => {
    expect(demo.calls.filter((call) => call.deadlines.length === 3)).toHaveLength(1);
    expect(
      demo.calls.filter((call) => call.deadlines.some((one) => one.label.startsWith("Stage 2"))),
    ).toHaveLength(1);
    expect(demo.calls.filter((call) => call.visibility === "members")).toHaveLength(1);
    const extended = demo.calls.filter((call) => call.deadlines.some((one) => one.extendedFrom));
    expect(extended.map((call) => call.changeNotes.length)).toEqual([1]);
  });

  test("have deadlines in order, on a real clock in a real zone", () => {
    for (const call of demo.calls) {
      const days = call.deadlines.map((deadline) => deadline.inDays);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      expect(call.opensInDays).toBeLessThan(days[0] ?? -Infinity);
      for (const { time, zone } of call.deadlines) {
        expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
      }
    }
  });

  test("have summaries of at most 300 characters and references of their own", () => {
    expect(demo.calls.filter((call) => [...call.summary].length > 300).map((call) => call.key)).toEqual([]);
    expect(new Set(demo.calls.map((call) => call.reference)).size).toBe(demo.calls.length);
  });

  test("name money with its currency and countries that exist", () => {
    const codes = new Set(directory.countries.map((country) => country.code));
    for (const call of demo.calls) {
      const money = [call.budgetTotal, call.awardMin, call.awardMax].some((amount) => amount !== null);
      expect(money).toBe(call.currency !== null);
      const named = [...(call.eligibility.countries ?? []), ...(call.partnerSearch?.countries ?? [])];
      expect(named.filter((code) => !codes.has(code))).toEqual([]);
      expect(call.type === "partner-search").toBe(call.partnerSearch !== null);
    }
  });
});

describe("relative times", () => {
  test("a moment lies its days, hours and minutes back", () => {
    const at = momentBefore(new Date("2026-11-23T12:00:00Z"), { days: 1, hours: 2, minutes: 30 });
    expect(at.toISOString()).toBe("2026-11-22T09:30:00.000Z");
  });

  test("a date is counted on the calendar of its zone", () => {
    const lateInLondon = new Date("2026-11-23T22:00:00Z");
    expect(dateIn(lateInLondon, "Asia/Tokyo", 0)).toBe("2026-11-24");
    expect(dateIn(lateInLondon, "America/Mexico_City", 0)).toBe("2026-11-23");
    expect(dateIn(lateInLondon, "Europe/Rome", -30)).toBe("2026-10-24");
  });
});

function statusAt(now: Date, call: DemoCall): CallStatus {
  const [first] = call.deadlines;
  const zone = first?.zone ?? "UTC";
  const opensAt = instantIn(zone, dateIn(now, zone, call.opensInDays), "00:00");
  return callStatus(
    { opensAt, cancelledAt: null, awardedAt: null, deadlines: instants(now, call) },
    now.getTime(),
  );
}

function instants(now: Date, call: DemoCall): { at: number }[] {
  return call.deadlines.map(({ inDays, time, zone }) => ({
    at: instantIn(zone, dateIn(now, zone, inDays), time),
  }));
}
