import { beforeEach, describe, expect, test } from "vitest";
import { days } from "../../src/platform/clock.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { signedIn } from "../support/people.ts";
import { reply, someTopics, startThread } from "../support/threads.ts";
import { atomAt, jsonAt } from "./reading.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel", { organisation: "lotus", country: "TN" });
});

const aMethodology = (title: string, more = {}) =>
  publishMethodology(hub, amel.id, {
    versions: [
      {
        title,
        summary: "What it is.",
        body: "Its *text*.",
        document: { problem: "Costs **rise**.", steps: [{ title: "Walk", text: "Through all." }] },
        publishedAt: hub.clock.now(),
      },
    ],
    ...more,
  });

async function oneOfEach() {
  await startThread(amel.browser, { title: "A thread", topics: ["skills"], countries: ["TN"] });
  hub.clock.advance(1000);
  await aMethodology("A methodology", { topics: ["skills"], licence: "CC-BY-4.0", attribution: "Lotus" });
  hub.clock.advance(1000);
  await publishCall(hub, amel.id, {
    title: "A call",
    body: "Come.",
    eligibility: "Firms *with* people.",
    organisationId: "lotus",
    countries: ["TN"],
    deadlines: [deadlineIn(hub, 5, "Stage 1", "Africa/Tunis")],
  });
}

describe("a feed", () => {
  test("of everything holds every kind in full, newest first", async () => {
    await oneOfEach();
    const feed = await atomAt(hub.visitor(), "/feeds/all.atom");
    expect(feed.title).toBe("Everything new · INSME");
    expect(feed.entries.map(({ title }) => title)).toEqual(["A call", "A methodology", "A thread"]);
    const [call, methodology, thread] = feed.entries;
    for (const said of ["Come.", "<em>with</em>", "Stage 1", "Central European"])
      expect(call?.content).toContain(said);
    for (const said of ["<strong>rise</strong>", "Through all.", "What it is."])
      expect(methodology?.content).toContain(said);
    expect(thread?.content).toContain("<strong>tried</strong>");
    expect(methodology?.rights).toBe("CC-BY-4.0. Lotus");
    expect(thread?.authors?.[0]).toMatchObject({ name: "Amel", uri: "http://localhost:3000/members/amel" });
    expect(thread?.categories?.map(({ term }) => term)).toEqual(["skills", "TN"]);
    expect(thread?.published).toBe("2026-11-23T08:00:00.000Z");
  });

  test.each([
    ["/feeds/threads", ["A thread"]],
    ["/feeds/methodologies", ["A methodology"]],
    ["/feeds/calls", ["A call"]],
    ["/feeds/topics/skills", ["A methodology", "A thread"]],
    ["/feeds/countries/tn", ["A call", "A thread"]],
    ["/feeds/organisations/lotus", ["A call", "A thread"]],
  ])("at %s holds what belongs there, in both formats", async (path, titles) => {
    await oneOfEach();
    const atom = await atomAt(hub.visitor(), `${path}.atom`);
    expect(atom.entries.map(({ title }) => title)).toEqual(titles);
    const json = await jsonAt(hub.visitor(), `${path}.json`);
    expect(json.items?.map(({ title }) => title)).toEqual(titles);
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries.map(({ id }) => id));
    expect(json.feed_url).toBe(`http://localhost:3000${path}.json`);
    expect(json.items?.[0]?.language).toBe("en");
    const alternate = await hub.visitor().get(new URL(json.home_page_url ?? "").pathname);
    expect([200, 404]).toContain(alternate.status);
  });

  test("takes the filters of its list", async () => {
    await oneOfEach();
    await startThread(amel.browser, { title: "Of energy", topics: ["energy"] });
    const feed = await atomAt(hub.visitor(), "/feeds/threads.atom?topic=energy&language=en");
    expect(feed.entries.map(({ title }) => title)).toEqual(["Of energy"]);
    expect(feed.links?.find(({ rel }) => rel === "self")?.href).toContain("?topic=energy&language=en");
  });

  test("goes on in older pages until all was told once", async () => {
    for (let i = 0; i < 47; i++) {
      hub.clock.advance(i % 3 === 0 ? 0 : 1000);
      await publishCall(hub, amel.id, { title: `No. ${i}.`, topics: ["skills"] });
    }
    for (const start of ["/feeds/all.atom", "/feeds/calls.atom", "/feeds/topics/skills.atom?lang=fr"]) {
      const seen: (string | undefined)[] = [];
      for (let next: string | undefined = start; next;) {
        const feed: Awaited<ReturnType<typeof atomAt>> = await atomAt(hub.visitor(), next);
        seen.push(...feed.entries.map(({ title }) => title));
        next = feed.links.find(({ rel }) => rel === "next")?.href;
      }
      expect(seen).toEqual(Array.from({ length: 47 }, (_, i) => `No. ${46 - i}.`));
    }
  });

  test("of a thread holds its replies and says what each answers", async () => {
    const thread = await startThread(amel.browser, { title: "A thread" });
    const first = await reply(amel.browser, thread.base, "First, see [the list](/threads) & [note](#n).");
    const second = await reply(amel.browser, thread.base, "Second.", { parent: first });
    const feed = await atomAt(hub.visitor(), `/feeds/threads/${thread.id}.atom`);
    expect(feed.title).toBe("Replies: A thread · INSME");
    expect(feed.entries.map(({ id }) => id?.split("/")[1])).toEqual([second, first]);
    expect(feed.entries[1]?.content).toContain('href="http://localhost:3000/threads"');
    expect(feed.source).toContain(`ref="tag:localhost,2026:reply/${first}"`);
    expect(feed.source).toContain(`ref="tag:localhost,2026:entry/${thread.id}"`);
    expect((await jsonAt(hub.visitor(), `/feeds/threads/${thread.id}.json`)).items).toHaveLength(2);
    expect((await hub.visitor().get(`/feeds/calls/${thread.id}.atom`)).status).toBe(404);
  });

  test("says everything in the language of its address, and each item in its own", async () => {
    await startThread(amel.browser, { title: "موضوع", language: "ar", body: "نص" });
    const feed = await atomAt(hub.visitor(), "/feeds/threads.atom?lang=fr");
    expect(feed.title).toBe("Discussions · INSME");
    expect(feed.source).toMatch(/<feed [^>]*xml:lang="fr"/);
    expect(feed.source).toContain('<entry xml:lang="ar">');
    expect(feed.entries[0]?.content).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  test("drops what XML cannot say and keeps what it can", async () => {
    await startThread(amel.browser, {
      title: 'A\u0001B\u000bC\uFFFE & <D> "E" 😀',
      body: "x\u0008y ]]> &amp; <b>z</b>\u001f",
    });
    const [entry] = (await atomAt(hub.visitor(), "/feeds/threads.atom")).entries;
    expect(entry?.title).toContain('& <D> "E" 😀');
    expect(entry?.content).toContain("xy ]]&gt; &amp;");
    const [item] = (await jsonAt(hub.visitor(), "/feeds/threads.json")).items ?? [];
    expect(item?.title).toBe(entry?.title);
  });
});

describe("whoever polls a feed", () => {
  test("is told that nothing changed, by tag and by date, also hours later", async () => {
    await oneOfEach();
    const visitor = hub.visitor();
    const first = await visitor.get("/feeds/all.atom");
    const etag = first.headers.get("ETag") ?? "";
    const date = first.headers.get("Last-Modified") ?? "";
    expect(date).toBe("Mon, 23 Nov 2026 08:00:02 GMT");
    for (const hours of [0, 0.1, 2]) {
      hub.clock.advance(hours * 3_600_000);
      expect((await visitor.get("/feeds/all.atom", { "If-None-Match": etag })).status).toBe(304);
      expect((await visitor.get("/feeds/all.atom", { "If-Modified-Since": date })).status).toBe(304);
    }
    await startThread(amel.browser, { title: "Another" });
    const after = await visitor.get("/feeds/all.atom", { "If-None-Match": etag, "If-Modified-Since": date });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain("Another");
  });

  test("keeps the same tag however many come", async () => {
    await oneOfEach();
    const tags = new Set<string | null>();
    for (let i = 0; i < 12; i++)
      tags.add(
        (await hub.visitor().get("/feeds/all.atom", { "Accept-Encoding": "br, gzip" })).headers.get("ETag"),
      );
    expect(tags.size).toBe(1);
  });

  test("costs one read, and none while nothing was committed", async () => {
    await oneOfEach();
    const trips = async () =>
      /trips;desc="(\d)"/.exec(
        (await hub.visitor().get("/feeds/all.atom")).headers.get("Server-Timing") ?? "",
      )?.[1];
    expect(await trips()).toBe("1");
    expect(await trips()).not.toBe("2");
  });

  test("sees an edit and no longer what was hidden or deleted", async () => {
    const thread = await startThread(amel.browser, { title: "A thread" });
    expect((await atomAt(hub.visitor(), "/feeds/threads.atom")).entries).toHaveLength(1);
    hub.clock.advance(days(1));
    await amel.browser.post(`${thread.base}/edit`, { title: "A thread", body: "Said anew." });
    const [entry] = (await atomAt(hub.visitor(), "/feeds/threads.atom")).entries;
    expect(entry?.content).toContain("Said anew.");
    expect(entry?.updated).toBe("2026-11-24T08:00:00.000Z");
    await amel.browser.post(`${thread.base}/delete`);
    expect((await atomAt(hub.visitor(), "/feeds/threads.atom")).entries).toEqual([]);
    expect((await hub.visitor().get(`/feeds/threads/${thread.id}.atom`)).status).toBe(404);
  });
});

test("the page about feeds names them in the reader's language, and each of them is there", async () => {
  await oneOfEach();
  const visitor = hub.visitor();
  const answer = await visitor.get("/feeds?lang=fr");
  expect(answer.headers.get("Server-Timing")).toContain('trips;desc="1"');
  const html = await answer.text();
  expect(html).toContain("Flux et agendas");
  const links = [...html.matchAll(/<a href="(\/(?:feeds\/|calls\.ics)[^"]*)"/g)].map(
    ([, href]) => href ?? "",
  );
  expect(links).toHaveLength(2 * 5 + 1 + 3);
  for (const link of links) {
    expect(link).toContain("lang=fr");
    expect([link, (await visitor.get(link)).status]).toEqual([link, 200]);
  }
});

test.each([
  "/feeds/all",
  "/feeds/nothing.atom",
  "/feeds/constructor.atom",
  "/feeds/threads.rss",
  "/feeds/topics/none.atom",
  "/feeds/countries/zz.atom",
  "/feeds/organisations/none.json",
  "/feeds/threads/none.atom",
  "/feeds/topics/%00.atom",
])("%s is not there", async (path) => {
  expect((await hub.visitor().get(path)).status).toBe(404);
});
