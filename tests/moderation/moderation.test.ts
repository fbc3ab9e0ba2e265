import { describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

async function hubWithPeople() {
  const hub = await testHub();
  const newcomer = await signedIn(hub, "nadia", { verified: false });
  const moderator = await signedIn(hub, "ginevra", { role: "moderator" });
  const member = await signedIn(hub, "amel");
  return { hub, newcomer, moderator, member };
}

type Person = Awaited<ReturnType<typeof signedIn>>;

async function thread(hub: TestHub, by: Person, title = "Vouchers for small firms"): Promise<string> {
  const id = hub.deps.ids.make();
  const fields = {
    id,
    title,
    body: "What worked where you are?",
    language: "en",
    visibility: "public",
    flavour: "discussion",
  };
  expect((await by.browser.post("/threads/new", fields)).status).toBe(303);
  return id;
}

async function reply(
  hub: TestHub,
  by: Person,
  threadId: string,
  body = "It worked for us.",
): Promise<string> {
  const id = hub.deps.ids.make();
  expect((await by.browser.post(`/threads/${threadId}/replies`, { id, body })).status).toBe(303);
  return id;
}

const stateOf = async (hub: TestHub, table: "entries" | "replies", id: string) =>
  (await hub.rows(`select state from ${table} where id = ?`, id))[0]?.state;

describe("the queue", () => {
  test("holds a newcomer's first thread until a moderator approves it; then everybody sees it", async () => {
    const { hub, newcomer, moderator } = await hubWithPeople();
    const id = await thread(hub, newcomer);
    expect((await hub.visitor().get(`/threads/${id}/vouchers-for-small-firms`)).status).toBe(404);
    expect(await moderator.browser.page("/moderation")).toContain("Vouchers for small firms");
    hub.clock.advance(60_000);
    expect((await moderator.browser.post(`/moderation/${id}/approve`, { kind: "entry" })).status).toBe(303);
    expect((await hub.visitor().get(`/threads/${id}/vouchers-for-small-firms`)).status).toBe(200);
    expect(await hub.rows("select published_at from entries where id = ?", id)).toEqual([
      { published_at: hub.clock.now() },
    ]);
    expect(
      (await hub.rows("select type from events where entry = ? order by seq", id)).map(({ type }) => type),
    ).toEqual(["entry.queued", "entry.approved"]);
  });

  test("holds a newcomer's reply; approval counts it, rejection does not", async () => {
    const { hub, newcomer, moderator, member } = await hubWithPeople();
    const id = await thread(hub, member);
    const good = await reply(hub, newcomer, id);
    const bad = await reply(hub, newcomer, id, "Buy my things");
    const count = async () =>
      (await hub.rows("select reply_count from entries where id = ?", id))[0]?.reply_count;
    expect(await count()).toBe(0);
    await moderator.browser.post(`/moderation/${good}/approve`, { kind: "reply" });
    await moderator.browser.post(`/moderation/${bad}/reject`, { kind: "reply" });
    expect(await count()).toBe(1);
    expect([await stateOf(hub, "replies", good), await stateOf(hub, "replies", bad)]).toEqual([
      "published",
      "rejected",
    ]);
  });

  test("approving with a vouch lets the author's next post appear at once", async () => {
    const { hub, newcomer, moderator, member } = await hubWithPeople();
    const first = await thread(hub, newcomer);
    await moderator.browser.post(`/moderation/${first}/approve`, { kind: "entry", vouch: "yes" });
    const id = await thread(hub, member, "Another");
    expect(await stateOf(hub, "replies", await reply(hub, newcomer, id))).toBe("published");
  });

  test.each(["visitor", "member", "the author"])("is closed to %s", async (who) => {
    const { hub, newcomer, member } = await hubWithPeople();
    const id = await thread(hub, newcomer);
    const browser =
      { visitor: hub.visitor(), member: member.browser, "the author": newcomer.browser }[who] ??
      hub.visitor();
    expect([303, 403]).toContain((await browser.get("/moderation")).status);
    const answer = await browser.post(`/moderation/${id}/approve`, { kind: "entry" });
    expect([303, 403]).toContain(answer.status);
    if (answer.status === 303) expect(answer.headers.get("Location")).toContain("/sign-in");
    expect(await stateOf(hub, "entries", id)).toBe("queued");
  });

  test("two moderators at once: one decides, the other is told", async () => {
    const { hub, newcomer, moderator } = await hubWithPeople();
    const other = await signedIn(hub, "reka", { role: "admin" });
    const id = await thread(hub, newcomer);
    const answers = await Promise.all([
      moderator.browser.post(`/moderation/${id}/approve`, { kind: "entry" }),
      other.browser.post(`/moderation/${id}/reject`, { kind: "entry" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(
      await hub.rows(
        "select id from events where entry = ? and type in ('entry.approved', 'entry.rejected')",
        id,
      ),
    ).toHaveLength(1);
  });
});

describe("an approval covers the text that was read", () => {
  test("what an unverified author changes afterwards waits again, a thread as well as a reply", async () => {
    const { hub, newcomer, moderator, member } = await hubWithPeople();
    const own = await thread(hub, newcomer);
    const other = await thread(hub, member, "Another");
    const answer = await reply(hub, newcomer, other);
    await moderator.browser.post(`/moderation/${own}/approve`, { kind: "entry" });
    await moderator.browser.post(`/moderation/${answer}/approve`, { kind: "reply" });
    await newcomer.browser.post(`/threads/${own}/edit`, { title: "Buy my things", body: "Cheap!" });
    await newcomer.browser.post(`/replies/${answer}/edit`, { body: "Cheap!" });
    expect([await stateOf(hub, "entries", own), await stateOf(hub, "replies", answer)]).toEqual([
      "queued",
      "queued",
    ]);
    expect(await hub.visitor().page(`/threads/${other}/another`)).not.toContain("Cheap!");
    expect(await hub.rows("select reply_count from entries where id = ?", other)).toEqual([
      { reply_count: 0 },
    ]);
  });

  test("a text that was changed between the moderator's look and their decision is not approved unseen", async () => {
    const { hub, newcomer, moderator } = await hubWithPeople();
    const id = await thread(hub, newcomer);
    const shown = await moderator.browser.field("/moderation", "version");
    await newcomer.browser.post(`/threads/${id}/edit`, { title: "Vouchers for small firms", body: "Cheap!" });
    const late = await moderator.browser.post(`/moderation/${id}/approve`, { kind: "entry", version: shown });
    expect(late.status).toBe(409);
    expect(await stateOf(hub, "entries", id)).toBe("queued");
  });

  test("a post that was deleted while it waited and is restored once its author is vouched for comes out then, with its event", async () => {
    const { hub, newcomer, moderator } = await hubWithPeople();
    const id = await thread(hub, newcomer);
    await newcomer.browser.post(`/threads/${id}/delete`);
    await moderator.browser.post("/members/nadia/vouch");
    hub.clock.advance(60_000);
    await newcomer.browser.post(`/threads/${id}/restore`);
    expect(await hub.rows("select state, published_at from entries where id = ?", id)).toEqual([
      { state: "published", published_at: hub.clock.now() },
    ]);
    expect(
      await hub.rows("select id from events where entry = ? and type = 'entry.posted'", id),
    ).toHaveLength(1);
  });

  test("a verified author's edit stays where it is", async () => {
    const { hub, member } = await hubWithPeople();
    const id = await thread(hub, member);
    await member.browser.post(`/threads/${id}/edit`, { title: "Vouchers, again", body: "Still good." });
    expect(await stateOf(hub, "entries", id)).toBe("published");
  });
});

describe("a flag", () => {
  test("makes one case of many, and hiding closes them all, keeps the page whole and tells the log why", async () => {
    const { hub, moderator, member } = await hubWithPeople();
    const id = await thread(hub, member);
    const replyId = await reply(hub, member, id, "Something rude");
    for (const handle of ["samir", "ines"]) {
      const reader = await signedIn(hub, handle);
      expect(
        (await reader.browser.post(`/replies/${replyId}/flag`, { reason: `Rude, says ${handle}` })).status,
      ).toBe(303);
    }
    const queue = await moderator.browser.page("/moderation");
    expect(queue.match(/Something rude/g)).toHaveLength(1);
    expect(queue).toContain("Rude, says ines");
    await moderator.browser.post(`/moderation/${replyId}/hide`, { kind: "reply", reason: "Rule 2: be kind" });
    expect(await hub.rows("select decision from flags where decided_at is not null")).toHaveLength(2);
    expect(await hub.visitor().page(`/threads/${id}/vouchers-for-small-firms`)).not.toContain(
      "Something rude",
    );
    const log = await hub.visitor().page("/moderation/log");
    expect(log).toContain("Rule 2: be kind");
    expect(log).not.toContain("Ginevra");
    await moderator.browser.post(`/moderation/${replyId}/restore`, { kind: "reply" });
    expect(await hub.visitor().page(`/threads/${id}/vouchers-for-small-firms`)).toContain("Something rude");
  });

  test("that is dismissed leaves the post as it was, and leaves the queue", async () => {
    const { hub, moderator, member } = await hubWithPeople();
    const id = await thread(hub, member);
    const reader = await signedIn(hub, "samir");
    await reader.browser.post(`/threads/${id}/flag`, { reason: "I disagree" });
    await moderator.browser.post(`/moderation/${id}/dismiss`, { kind: "entry" });
    expect(await stateOf(hub, "entries", id)).toBe("published");
    expect(await moderator.browser.page("/moderation")).not.toContain("I disagree");
  });
});

test("an unknown decision or post is not there", async () => {
  const { moderator } = await hubWithPeople();
  expect((await moderator.browser.post("/moderation/nothing/approve", { kind: "entry" })).status).toBe(404);
  expect((await moderator.browser.post("/moderation/nothing/explode", { kind: "entry" })).status).toBe(404);
});
