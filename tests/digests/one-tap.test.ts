import { describe, expect, test } from "vitest";
import { person, signedIn } from "../support/people.ts";
import { tokenFor } from "../../src/subscriptions/index.ts";
import { day, newsroom, slot } from "./newsroom.ts";

const rosa = "rosa@example.org";

/** A reader's digest with a discussion and a call in it, and the paths under which each is acted on. */
async function mailed() {
  const room = await newsroom();
  await room.reader(rosa, { discussions: "weekly", calls: "weekly" });
  const thread = await room.thread({ title: "Which energy audit", topics: ["energy"] });
  const call = await room.call({ title: "Textile fund", topics: ["textiles"], closes: 36 });
  await room.plan(slot);
  await room.send();
  const html = room.inbox.newest(rosa)?.html ?? "";
  const paths = [...html.matchAll(/\/digest\/[\w-]+\/([0-9a-z]{6})"/g)];
  const pathOf = (id: string) =>
    new URL(`http://x${paths.find(([, key]) => id.endsWith(key ?? "-"))?.[0].replace('"', "") ?? "/none"}`)
      .pathname;
  const next = async (weeks: number) => {
    await room.plan(slot + weeks * 7 * day);
    await room.send();
    return room.inbox.newest(rosa)?.text ?? "";
  };
  return { ...room, thread, call, pathOf, next };
}

describe("an item of a digest, from the mail and without signing in", () => {
  test("looking changes nothing, however often programs look", async () => {
    const { pathOf, thread, visitor, rows, app } = await mailed();
    const standing = async () => [
      ...(await rows("select count(*) n from events")),
      ...(await rows("select less from subscriptions")),
    ];
    const before = await standing();
    for (let i = 0; i < 20; i++) {
      expect((await visitor().get(pathOf(thread))).status).toBe(200);
      expect((await app.request(pathOf(thread), { method: "HEAD" })).status).toBe(200);
    }
    expect(await standing()).toEqual(before);
    expect(await rows("select entry_id from subscription_marks")).toEqual([]);
  });

  test("what is saved or followed is listed with the preferences, and let go of there", async () => {
    const { pathOf, call, thread, visitor, rows, db, config } = await mailed();
    await visitor().post(pathOf(call), { act: "save" });
    await visitor().post(pathOf(thread), { act: "follow" });
    const [{ id } = {}] = await rows("select id from subscriptions");
    const preferences = `/subscription/${tokenFor(config.secret, "manage", String(id))}`;
    const html = await visitor().page(preferences);
    for (const title of ["Textile fund", "Which energy audit"]) expect(html).toContain(`Let go of ${title}`);
    const answer = await visitor().post(preferences, { act: "let-go", entry: call });
    expect(answer.status).toBe(303);
    expect(await rows("select entry_id from subscription_marks")).toEqual([{ entry_id: thread }]);
    await db.batch([{ sql: "update entries set visibility = 'members'", args: [] }], "write");
    expect(await visitor().page(preferences)).not.toContain("Which energy audit");
  });

  test("is saved, and brings a reminder before its deadline; pressing twice saves once; undoing forgets it", async () => {
    const { pathOf, call, visitor, rows, next } = await mailed();
    for (let i = 0; i < 2; i++)
      expect((await visitor().post(pathOf(call), { act: "save" })).status).toBe(303);
    expect(await rows("select entry_id, mark from subscription_marks")).toEqual([
      { entry_id: call, mark: "saved" },
    ]);
    expect(await rows("select count(*) n from events where type = 'subscription.marked'")).toEqual([
      { n: 1 },
    ]);
    expect(await visitor().page(pathOf(call))).toContain("Remove from saved");
    const mail = await next(1);
    expect(mail).toContain("Textile fund");
    expect(mail).toMatch(/You saved this · Deadline in 2\d days/);
    await visitor().post(pathOf(call), { act: "unsave" });
    expect(await rows("select entry_id from subscription_marks")).toEqual([]);
  });

  test("is followed: its next reply is news", async () => {
    const { pathOf, thread, visitor, happens, next, nora } = await mailed();
    await visitor().post(pathOf(thread), { act: "follow" });
    await happens("reply.posted", thread, { reply: "r", author: nora, position: 1 });
    expect(await next(1)).toMatch(/You follow this · 1 new reply since your last digest/);
  });

  test("makes its topic count less, until that is taken back", async () => {
    const { pathOf, thread, visitor, rows } = await mailed();
    await visitor().post(pathOf(thread), { act: "less", topic: "energy" });
    expect(await rows("select less from subscriptions")).toEqual([{ less: '["energy"]' }]);
    await visitor().post(pathOf(thread), { act: "more", topic: "energy" });
    expect(await rows("select less from subscriptions")).toEqual([{ less: "[]" }]);
    expect((await visitor().post(pathOf(thread), { act: "less", topic: "skills" })).status).toBe(403);
  });

  test("is nobody else's: another token, another key, another act, or what was hidden", async () => {
    const { pathOf, thread, visitor, db } = await mailed();
    const path = pathOf(thread);
    expect((await visitor().get(`${path.slice(0, -6)}zzzzzz`)).status).toBe(404);
    expect((await visitor().post(path.replace(/\/digest\/\w/, "/digest/x"), { act: "save" })).status).toBe(
      404,
    );
    expect((await visitor().post(path, { act: "answered" })).status).toBe(403);
    expect((await visitor().post(path, { act: "burn" })).status).toBe(400);
    await db.batch([{ sql: "update entries set state = 'hidden' where id = ?", args: [thread] }], "write");
    const answer = await visitor().get(path);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining("has been taken down"),
    ]);
    expect((await visitor().post(path, { act: "save" })).status).toBe(404);
  });
});

describe("an item for members, from a member's mail", () => {
  async function forMembers() {
    const room = await newsroom();
    const amel = await signedIn(room, "amel", {});
    await room.reader("amel@example.org");
    const thread = await room.thread({ title: "Members' budget", topics: ["energy"], visibility: "members" });
    await room.plan(slot);
    await room.send();
    const html = room.inbox.newest("amel@example.org")?.html ?? "";
    expect(html).toContain("Members&#39; budget");
    const path = /(\/digest\/[\w-]+\/[0-9a-z]{6})"/.exec(html)?.[1] ?? "/none";
    return { ...room, amel, thread, path };
  }

  test("is acted on without signing in, and says nothing of what it is to whom the link was passed on", async () => {
    const { path, visitor, rows, amel, thread } = await forMembers();
    const page = await visitor().page(path);
    expect(page).toContain("This was written for members");
    for (const leak of ["budget", "About energy", thread]) expect(page).not.toContain(leak);
    expect((await visitor().post(path, { act: "save" })).status).toBe(303);
    expect((await visitor().post(path, { act: "follow" })).status).toBe(303);
    expect((await visitor().post(path, { act: "less", topic: "energy" })).status).toBe(403);
    expect(await rows("select entry_id, mark from subscription_marks")).toEqual([
      { entry_id: thread, mark: "saved" },
    ]);
    expect(await rows(`select mode from follows where member_id = '${amel.id}'`)).toEqual([
      { mode: "following" },
    ]);
  });

  test("is named to the member themself once signed in, and to no other member", async () => {
    const room = await forMembers();
    expect(await room.amel.browser.page(room.path)).toContain("budget");
    const other = await signedIn(room, "ben", {});
    expect(await other.browser.page(room.path)).not.toContain("budget");
  });

  test("is gone for who is no member any more", async () => {
    const { path, visitor, db } = await forMembers();
    await db.batch(
      [{ sql: "update members set email = 'other@example.org' where handle = 'amel'", args: [] }],
      "write",
    );
    const answer = await visitor().get(path);
    expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining("budget")]);
  });
});

test("a call that has closed since is saved for its changes, with no word of reminders", async () => {
  const { pathOf, call, visitor, clock } = await mailed();
  expect(await visitor().page(pathOf(call))).toContain("30, 14, 7 and 2 days");
  clock.advance(60 * day);
  expect(await visitor().page(pathOf(call))).not.toContain("30, 14, 7 and 2 days");
});

describe("a question that nobody has answered", () => {
  async function asked() {
    const room = await newsroom();
    const hana = await person(room, "hana", {});
    await room.reader("hana@example.org");
    await room.reader(rosa);
    const ask = await room.thread({ title: "Who certifies looms", ask: true, author: hana });
    const mail = async (at: number) => {
      await room.plan(at);
      await room.send();
      return room.inbox;
    };
    return { ...room, ask, mail, hana };
  }
  const linkIn = (html: string | undefined) =>
    /http[^"]*(\/digest\/[\w-]+\/[0-9a-z]{6})"/.exec(html ?? "")?.[1] ?? "/none";

  test("comes to whoever asked after some days, who says that it is still needed: others are told once more", async () => {
    const { mail, visitor, rows, ask } = await asked();
    const first = await mail(slot);
    const own = first.newest("hana@example.org");
    expect(own?.text).toContain("Your own question: has it been answered?");
    expect(own?.text).toContain("Answered, or still needed?");
    const path = linkIn(own?.html);
    const page = await visitor().page(path);
    expect(page).toContain("It has been answered");
    for (let i = 0; i < 3; i++) expect((await visitor().post(path, { act: "needed" })).status).toBe(303);
    expect(await rows("select entry from events where type = 'thread.still-needed'")).toEqual([
      { entry: ask },
    ]);
    const second = await mail(slot + 7 * day);
    expect(second.newest(rosa)?.text).toContain("Whoever asked still needs an answer");
    expect(second.mails.filter(({ to }) => to === "hana@example.org")).toHaveLength(1);
  });

  test("takes it back that it is still needed: nobody is told", async () => {
    const { mail, visitor, rows } = await asked();
    const path = linkIn((await mail(slot)).newest("hana@example.org")?.html);
    await visitor().post(path, { act: "needed" });
    expect(await visitor().page(path)).toContain("No longer needed");
    for (let i = 0; i < 2; i++) await visitor().post(path, { act: "withdraw" });
    expect(await visitor().page(path)).toContain("Still needed");
    const said =
      "select type from events where type in ('thread.still-needed', 'thread.need-withdrawn') order by seq";
    expect(await rows(said)).toEqual([{ type: "thread.still-needed" }, { type: "thread.need-withdrawn" }]);
    const second = await mail(slot + 7 * day);
    expect(second.newest(rosa)?.text).not.toContain("Whoever asked still needs an answer");
    await visitor().post(path, { act: "needed" });
    expect(await rows(said)).toHaveLength(3);
  });

  test("is settled by whoever asked, and opened again", async () => {
    const { mail, visitor, rows, ask } = await asked();
    const path = linkIn((await mail(slot)).newest("hana@example.org")?.html);
    await visitor().post(path, { act: "answered" });
    expect(await rows("select resolved_by is not null settled from threads")).toEqual([{ settled: 1 }]);
    await visitor().post(path, { act: "reopen" });
    expect(await rows(`select resolved_at from threads where entry_id = '${ask}'`)).toEqual([
      { resolved_at: null },
    ]);
  });

  test("is shown to others twice at most, and says that it is shown again", async () => {
    const { mail } = await asked();
    expect((await mail(slot)).newest(rosa)?.text).toContain("A question still without an answer");
    const again = await mail(slot + 7 * day);
    expect(again.newest(rosa)?.text).toContain("Shown again: still without an answer");
    const third = await mail(slot + 14 * day);
    expect(third.mails.filter(({ to }) => to === rosa)).toHaveLength(2);
  });
});
