import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { eventTypes, location, reply, someTopics, startThread, vouchers } from "../support/threads.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
let bruno: Awaited<ReturnType<typeof signedIn>>;
let moderator: Awaited<ReturnType<typeof signedIn>>;
let thread: Awaited<ReturnType<typeof startThread>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
  bruno = await signedIn(hub, "bruno");
  moderator = await signedIn(hub, "ginevra", { role: "moderator" });
  thread = await startThread(amel.browser, { topics: ["skills"], countries: ["TN"] });
});

describe("editing a thread", () => {
  test("changes text, slug and places; keeps what was said; tells the log", async () => {
    const version = await amel.browser.field(`${thread.base}/edit`, "version");
    const answer = await amel.browser.post(`${thread.base}/edit`, {
      ...vouchers,
      version,
      title: "Vouchers for all",
      body: "New *words*.",
      topics: ["", "energy"],
      countries: [""],
    });
    expect(answer.status).toBe(303);
    expect(location(answer)).toBe(`${thread.base}/vouchers-for-all`);
    const html = await hub.visitor().page(location(answer));
    expect(html).toContain("<em>words</em>");
    expect(html).toContain("edited");
    expect(location(await hub.visitor().get(thread.path))).toBe(location(answer));
    expect(await hub.rows("select version, title, markdown, edited_by from revisions")).toEqual([
      { version: 1, title: "Vouchers for bakeries", markdown: "Who has **tried** them?", edited_by: amel.id },
    ]);
    expect(await hub.rows("select topic from entry_topics")).toEqual([{ topic: "energy" }]);
    expect(await hub.rows("select country from entry_countries")).toEqual([]);
    expect(await eventTypes(hub)).toEqual(["entry.posted", "entry.edited"]);
  });

  test("leaves alone what the form does not say", async () => {
    expect((await amel.browser.post(`${thread.base}/edit`, { body: "Only the body." })).status).toBe(303);
    expect(await hub.rows("select title, topics, countries, language, visibility from entries")).toEqual([
      {
        title: "Vouchers for bakeries",
        topics: '["skills"]',
        countries: '["TN"]',
        language: "en",
        visibility: "public",
      },
    ]);
  });

  test("gives both texts back when somebody else was first; the second try wins", async () => {
    const version = await amel.browser.field(`${thread.base}/edit`, "version");
    expect(
      (await moderator.browser.post(`${thread.base}/edit`, { version, body: "The moderator's words." }))
        .status,
    ).toBe(303);
    const answer = await amel.browser.post(`${thread.base}/edit`, { version, body: "My words." });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("My words.");
    expect(html).toContain("The moderator&#39;s words.");
    const newer = /name="version" value="(\d+)"/.exec(html)?.[1];
    expect(newer).toBe("2");
    expect((await amel.browser.post(`${thread.base}/edit`, { version: newer, body: "Both." })).status).toBe(
      303,
    );
    expect(await hub.rows("select version from entries")).toEqual([{ version: 3 }]);
  });

  test("of many at once one wins, and the others are told", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        amel.browser.post(`${thread.base}/edit`, { version: 1, body: `Try ${i}.` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await eventTypes(hub)).toEqual(["entry.posted", "entry.edited"]);
  });

  test("is for its author and moderators", async () => {
    expect((await bruno.browser.get(`${thread.base}/edit`)).status).toBe(403);
    expect((await bruno.browser.post(`${thread.base}/edit`, { body: "Mine now." })).status).toBe(403);
    expect((await hub.visitor().post(`${thread.base}/edit`, { body: "Mine now." })).status).toBe(403);
    expect(await hub.rows("select version from entries")).toEqual([{ version: 1 }]);
  });

  test("comes back as typed when something is wrong, and with a preview when asked", async () => {
    const wrong = await amel.browser.post(`${thread.base}/edit`, { title: "", body: "Kept words." });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Kept words.");
    const preview = await amel.browser.post(`${thread.base}/edit`, { body: "**Look**", preview: "1" });
    expect(preview.status).toBe(200);
    expect(await preview.text()).toContain("<strong>Look</strong>");
  });
});

describe("editing a reply", () => {
  test("keeps its history, which shows who changed what", async () => {
    const id = await reply(bruno.browser, thread.base, "One line.\nTwo lines.");
    hub.clock.advance(60_000);
    const answer = await moderator.browser.post(`/replies/${id}/edit`, {
      body: "One line.\nThree lines.",
      version: 1,
    });
    expect(answer.status).toBe(303);
    expect(await hub.visitor().page(thread.path)).toContain("Three lines.");
    const html = await hub.visitor().page(`/replies/${id}/history`);
    expect(html).toContain("Version 2, by Ginevra");
    expect(html).toContain("Version 1, by Bruno");
    expect(html).toMatch(/<del[^>]*>Two lines\./);
    expect(html).toMatch(/<ins[^>]*>Three lines\./);
    expect((await amel.browser.get(`/replies/${id}/edit`)).status).toBe(403);
    expect((await amel.browser.post(`/replies/${id}/edit`, { body: "No." })).status).toBe(403);
    expect(await eventTypes(hub)).toEqual(["entry.posted", "reply.posted", "reply.edited"]);
  });

  test("of many versions each page shows some, and the way to earlier ones", async () => {
    const id = await reply(bruno.browser, thread.base, "Text 1.");
    for (let n = 2; n <= 50; n++) await bruno.browser.post(`/replies/${id}/edit`, { body: `Text ${n}.` });
    const seen: number[] = [];
    for (let next: string | undefined = `/replies/${id}/history`; next;) {
      const html: string = await hub.visitor().page(next);
      seen.push(...[...html.matchAll(/Version (\d+), by Bruno/g)].map(([, n]) => Number(n)));
      next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1];
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => 50 - i));
    for (const odd of ["0", "-5", "x", "1e99", "2.5"])
      expect((await hub.visitor().get(`/replies/${id}/history?before=${odd}`)).status).toBe(200);
  });

  test("conflicts give both texts back", async () => {
    const id = await reply(bruno.browser, thread.base, "First.");
    await moderator.browser.post(`/replies/${id}/edit`, { body: "Theirs.", version: 1 });
    const answer = await bruno.browser.post(`/replies/${id}/edit`, { body: "Ours.", version: 1 });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("Theirs.");
    expect(html).toContain("Ours.");
  });
});
