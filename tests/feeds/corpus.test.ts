import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import { corpus } from "../exchange/files.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { calendarOf, eventsAt } from "./calendars.ts";
import { atomAt, jsonAt } from "./reading.ts";

/** Every feed and every calendar of a hub with all of the real input, through parsers that are not ours. */
describe.skipIf(!existsSync(corpus))("of the real corpus", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
    await importPath(hub.deps, corpus, { recent: false });
  }, 240_000);

  const ids = async (sql: string) => (await hub.rows(sql)).map(({ id }) => String(id));

  /** Every entry of a feed, through all of its pages, in both formats. */
  async function everything(path: string) {
    const found: string[] = [];
    for (let next: string | undefined = `${path}.atom`; next;) {
      const feed: Awaited<ReturnType<typeof atomAt>> = await atomAt(hub.visitor(), next);
      const json = await jsonAt(hub.visitor(), next.replace(".atom", ".json"));
      expect(json.items?.map(({ id }) => id)).toEqual(feed.entries.map(({ id }) => id));
      for (const [i, entry] of feed.entries.entries()) {
        const content = entry.content ?? "";
        expect(content).toBe((json.items?.[i]?.content_html ?? "").trim());
        expect(content).not.toMatch(/(href|src)="[/#]/);
      }
      found.push(...feed.entries.map(({ id }) => id?.split("/")[1] ?? ""));
      next = feed.links.find(({ rel }) => rel === "next")?.href;
    }
    return found;
  }

  test("the feed of everything tells every public entry once", async () => {
    const shown = await ids(
      "select id from entries where state = 'published' and visibility = 'public' order by published_at desc, id desc",
    );
    expect(shown.length).toBeGreaterThan(1500);
    expect(await everything("/feeds/all")).toEqual(shown);
  }, 120_000);

  test("feeds of kinds, topics, countries and threads can be read", async () => {
    await hub.db.script(
      `insert into topics (slug, position, names) select distinct topic, 1, json_object('en', topic) from entry_topics`,
    );
    const topics = (await hub.rows("select topic from (select distinct topic from entry_topics)")).map(
      ({ topic }) => `topics/${String(topic)}`,
    );
    const threads = await ids(
      "select id from entries where kind = 'thread' and state = 'published' and visibility = 'public'",
    );
    const feeds = ["threads", "methodologies", "calls", "countries/it", "countries/gr", ...topics];
    for (const feed of feeds) expect((await everything(`/feeds/${feed}`)).length).toBeGreaterThan(0);
    let replies = 0;
    for (const id of threads) replies += (await everything(`/feeds/threads/${id}`)).length;
    const [{ n } = {}] = await hub.rows(
      "select count(*) as n from (select id from replies where state = 'published')",
    );
    expect(replies).toBe(n);
  }, 240_000);

  test("every call has a calendar, with the instant or the day of each deadline", async () => {
    const wrong: string[] = [];
    for (const id of await ids("select id from entries where kind = 'call' and state = 'published'")) {
      const deadlines = await hub.rows(
        "select at, date, time, zone from (select at, date, time, zone, position from deadlines where entry_id = ? order by at, position)",
        id,
      );
      const path = `/calls/${id}/calendar.ics`;
      if (deadlines.length === 0) {
        await calendarOf(hub.visitor(), path);
        continue;
      }
      const events = (await eventsAt(hub.visitor(), path)).filter(({ event }) =>
        event.uid.includes("deadline"),
      );
      for (const [i, { at, date, time, zone }] of deadlines.entries()) {
        const start = events[i]?.event.startDate;
        const said = time && zone ? start?.toJSDate().getTime() === at : start?.toString() === date;
        if (!said) wrong.push(`${id} ${String(date)} ${String(start)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test("the calendar of all calls holds each that is not long over, whenever it is asked", async () => {
    for (const at of ["2019-06-01", "2021-03-28", "2023-11-01", "2026-11-23"]) {
      hub.clock.set(Date.parse(at));
      const events = await eventsAt(hub.visitor(), "/calls.ics");
      const since = Date.parse(at) - 60 * 86_400_000;
      const [{ n } = {}] = await hub.rows(
        `select count(*) as n from (select entry_id from calls where closes_at >= ${since} or (closes_at is null and opens_at >= ${since}))`,
      );
      const calls = new Set(events.map(({ event }) => event.uid.split("-")[0]));
      expect([at, calls.size]).toEqual([at, Math.min(1000, Number(n))]);
    }
  }, 120_000);
});
