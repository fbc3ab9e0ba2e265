import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { eventTypes, location, reply, someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
let bruno: Awaited<ReturnType<typeof signedIn>>;
let thread: Awaited<ReturnType<typeof startThread>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
  bruno = await signedIn(hub, "bruno");
  thread = await startThread(amel.browser);
});

const counters = () =>
  hub.rows("select reply_count, participant_count, last_voice_id, last_activity_at from entries");

describe("replying", () => {
  test("adds the reply, counts it, moves the thread up, follows it, and tells the log its place", async () => {
    hub.clock.advance(60_000);
    const id = await reply(bruno.browser, thread.base, "We have, @amel.");
    expect(await hub.visitor().page(thread.path)).toContain(`id="r-${id}"`);
    expect(await counters()).toEqual([
      { reply_count: 1, participant_count: 2, last_voice_id: bruno.id, last_activity_at: hub.clock.now() },
    ]);
    expect(await hub.rows("select member_id from follows order by at")).toEqual([
      { member_id: amel.id },
      { member_id: bruno.id },
    ]);
    const [event] = await hub.rows("select actor, data from events where type = 'reply.posted'");
    expect(event?.actor).toBe(bruno.id);
    expect(JSON.parse(String(event?.data))).toEqual({
      reply: id,
      author: bruno.id,
      position: 1,
      mentions: [amel.id],
    });
  });

  test("counts a voice once", async () => {
    for (const browser of [bruno.browser, bruno.browser, amel.browser])
      await reply(browser, thread.base, "Again.");
    expect(await counters()).toMatchObject([
      { reply_count: 3, participant_count: 2, last_voice_id: amel.id },
    ]);
  });

  test("an answer to an answer stands under the reply they share; one to a stranger's reply under none", async () => {
    const first = await reply(bruno.browser, thread.base, "First.");
    const second = await reply(amel.browser, thread.base, "Second.", { parent: first });
    const third = await reply(bruno.browser, thread.base, "Third.", { parent: second });
    const other = await startThread(bruno.browser);
    const stray = await reply(amel.browser, other.base, "Stray.", { parent: first });
    expect(await hub.rows("select id, parent_id from replies order by id")).toEqual([
      { id: first, parent_id: null },
      { id: second, parent_id: first },
      { id: third, parent_id: first },
      { id: stray, parent_id: null },
    ]);
    expect(await hub.visitor().page(thread.path)).toContain("in reply to");
  });

  test("the same form twice, one after the other and at once, makes one reply and answers the same", async () => {
    const id = await bruno.browser.field(thread.path, "id");
    const send = () => bruno.browser.post(`${thread.base}/replies`, { id, body: "Once." });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(location))).toEqual(new Set([`/replies/${id}`]));
    expect(await counters()).toMatchObject([{ reply_count: 1 }]);
    expect(await eventTypes(hub)).toEqual(["entry.posted", "reply.posted"]);
  });

  test("other words under an id that was used come back to be sent as another reply, and are not lost", async () => {
    const id = await bruno.browser.field(thread.path, "id");
    await bruno.browser.post(`${thread.base}/replies`, { id, body: "What arrived." });
    const answer = await bruno.browser.post(`${thread.base}/replies`, { id, body: "What was added since." });
    const form = await answer.text();
    expect(answer.status).toBe(409);
    expect(form).toContain("What was added since.");
    expect(form).toContain("has posted a reply already");
    expect(form).not.toContain(`value="${id}"`);
    expect(await hub.rows("select markdown from replies")).toEqual([{ markdown: "What arrived." }]);
  });

  test("somebody else's id is a conflict, and changes nothing", async () => {
    const id = await reply(bruno.browser, thread.base, "Mine.");
    expect((await amel.browser.post(`${thread.base}/replies`, { id, body: "Not yours." })).status).toBe(409);
    expect(await hub.rows("select markdown from replies")).toEqual([{ markdown: "Mine." }]);
  });

  test("two hundred at once are all there, each in a place of its own", async () => {
    const browsers = [amel.browser, bruno.browser];
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        browsers[i % 2]?.post(`${thread.base}/replies`, { body: `Number ${i}.` }),
      ),
    );
    expect(answers.every((answer) => answer?.status === 303)).toBe(true);
    expect(await counters()).toMatchObject([{ reply_count: 200, participant_count: 2 }]);
    expect(
      await hub.rows(
        "select min(position) as low, max(position) as high, count(distinct position) as n from replies",
      ),
    ).toEqual([{ low: 1, high: 200, n: 200 }]);
    expect(
      await hub.rows(
        "select count(distinct json_extract(data, '$.position')) as n from events where type = 'reply.posted'",
      ),
    ).toEqual([{ n: 200 }]);
  });

  test("a visitor is asked to sign in, and led back to the thread afterwards", async () => {
    const answer = await hub.visitor().post(`${thread.base}/replies`, { body: "Hello." });
    expect(answer.status).toBe(403);
    const next = /href="\/sign-in\?next=([^"]+)" target="_blank"/.exec(await answer.text())?.[1];
    const back = decodeURIComponent(next ?? "");
    expect(location(await bruno.browser.get(back))).toBe(thread.path);
    expect(await counters()).toMatchObject([{ reply_count: 0 }]);
  });

  test("an unverified member's waits: no count, no list, only the author and moderators see it", async () => {
    const karim = await signedIn(hub, "karim", { verified: false });
    const moderator = await signedIn(hub, "ginevra", { role: "moderator" });
    const id = await reply(karim.browser, thread.base, "My first words.");
    expect(await hub.visitor().page(thread.path)).not.toContain("My first words.");
    expect(await bruno.browser.page(thread.path)).not.toContain("My first words.");
    expect(await karim.browser.page(thread.path)).toContain("My first words.");
    expect(await moderator.browser.page(thread.path)).toContain("My first words.");
    expect((await hub.visitor().get(`/replies/${id}`)).status).toBe(404);
    expect(await counters()).toMatchObject([{ reply_count: 0, participant_count: 1 }]);
    expect(await eventTypes(hub)).toEqual(["entry.posted", "reply.queued"]);
  });

  test("nothing to say comes back with a sentence; a preview comes back with the text", async () => {
    const empty = await bruno.browser.post(`${thread.base}/replies`, { body: " \n " });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain("Write something first.");
    const preview = await bruno.browser.post(`${thread.base}/replies`, {
      body: "Is *this* right?",
      preview: "1",
    });
    expect(preview.status).toBe(200);
    const html = await preview.text();
    expect(html).toContain("<em>this</em>");
    expect(html).toContain("Is *this* right?");
    expect(await counters()).toMatchObject([{ reply_count: 0 }]);
  });
});

describe("whatever is sent, nothing is a bug of ours", () => {
  const bodies = [
    "a\0b",
    "\ud800 lone",
    "\u2028\u2029",
    "*".repeat(16_000),
    "> ".repeat(4_000),
    "1. ".repeat(4_000),
    "<script>alert(1)</script>",
    "😀".repeat(3_000),
  ];
  test.each(bodies)("text %#", async (body) => {
    const answer = await bruno.browser.post(`${thread.base}/replies`, { body });
    expect([303, 422]).toContain(answer.status);
    const html = await hub.visitor().page(thread.path);
    expect(html).not.toContain("<script>alert");
  });

  test("a megabyte is too much", async () => {
    expect((await bruno.browser.post(`${thread.base}/replies`, { body: "x".repeat(1_000_000) })).status).toBe(
      413,
    );
  });

  const ids = ["x", "%00", "%F0%9F%98%80", "0".repeat(500), "'--", "__proto__", "..%2F.."];
  test.each(ids)("id %s", async (id) => {
    for (const path of [
      `/threads/${id}`,
      `/replies/${id}`,
      `/replies/${id}/edit`,
      `/replies/${id}/history`,
      `/threads/${id}/edit`,
      `/threads/${id}/history`,
      `/threads/${id}/flag`,
    ])
      expect((await bruno.browser.get(path)).status).toBe(404);
    for (const path of [
      `/threads/${id}/replies`,
      `/threads/${id}/edit`,
      `/threads/${id}/delete`,
      `/threads/${id}/restore`,
      `/threads/${id}/follow`,
      `/threads/${id}/flag`,
      `/threads/${id}/lock`,
      `/replies/${id}/edit`,
      `/replies/${id}/delete`,
      `/replies/${id}/restore`,
      `/replies/${id}/flag`,
      `/replies/${id}/accept`,
    ])
      expect((await bruno.browser.post(path, { body: "x", reason: "x", title: "x" })).status).toBe(404);
  });

  test("a weird hidden id is replaced", async () => {
    for (const id of ["", "x", "'; drop table replies", "A".repeat(20)])
      expect((await bruno.browser.post(`${thread.base}/replies`, { id, body: "Fine." })).status).toBe(303);
    expect(await counters()).toMatchObject([{ reply_count: 4 }]);
  });
});

test("the preview answers a fragment of safe HTML", async () => {
  const answer = await bruno.browser.post("/preview", { body: "**Bold** <img src=x onerror=alert(1)>" });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain("<strong>Bold</strong>");
  expect(html).not.toContain("onerror");
  expect(html).not.toContain("<html");
});
