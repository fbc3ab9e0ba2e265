import { beforeEach, describe, expect, test } from "vitest";
import { days } from "../../src/platform/clock.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { eventTypes, reply, someTopics, startThread } from "../support/threads.ts";

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
  thread = await startThread(amel.browser, { flavour: "ask" });
});

describe("deleting a reply", () => {
  test("leaves a mark in its place, counts anew, and can be undone", async () => {
    const first = await reply(bruno.browser, thread.base, "Regretted words.");
    await reply(amel.browser, thread.base, "Others.");
    expect((await amel.browser.post(`/replies/${first}/delete`)).status).toBe(403);
    expect((await hub.visitor().post(`/replies/${first}/delete`)).status).toBe(303);
    expect((await bruno.browser.post(`/replies/${first}/delete`)).status).toBe(303);
    expect((await bruno.browser.post(`/replies/${first}/delete`)).status).toBe(303);
    const html = await hub.visitor().page(thread.path);
    expect(html).not.toContain("Regretted words.");
    expect(html).toContain("This was deleted.");
    expect(await hub.rows("select reply_count, participant_count from entries")).toEqual([
      { reply_count: 1, participant_count: 1 },
    ]);
    expect((await amel.browser.post(`/replies/${first}/restore`)).status).toBe(404);
    expect((await bruno.browser.post(`/replies/${first}/restore`)).status).toBe(303);
    expect(await hub.visitor().page(thread.path)).toContain("Regretted words.");
    expect(await hub.rows("select reply_count, participant_count from entries")).toEqual([
      { reply_count: 2, participant_count: 2 },
    ]);
    expect(await eventTypes(hub)).toEqual([
      "entry.posted",
      "reply.posted",
      "reply.posted",
      "reply.deleted",
      "reply.restored",
    ]);
  });

  test("an accepted answer that is deleted is accepted no more", async () => {
    const id = await reply(bruno.browser, thread.base, "The answer.");
    await amel.browser.post(`/replies/${id}/accept`);
    await bruno.browser.post(`/replies/${id}/delete`);
    expect(await hub.rows("select accepted_reply_id, resolved_at from threads")).toEqual([
      { accepted_reply_id: null, resolved_at: null },
    ]);
  });

  test("what a moderator deleted only a moderator brings back", async () => {
    const id = await reply(bruno.browser, thread.base, "Rude words.");
    expect((await moderator.browser.post(`/replies/${id}/delete`)).status).toBe(303);
    expect((await bruno.browser.post(`/replies/${id}/restore`)).status).toBe(403);
    expect((await moderator.browser.post(`/replies/${id}/restore`)).status).toBe(303);
  });

  test("after thirty days it stays gone", async () => {
    const id = await reply(bruno.browser, thread.base, "Old words.");
    await bruno.browser.post(`/replies/${id}/delete`);
    hub.clock.advance(days(30) + 1);
    expect((await bruno.browser.post(`/replies/${id}/restore`)).status).toBe(403);
    expect((await moderator.browser.post(`/replies/${id}/restore`)).status).toBe(403);
  });

  test("no way round the queue: what an unverified member brings back waits again", async () => {
    const karim = await signedIn(hub, "karim", { verified: false });
    const id = await reply(karim.browser, thread.base, "Unseen words.");
    await karim.browser.post(`/replies/${id}/delete`);
    expect((await karim.browser.post(`/replies/${id}/restore`)).status).toBe(303);
    expect(await hub.rows("select state from replies")).toEqual([{ state: "queued" }]);
    expect(await hub.visitor().page(thread.path)).not.toContain("Unseen words.");
  });
});

describe("deleting a thread", () => {
  test("takes it from everybody but its author and moderators, who can undo it", async () => {
    expect((await bruno.browser.post(`${thread.base}/delete`)).status).toBe(403);
    expect((await amel.browser.post(`${thread.base}/delete`)).status).toBe(303);
    expect((await hub.visitor().get(thread.path)).status).toBe(404);
    expect((await bruno.browser.get(thread.path)).status).toBe(404);
    expect((await bruno.browser.post(`${thread.base}/replies`, { body: "Still?" })).status).toBe(404);
    expect((await amel.browser.post(`${thread.base}/replies`, { body: "Still?" })).status).toBe(403);
    expect(await hub.visitor().page("/threads")).not.toContain("Vouchers");
    const html = await amel.browser.page(thread.path);
    expect(html).toContain("This was deleted.");
    expect(html).toContain(`action="${thread.base}/restore"`);
    expect((await bruno.browser.post(`${thread.base}/restore`)).status).toBe(404);
    expect((await amel.browser.post(`${thread.base}/restore`)).status).toBe(303);
    expect(await hub.visitor().page(thread.path)).toContain("Vouchers");
    expect(await eventTypes(hub)).toEqual(["entry.posted", "entry.deleted", "entry.restored"]);
  });
});
