import { describe, expect, test } from "vitest";
import { freshSchedule } from "../../src/subscriptions/schedule.ts";
import { nextMails } from "../../src/subscriptions/standing.ts";
import type { Preferences } from "../../src/subscriptions/subscription.ts";
import { planDigests } from "../../src/digests/index.ts";
import { tokenFor } from "../../src/subscriptions/index.ts";
import { testHub } from "../support/app.ts";

/* What the page promises is what the planner does, also where clocks change. */

const changes = [
  ["Europe/Rome", "2027-03-28"],
  ["Europe/Rome", "2026-10-25"],
  ["America/New_York", "2027-03-14"],
  ["America/New_York", "2026-11-01"],
  ["Africa/Cairo", "2027-04-30"],
  ["Africa/Cairo", "2026-10-29"],
  ["Asia/Kolkata", "2027-03-28"],
  ["Pacific/Apia", "2026-12-31"],
] as const;

describe.each(changes)("in %s around %s", (zone, day) => {
  test("the moment told is the one that the planner waits for, by the clock of the zone", () => {
    for (const pace of ["daily", "weekly", "monthly"] as const)
      for (const hour of [0, 2, 3, 7, 23])
        for (let before = 60; before >= 0; before -= 7) {
          const now = Date.parse(`${day}T12:00:00Z`) - before * 3_600_000;
          const streams = { discussions: pace, methodologies: "off", calls: "off" } as const;
          const rhythm = { hour, weekday: "SUN", zone } as const;
          const preferences = {
            ...{
              ...streams,
              ...rhythm,
              language: "en",
              topics: [],
              sectors: [],
              countries: [],
              languages: [],
            },
            ...{ format: "html" as const, newsletter: "off" as const, most: 12 },
          } satisfies Preferences;
          const { served, nextDueAt } = freshSchedule(preferences, now);
          const row = { ...streams, ...rhythm, ...served, state: "active" as const, pausedUntil: null };
          const told = nextMails(row, now).discussions;
          expect([hour, before, told]).toEqual([hour, before, nextDueAt]);
          expect(Number(told)).toBeGreaterThan(now);
          const clock = new Intl.DateTimeFormat("en-GB", {
            timeZone: zone,
            hour: "2-digit",
            hourCycle: "h23",
          });
          const shown = Number(clock.format(Number(told)));
          // Where the hour is jumped over, the end of the gap.
          expect([hour, hour + 1]).toContain(shown);
        }
  });

  test("the planner plans nothing a minute before, and the digest then", async () => {
    const now = Date.parse(`${day}T12:00:00Z`) - 30 * 3_600_000;
    const hub = await testHub({ at: now });
    await hub.visitor().post("/subscribe", {
      ...{ email: "amel@example.org", discussions: "daily", methodologies: "off", calls: "off" },
      ...{ hour: "2", zone },
    });
    const id = String((await hub.rows("select id from subscriptions"))[0]?.["id"]);
    await hub.visitor().post(`/subscription/${tokenFor(hub.config.secret, "confirm", id)}/confirm`);
    const [row] = await hub.rows("select next_due_at as due from subscriptions");
    const due = Number(row?.["due"]);
    const told = new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "numeric", month: "long" }).format(
      due,
    );
    const page = await hub.visitor().page(`/subscription/${tokenFor(hub.config.secret, "manage", id)}`);
    expect(page).toContain(told);
    const served = async () => (await hub.rows("select daily_period as p from subscriptions"))[0]?.["p"];
    const before = await served();
    hub.clock.set(due - 60_000);
    await planDigests(hub.deps, { at: due - 60_000 });
    expect(await served()).toBe(before);
    hub.clock.set(due);
    await planDigests(hub.deps, { at: due });
    expect(await served()).not.toBe(before);
  });
});
