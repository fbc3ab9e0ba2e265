import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { eventTypes, reply, someTopics, startThread } from "../support/threads.ts";

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

const modes = () =>
  hub.rows("select member_id, mode from follows where member_id <> ? order by member_id", amel.id);

describe("following", () => {
  test("follow, mute and neither; saying it twice changes nothing", async () => {
    const put = async (mode?: string) =>
      expect((await bruno.browser.post(`${thread.base}/follow`, { mode })).status).toBe(303);
    await put();
    await put("following");
    expect(await modes()).toEqual([{ member_id: bruno.id, mode: "following" }]);
    await put("muted");
    expect(await modes()).toEqual([{ member_id: bruno.id, mode: "muted" }]);
    await put("none");
    expect(await modes()).toEqual([]);
    expect(await eventTypes(hub)).toEqual([
      "entry.posted",
      "entry.followed",
      "entry.muted",
      "entry.unfollowed",
    ]);
  });

  test("a reply does not unmute", async () => {
    await bruno.browser.post(`${thread.base}/follow`, { mode: "muted" });
    await reply(bruno.browser, thread.base, "Just this.");
    expect(await modes()).toEqual([{ member_id: bruno.id, mode: "muted" }]);
  });

  test("the page offers what is not so yet", async () => {
    expect(await bruno.browser.page(thread.path)).toContain("Follow</button>");
    await bruno.browser.post(`${thread.base}/follow`);
    expect(await bruno.browser.page(thread.path)).toContain("Stop following</button>");
  });

  test("is for members who may see it", async () => {
    expect((await hub.visitor().post(`${thread.base}/follow`)).status).toBe(303);
    await amel.browser.post(`${thread.base}/delete`);
    expect((await bruno.browser.post(`${thread.base}/follow`)).status).toBe(404);
    expect(await modes()).toEqual([]);
  });
});

describe("reporting", () => {
  test("an entry and a reply, with a reason, once a member", async () => {
    const id = await reply(amel.browser, thread.base, "Rude.");
    expect(await bruno.browser.page(`${thread.base}/flag`)).toContain("Report to the moderators");
    expect(await bruno.browser.page(`/replies/${id}/flag`)).toContain("What is wrong with it?");
    for (const path of [`${thread.base}/flag`, `/replies/${id}/flag`])
      for (let i = 0; i < 2; i++)
        expect((await bruno.browser.post(path, { reason: "Rude." })).status).toBe(303);
    expect(
      await hub.rows("select subject_kind, subject_id, reason, member_id from flags order by subject_kind"),
    ).toEqual([
      { subject_kind: "entry", subject_id: thread.id, reason: "Rude.", member_id: bruno.id },
      { subject_kind: "reply", subject_id: id, reason: "Rude.", member_id: bruno.id },
    ]);
    expect(await eventTypes(hub)).toEqual(["entry.posted", "reply.posted", "entry.flagged", "reply.flagged"]);
    expect(JSON.stringify(await hub.rows("select data from events"))).not.toContain("Rude");
  });

  test("asks for a reason, not too long, and keeps what was typed", async () => {
    const none = await bruno.browser.post(`${thread.base}/flag`, { reason: "" });
    expect(none.status).toBe(422);
    const long = await bruno.browser.post(`${thread.base}/flag`, { reason: "r".repeat(301) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("rrrr");
    expect((await hub.visitor().post(`${thread.base}/flag`, { reason: "x" })).status).toBe(403);
    expect(await hub.rows("select id from flags")).toEqual([]);
  });
});

test("whoever reports too much at once is told when to go on, and keeps the reason", async () => {
  hub = await testHub({ env: { RATE_LIMITS: "on" } });
  const busy = await signedIn(hub, "busy");
  const { base } = await startThread(busy.browser, { topics: [] });
  const flag = async () => {
    const id = await reply(busy.browser, base, "Rude.");
    return busy.browser.post(`/replies/${id}/flag`, { reason: "Rude & long." });
  };
  for (let i = 0; i < 30; i++) expect((await flag()).status).toBe(303);
  const last = await flag();
  expect(last.status).toBe(429);
  expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
  const html = await last.text();
  expect(html).toContain("Rude &amp; long.</textarea>");
  expect(html).toContain("Wait a little and try again.");
  expect(await hub.rows("select id from flags")).toHaveLength(30);
});

describe("reading marks", () => {
  const isUnread = async () => (await bruno.browser.page("/threads")).includes("New to you");
  // The mark is written once the answer is on its way.
  const visited = async () => {
    await bruno.browser.page(thread.path);
    await sleep(20);
  };

  test("what came after one last looked is new, until one looks again", async () => {
    expect(await isUnread()).toBe(false);
    await visited();
    expect(await isUnread()).toBe(false);
    hub.clock.advance(60_000);
    await reply(amel.browser, thread.base, "News.");
    expect(await isUnread()).toBe(true);
    hub.clock.advance(60_000);
    await visited();
    expect(await isUnread()).toBe(false);
    expect(
      await hub.rows("select member_id, position from reading_marks where member_id = ?", bruno.id),
    ).toEqual([{ member_id: bruno.id, position: 1 }]);
  });

  test("looking twice writes once", async () => {
    await visited();
    const before = hub.db.tick();
    await visited();
    expect(hub.db.tick()).toBe(before);
  });
});
