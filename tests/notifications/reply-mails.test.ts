import { describe, expect, test } from "vitest";
import { composeReplyMails, replyMails } from "../../src/notifications/index.ts";
import { days } from "../../src/platform/clock.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { recordedInbox } from "../support/inbox.ts";
import { signedIn } from "../support/people.ts";

type Person = Awaited<ReturnType<typeof signedIn>>;

async function forum() {
  const inbox = recordedInbox();
  const hub = await testHub({ mailer: inbox });
  const [amel, luca] = [await signedIn(hub, "amel"), await signedIn(hub, "luca")];
  const thread = hub.deps.ids.make();
  const fields = { id: thread, title: "Vouchers", body: "What worked?", language: "en" };
  const form = { ...fields, visibility: "members", flavour: "discussion" };
  expect((await amel.browser.post("/threads/new", form)).status).toBe(303);
  return { hub, inbox, amel, luca, thread };
}

async function reply(hub: TestHub, by: Person, thread: string, more: Record<string, string> = {}) {
  const id = hub.deps.ids.make();
  const form = { id, body: "It **worked**.\n\nTwice.", ...more };
  expect((await by.browser.post(`/threads/${thread}/replies`, form)).status).toBe(303);
  return id;
}

async function deliver(hub: TestHub) {
  await hub.settle();
  await composeReplyMails(hub.deps);
  await sendMail(hub.deps);
}

const unfollow = (headers: Record<string, string> | undefined) =>
  new URL(/^<(.+)>$/.exec(headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "").pathname;

describe("a reply", () => {
  test("reaches those who follow by mail, not its author; mail programs keep the discussion together", async () => {
    const { hub, inbox, amel, luca, thread } = await forum();
    const first = await reply(hub, luca, thread);
    const second = await reply(hub, amel, thread, { parent: first });
    await deliver(hub);
    expect(inbox.mails.map(({ to, key }) => [to, key])).toEqual([
      ["amel@example.org", `${first}-${amel.id}`],
      ["luca@example.org", `${second}-${luca.id}`],
    ]);
    const [one, two] = inbox.mails;
    expect(one).toMatchObject({ subject: "Re: Vouchers" });
    expect(one?.text).toContain("> It worked.");
    expect(one?.text).not.toContain("**");
    expect(one?.headers?.["In-Reply-To"]).toBe(`<${thread}@localhost>`);
    expect(two?.headers).toMatchObject({
      "Message-ID": `<${second}@localhost>`,
      "In-Reply-To": `<${first}@localhost>`,
      References: `<${thread}@localhost> <${first}@localhost>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
  });

  test("is mailed once to each, however often the log is read and mails are composed", async () => {
    const { hub, inbox, luca, thread } = await forum();
    await reply(hub, luca, thread);
    await hub.settle();
    const again = () =>
      hub.db.batch(
        [{ sql: "update consumers set cursor = 0 where name = ?", args: [replyMails.name] }],
        "write",
      );
    await again();
    await hub.settle();
    await Promise.all([composeReplyMails(hub.deps), composeReplyMails(hub.deps)]);
    await again();
    await deliver(hub);
    await deliver(hub);
    expect(inbox.mails).toHaveLength(1);
  });

  test("is not mailed once it is taken back, to who muted or wants no mail, or when it is old", async () => {
    const { hub, inbox, amel, luca, thread } = await forum();
    const noor = await signedIn(hub, "noor");
    await noor.browser.post(`/threads/${thread}/follow`, { mode: "muted" });
    const gone = await reply(hub, luca, thread);
    await luca.browser.post(`/replies/${gone}/delete`, {});
    await deliver(hub);
    const profile = { name: "Amel", about: "", language: "en", zone: "UTC" };
    await amel.browser.post("/settings", { ...profile, replies: "off" });
    await amel.browser.post("/settings", profile); // says nothing about replies
    expect(await amel.browser.page("/settings")).toMatch(/value="off" selected/);
    await reply(hub, luca, thread);
    await deliver(hub);
    await amel.browser.post("/settings", { ...profile, replies: "on" });
    await reply(hub, luca, thread);
    hub.clock.advance(days(2));
    await deliver(hub);
    expect(inbox.mails).toEqual([]);
  });

  test("that waits for a moderator is mailed when it comes out", async () => {
    const { hub, inbox, thread } = await forum();
    const moderator = await signedIn(hub, "mod", { role: "moderator" });
    const novice = await signedIn(hub, "novice", { verified: false });
    const id = await reply(hub, novice, thread);
    await deliver(hub);
    expect(inbox.mails).toEqual([]);
    await moderator.browser.post(`/moderation/${id}/approve`, { kind: "reply" });
    await deliver(hub);
    expect(inbox.mails.map(({ to }) => to)).toContain("amel@example.org");
  });
});

describe("the link in a mail about a reply", () => {
  test("ends that discussion by one click, without a cookie or an origin", async () => {
    const { hub, inbox, luca, thread } = await forum();
    await reply(hub, luca, thread);
    await deliver(hub);
    const path = unfollow(inbox.mails[0]?.headers);
    const [stranger, body] = [hub.visitor(), new URLSearchParams({ "List-Unsubscribe": "One-Click" })];
    expect(await stranger.page(path)).toContain("Stop following this page");
    const click = new Request(`http://localhost:3000${path}`, { method: "POST", body });
    expect((await hub.app.fetch(click)).status).toBe(200);
    await reply(hub, luca, thread);
    await deliver(hub);
    expect(inbox.mails).toHaveLength(1);
    expect((await stranger.get(`${path.slice(0, -2)}xx`)).status).toBe(404);
  });

  test("ends mail about every reply, if that is wished", async () => {
    const { hub, inbox, amel, luca, thread } = await forum();
    await reply(hub, luca, thread);
    await deliver(hub);
    const path = unfollow(inbox.mails[0]?.headers);
    expect((await hub.visitor().post(path, { act: "all" })).status).toBe(303);
    expect(await hub.rows("select reply_mails from members where id = ?", amel.id)).toEqual([
      { reply_mails: 0 },
    ]);
  });
});
