import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { eventTypes, location, someTopics, startThread, vouchers } from "../support/threads.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
});

describe("starting a thread", () => {
  test("a verified member publishes at once: page, list, rows and event", async () => {
    const { browser, id } = await signedIn(hub, "amel");
    const { path } = await startThread(browser, {
      topics: ["innovation", "skills"],
      countries: ["TN", "IT"],
    });
    const html = await hub.visitor().page(path);
    expect(html).toContain("Vouchers for bakeries");
    expect(html).toContain("<strong>tried</strong>");
    expect(await hub.visitor().page("/threads?topic=skills&country=tn")).toContain("Vouchers for bakeries");
    expect(await hub.visitor().page("/threads?topic=energy")).not.toContain("Vouchers for bakeries");
    expect(await hub.rows("select state, reply_count, author_id, topics, summary from entries")).toEqual([
      {
        state: "published",
        reply_count: 0,
        author_id: id,
        topics: '["innovation","skills"]',
        summary: "Who has tried them?",
      },
    ]);
    expect(await hub.rows("select type, actor from events where entry is not null")).toEqual([
      { type: "entry.posted", actor: id },
    ]);
    expect(await hub.rows("select member_id, mode from follows")).toEqual([
      { member_id: id, mode: "following" },
    ]);
  });

  test("an unverified member's waits: seen by the author, marked, and by moderators, by nobody else", async () => {
    const { browser } = await signedIn(hub, "karim", { verified: false });
    const { browser: moderator } = await signedIn(hub, "ginevra", { role: "moderator" });
    const { browser: other } = await signedIn(hub, "bruno");
    const { path } = await startThread(browser);
    expect(await browser.page(path)).toContain("A moderator reads this before others see it");
    expect(await moderator.page(path)).toContain("Vouchers for bakeries");
    expect((await other.get(path)).status).toBe(404);
    expect((await hub.visitor().get(path)).status).toBe(404);
    expect(await browser.page("/threads")).not.toContain("Vouchers for bakeries");
    expect(await eventTypes(hub)).toEqual(["entry.queued"]);
  });

  test("a visitor is asked to sign in, and nothing is kept", async () => {
    const answer = await hub.visitor().post("/threads/new", vouchers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("/sign-in?next=%2Fthreads%2Fnew");
    expect((await hub.visitor().get("/threads/new")).status).toBe(303);
    expect(await hub.rows("select id from entries")).toEqual([]);
  });

  test("the same form twice, one after the other and at once, makes one thread and answers the same", async () => {
    const { browser } = await signedIn(hub, "amel");
    const id = await browser.field("/threads/new", "id");
    const answers = await Promise.all([1, 2, 3].map(() => browser.post("/threads/new", { id, ...vouchers })));
    answers.push(await browser.post("/threads/new", { id, ...vouchers }));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(location)).size).toBe(1);
    expect(await hub.rows("select id from entries")).toEqual([{ id }]);
    expect(await eventTypes(hub)).toEqual(["entry.posted"]);
  });

  test("other words under an id that was used come back to be sent as another thread, and are not lost", async () => {
    const { browser } = await signedIn(hub, "amel");
    const id = await browser.field("/threads/new", "id");
    await browser.post("/threads/new", { id, ...vouchers });
    const answer = await browser.post("/threads/new", { id, ...vouchers, body: "Written since." });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Written since.");
    expect(await hub.rows("select id from entries")).toEqual([{ id }]);
  });

  test("somebody else's id answers a conflict with the form as typed", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { browser: bruno } = await signedIn(hub, "bruno");
    const { id } = await startThread(browser);
    const answer = await bruno.post("/threads/new", { id, ...vouchers, title: "Something of mine" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Something of mine");
    expect(await hub.rows("select id from entries")).toEqual([{ id }]);
  });
});

describe("a form that is not right comes back as typed, with a sentence at the field", () => {
  const wrong: [string, Record<string, string>, string][] = [
    ["no title", { title: "  " }, "Give it a title."],
    ["an invisible title", { title: "\u200b\u200d" }, "Give it a title."],
    ["a title of 101 characters", { title: "é".repeat(101) }, "100 characters at most"],
    ["no body", { body: "" }, "Write something first."],
    ["a body over 16 KB", { body: "ش".repeat(8200) }, "16 kilobytes at most"],
    ["an unknown topic", { topics: "no-such" }, "Choose topics from the list."],
    ["no country", { countries: "XX" }, "Choose countries from the list."],
    ["no language", { language: "not a tag" }, "Choose a language from the list."],
    ["an unknown visibility", { visibility: "friends" }, "Choose one of the two."],
  ];
  test.each(wrong)("%s", async (_, fields, sentence) => {
    const { browser } = await signedIn(hub, "amel");
    const answer = await browser.post("/threads/new", { ...vouchers, ...fields });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).toContain(
      fields.body === undefined ? "Who has **tried** them?" : 'value="Vouchers for bakeries"',
    );
    expect(await hub.rows("select id from entries")).toEqual([]);
  });

  test("the preview button shows the text rendered, without script, and keeps it", async () => {
    const { browser } = await signedIn(hub, "amel");
    const answer = await browser.post("/threads/new", { ...vouchers, preview: "1" });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain("<strong>tried</strong>");
    expect(html).toContain("Who has **tried** them?");
    expect(await hub.rows("select id from entries")).toEqual([]);
  });
});

test("posting too much in an hour is refused with a time to come back, and nothing is kept of it", async () => {
  hub = await testHub({ env: { RATE_LIMITS: "on" } });
  const { browser } = await signedIn(hub, "amel");
  for (let i = 0; i < 20; i++) expect((await browser.post("/threads/new", vouchers)).status).toBe(303);
  const answer = await browser.post("/threads/new", vouchers);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await hub.rows("select count(*) as n from entries")).toEqual([{ n: 20 }]);
  hub.clock.advance(3_600_000);
  expect((await browser.post("/threads/new", vouchers)).status).toBe(303);
});
