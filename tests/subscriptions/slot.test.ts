import { describe, expect, test } from "vitest";
import {
  cadences,
  duePeriods,
  latestPeriod,
  nextDue,
  periodAfter,
  servedUntil,
  slotOf,
  weekdays,
  type Cadence,
  type Rhythm,
  type Served,
} from "../../src/subscriptions/slot.ts";
import { dayIn, instantOf, mondayOf, weekOf } from "../../src/subscriptions/zone-time.ts";

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace(".000", ""));
const at = (text: string) => Date.parse(text);
const rome = (hour: number): Rhythm => ({ hour, weekday: "MON", zone: "Europe/Rome" });

describe("a wall clock's hour", () => {
  test.each([
    ["Europe/Rome", "2026-03-28", 2, "2026-03-28T01:00:00Z"],
    // 29 March: 02:00 does not exist, 03:00 is the very next second.
    ["Europe/Rome", "2026-03-29", 2, "2026-03-29T01:00:00Z"],
    ["Europe/Rome", "2026-03-29", 3, "2026-03-29T01:00:00Z"],
    // 25 October: 02:00 comes twice, the first counts.
    ["Europe/Rome", "2026-10-25", 2, "2026-10-25T00:00:00Z"],
    ["Europe/Rome", "2026-10-25", 3, "2026-10-25T02:00:00Z"],
    ["America/New_York", "2026-03-08", 2, "2026-03-08T07:00:00Z"],
    ["America/New_York", "2026-11-01", 1, "2026-11-01T05:00:00Z"],
    // Half an hour of summer time: 02:00 becomes 02:30, and 01:30–02:00 comes twice.
    ["Australia/Lord_Howe", "2026-10-04", 2, "2026-10-03T15:30:00Z"],
    ["Australia/Lord_Howe", "2026-04-05", 2, "2026-04-04T15:30:00Z"],
    // Midnight itself is jumped over.
    ["Africa/Cairo", "2026-04-24", 0, "2026-04-23T22:00:00Z"],
    ["Africa/Cairo", "2026-04-24", 1, "2026-04-23T22:00:00Z"],
    ["Asia/Kathmandu", "2026-11-23", 7, "2026-11-23T01:15:00Z"],
    ["Pacific/Kiritimati", "2026-11-23", 7, "2026-11-22T17:00:00Z"],
    ["Pacific/Pago_Pago", "2026-11-23", 7, "2026-11-23T18:00:00Z"],
    // A day that a country never had.
    ["Pacific/Apia", "2011-12-30", 7, "2011-12-30T10:00:00Z"],
    ["UTC", "2026-11-23", 0, "2026-11-23T00:00:00Z"],
  ])("%s, %s, %i o'clock is %s", (zone, day, hour, expected) => {
    expect(iso(instantOf(zone, day, hour))).toBe(expected);
  });

  test("every hour of a year, in zones that jump at odd places, is the first instant that shows it or is past it", () => {
    for (const zone of [
      "Europe/Rome",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "Asia/Beirut",
    ])
      for (let day = at("2026-01-01"); day < at("2027-01-01"); day += 86_400_000)
        for (const hour of [0, 2, 3]) {
          const name = new Date(day).toISOString().slice(0, 10);
          const instant = instantOf(zone, name, hour);
          const wanted = `${name} ${String(hour).padStart(2, "0")}:00`;
          expect(wall(zone, instant) >= wanted).toBe(true);
          expect(wall(zone, instant - 60_000) < wanted).toBe(true);
        }
  });
});

function wall(zone: string, instant: number) {
  return new Date(instant).toLocaleString("sv", { timeZone: zone, hourCycle: "h23" }).slice(0, 16);
}

describe("weeks", () => {
  test.each([
    ["2026-11-23", "2026-W48"],
    ["2026-11-29", "2026-W48"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
  ])("%s is in %s", (day, week) => {
    expect(weekOf(day)).toBe(week);
    expect(weekOf(mondayOf(week))).toBe(week);
  });
  test("after the last week of a long year comes the first of the next", () => {
    expect(periodAfter("weekly", "2026-W53")).toBe("2027-W01");
    expect(periodAfter("daily", "2026-12-31")).toBe("2027-01-01");
  });
});

describe("months", () => {
  test.each([
    ["2026-11", "MON", "2026-11-02T06:00:00Z"],
    ["2026-11", "SUN", "2026-11-01T06:00:00Z"],
    ["2026-12", "TUE", "2026-12-01T06:00:00Z"],
    ["2026-12", "MON", "2026-12-07T06:00:00Z"],
    // The first Sunday of March 2026 is the first; of April, in summer time, the fifth.
    ["2026-04", "SUN", "2026-04-05T05:00:00Z"],
    ["2028-02", "TUE", "2028-02-01T06:00:00Z"],
  ] as const)("the slot of %s on %s is %s", (month, weekday, expected) => {
    expect(iso(slotOf("monthly", month, { ...rome(7), weekday }))).toBe(expected);
  });
  test("after December comes January, and before it November", () => {
    expect(periodAfter("monthly", "2026-12")).toBe("2027-01");
    expect(latestPeriod("monthly", rome(7), at("2027-01-01T12:00:00Z"))).toBe("2026-12");
  });
  test("a weekday moved forward or back in a month that had its digest does not bring a second one", () => {
    const served = servedUntil(rome(7), at("2026-11-02T12:00:00Z"));
    expect(served.monthlyPeriod).toBe("2026-11");
    for (const weekday of weekdays)
      expect(iso(nextDue(["monthly"], { ...rome(7), weekday }, served))).toMatch(
        /^2026-12-0[1-7]T06:00:00Z$/,
      );
  });
  test("a slot that a clock's jump left out is at the end of the gap, one that comes twice at the first", () => {
    // Cairo jumps over midnight at the end of April; in Havana the first hour of a November Sunday comes twice.
    expect(iso(slotOf("monthly", "2026-11", { hour: 0, weekday: "SUN", zone: "America/Havana" }))).toBe(
      "2026-11-01T04:00:00Z",
    );
  });
});

describe("due", () => {
  const served = servedUntil(rome(7), at("2026-11-23T12:00:00Z"));

  test("a reader who starts after today's slot waits for the next one", () => {
    expect(served).toEqual({ dailyPeriod: "2026-11-23", weeklyPeriod: "2026-W48", monthlyPeriod: "2026-11" });
    expect(iso(nextDue(["daily"], rome(7), served))).toBe("2026-11-24T06:00:00Z");
    expect(iso(nextDue(["weekly"], rome(7), served))).toBe("2026-11-30T06:00:00Z");
    expect(iso(nextDue(["daily", "weekly"], rome(7), served))).toBe("2026-11-24T06:00:00Z");
    expect(nextDue([], rome(7), served)).toBeNull();
  });

  test("one that starts before it gets it today", () => {
    const early = servedUntil(rome(18), at("2026-11-23T12:00:00Z"));
    expect(iso(nextDue(["weekly"], rome(18), early))).toBe("2026-11-23T17:00:00Z");
  });

  test("a slot is due from its instant on", () => {
    expect(duePeriods(["daily"], rome(7), served, at("2026-11-24T05:59:59.999Z"))).toEqual([]);
    expect(duePeriods(["daily"], rome(7), served, at("2026-11-24T06:00:00Z"))).toEqual([
      { cadence: "daily", period: "2026-11-24" },
    ]);
  });

  test("after three weeks of standing still one digest is due, for the newest period", () => {
    expect(duePeriods(["daily", "weekly"], rome(7), served, at("2026-12-16T12:00:00Z"))).toEqual([
      { cadence: "daily", period: "2026-12-16" },
      { cadence: "weekly", period: "2026-W51" },
    ]);
  });

  test("a later hour on the same day does not bring a second digest", () => {
    expect(iso(nextDue(["daily"], rome(20), served))).toBe("2026-11-24T19:00:00Z");
  });

  test("a weekday moved forward in a week that had its digest does not bring a second one", () => {
    const friday: Rhythm = { ...rome(7), weekday: "FRI" };
    expect(iso(nextDue(["weekly"], friday, served))).toBe("2026-12-04T06:00:00Z");
  });

  test("a weekday moved behind us in a week without one brings it at once", () => {
    const wednesday = at("2026-11-25T12:00:00Z");
    const before: Served = {
      dailyPeriod: "2026-11-24",
      weeklyPeriod: "2026-W47",
      monthlyPeriod: "2026-11",
    };
    expect(duePeriods(["weekly"], { ...rome(7), weekday: "TUE" }, before, wednesday)).toEqual([
      { cadence: "weekly", period: "2026-W48" },
    ]);
  });

  test("moving to a place where it is still yesterday repeats nothing", () => {
    const auckland: Rhythm = { hour: 7, weekday: "MON", zone: "Pacific/Auckland" };
    const morning = at("2026-11-23T18:05:00Z");
    const had = servedUntil(auckland, morning);
    expect(had.dailyPeriod).toBe("2026-11-24");
    const angeles: Rhythm = { ...auckland, zone: "America/Los_Angeles" };
    expect(iso(nextDue(["daily"], angeles, had))).toBe("2026-11-25T15:00:00Z");
  });
});

describe("whatever a reader changes", () => {
  const zones = [
    "Pacific/Auckland",
    "Europe/Rome",
    "America/Los_Angeles",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Africa/Cairo",
  ];

  test.each([1, 2, 3, 4])("no period is doubled and none skipped (seed %i)", (seed) => {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const rhythm: Rhythm = { hour: 2, weekday: "SUN", zone: pick(zones) };
    let now = at("2026-03-01T00:00:00Z");
    const served = servedUntil(rhythm, now);
    const had: Record<Cadence, string[]> = {
      daily: [served.dailyPeriod],
      weekly: [served.weeklyPeriod],
      monthly: [served.monthlyPeriod],
    };
    for (; now < at("2026-12-01T00:00:00Z"); now += 1_800_000) {
      if (random() < 0.002) Object.assign(rhythm, { hour: Math.floor(random() * 24) });
      if (random() < 0.001) Object.assign(rhythm, { weekday: pick(weekdays) });
      if (random() < 0.0005) Object.assign(rhythm, { zone: pick(zones) });
      const due = duePeriods(cadences, rhythm, served, now);
      expect(due.length > 0).toBe((nextDue(cadences, rhythm, served) ?? 0) <= now);
      for (const { cadence, period } of due) {
        had[cadence].push(period);
        Object.assign(served, { [`${cadence}Period`]: period });
      }
    }
    for (const cadence of cadences)
      for (const [i, period] of had[cadence].entries())
        if (i > 0)
          expect(gap(cadence, had[cadence][i - 1] ?? "", period)).toBeLessThanOrEqual(allowed(cadence));
    expect(new Set(had.daily).size).toBe(had.daily.length);
    expect(new Set(had.weekly).size).toBe(had.weekly.length);
    expect(new Set(had.monthly).size).toBe(had.monthly.length);
  });

  test.each([5, 6, 7])("nor does a clock that jumps about double one (seed %i)", (seed) => {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const rhythm: Rhythm = { hour: 7, weekday: "WED", zone: pick(zones) };
    let now = at("2026-03-01T00:00:00Z");
    const served = servedUntil(rhythm, now);
    const had: Record<Cadence, string[]> = { daily: [], weekly: [], monthly: [] };
    for (let i = 0; i < 6000; i++) {
      now += 1_800_000;
      if (random() < 0.003) now += Math.floor((random() - 0.5) * 50 * 86_400_000);
      if (random() < 0.002) Object.assign(rhythm, { zone: pick(zones), hour: Math.floor(random() * 24) });
      const due = duePeriods(cadences, rhythm, served, now);
      // However late, each cadence comes once, for its newest period.
      expect(new Set(due.map(({ cadence }) => cadence)).size).toBe(due.length);
      for (const { cadence, period } of due) {
        expect(period).toBe(latestPeriod(cadence, rhythm, now));
        had[cadence].push(period);
        Object.assign(served, { [`${cadence}Period`]: period });
      }
      if (due.length > 0) expect(nextDue(cadences, rhythm, served)).toBeGreaterThan(now);
    }
    for (const cadence of cadences) {
      expect(had[cadence].length).toBeGreaterThan(2);
      expect(had[cadence]).toEqual([...new Set(had[cadence])].sort());
    }
  });

  // Flying west to east over the date line, a day of the calendar can pass between two quarters of an hour.
  const months = (period: string) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5));
  const allowed = (cadence: Cadence) => (cadence === "daily" ? 2 : 1);
  const gap = (cadence: Cadence, a: string, b: string) => {
    if (cadence === "monthly") return months(b) - months(a);
    const day = (period: string) => Date.parse(cadence === "daily" ? period : mondayOf(period)) / 86_400_000;
    return (day(b) - day(a)) / (cadence === "daily" ? 1 : 7);
  };
});

test("the latest period's slot is never after its instant, the next one's always is", () => {
  const random = randomFrom(99);
  for (let i = 0; i < 3000; i++) {
    const zone = ["Europe/Rome", "Asia/Tehran", "America/Santiago", "Pacific/Chatham"][i % 4] ?? "UTC";
    const rhythm: Rhythm = { zone, hour: i % 24, weekday: weekdays[i % 7] ?? "MON" };
    const now = Math.floor(at("2026-01-01T00:00:00Z") + random() * 365 * 86_400_000);
    for (const cadence of cadences) {
      const period = latestPeriod(cadence, rhythm, now);
      expect(slotOf(cadence, period, rhythm)).toBeLessThanOrEqual(now);
      expect(slotOf(cadence, periodAfter(cadence, period), rhythm)).toBeGreaterThan(now);
    }
  }
});

test("a day is the reader's own", () => {
  expect(dayIn("Pacific/Kiritimati", at("2026-11-23T12:00:00Z"))).toBe("2026-11-24");
  expect(dayIn("Pacific/Pago_Pago", at("2026-11-23T10:59:00Z"))).toBe("2026-11-22");
});

function randomFrom(seed: number) {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
