import { describe, expect, test } from "vitest";
import { person, signedIn } from "../support/people.ts";
import { desk, type Desk } from "./desk.ts";

async function publicIssue(room: Desk) {
  const id = await room.draft();
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  await room.at("2026-12-04T07:31:00Z");
  return id;
}

/** What of a page the issue itself is. */
const article = (html: string) => /<article [^]*<\/article>/.exec(html)?.[0] ?? "";

describe("the archive", () => {
  test("shows an issue to members first, and to everybody after the embargo", async () => {
    const room = await desk();
    const member = (await signedIn(room, "amel")).browser;
    const newcomer = (await signedIn(room, "bruno", { verified: false })).browser;
    const id = await room.draft();
    const status = async () =>
      Promise.all(
        [room.visitor(), newcomer, member].map(async (who) => (await who.get("/issues/12")).status),
      );
    expect(await status()).toEqual([404, 404, 404]);
    await room.schedule(id);
    expect(await status()).toEqual([404, 404, 404]);
    await room.at("2026-11-20T07:30:00Z");
    expect(await status()).toEqual([404, 200, 200]);
    expect(await room.visitor().page("/issues")).not.toContain("Winter, and what");
    expect(await room.visitor().page("/sitemaps/pages.xml")).not.toContain("/issues/12");
    await room.at("2026-12-04T07:31:00Z");
    expect(await status()).toEqual([200, 200, 200]);
    for (const path of ["/issues", "/feeds/issues.atom", "/feeds/issues.json"])
      expect(await room.visitor().page(path)).toContain("Winter, and what");
    const page = await room.visitor().page("/issues/12");
    expect(page).toContain(`<link rel="canonical" href="${room.config.baseUrl}/issues/12"`);
    expect(page).toContain('"@type":"Article"');
  });

  test("names a public issue in the sitemap", async () => {
    const room = await desk();
    await publicIssue(room);
    expect(await room.visitor().page("/sitemaps/pages.xml")).toContain(`${room.config.baseUrl}/issues/12<`);
  });

  test("never changes what was said of something, whatever becomes of its words", async () => {
    const room = await desk();
    const call = await room.call({ title: "As it was then", closes: 60 });
    const id = await room.draft();
    await room.pin(id, { url: `/calls/${call}` });
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    await room.at("2026-12-04T07:31:00Z");
    const pages = async () =>
      Promise.all(
        ["/issues/12", "/issues/12?lang=ar"].map(async (path) => article(await room.visitor().page(path))),
      );
    const before = await pages();
    expect(before[0]).toContain("As it was then");
    const feed = await room.visitor().page("/feeds/issues.atom");
    await room.db.batch(
      [
        { sql: "update entries set title = 'Rewritten', summary = 'Other' where id = ?", args: [call] },
        { sql: "delete from deadlines where entry_id = ?", args: [call] },
      ],
      "write",
    );
    await room.happens("entry.edited", call, { kind: "call", version: 2 });
    expect(await pages()).toEqual(before);
    expect(await room.visitor().page("/feeds/issues.atom")).toBe(feed);
    room.clock.set(Date.parse("2027-06-01T00:00:00Z"));
    expect(await pages()).toEqual(before);
  });

  test("leads from one issue to its neighbours", async () => {
    const room = await desk();
    await publicIssue(room);
    const next = await room.draft({ number: "15", title: "Spring" });
    await room.schedule(next, "2026-12-05T08:00");
    await room.at("2026-12-05T08:00:00Z");
    expect(await room.visitor().page("/issues/12")).not.toContain('href="/issues/15"');
    await room.at("2026-12-20T08:00:00Z");
    expect(await room.visitor().page("/issues/12")).toContain('href="/issues/15"');
    expect(await room.visitor().page("/issues/15")).toContain('href="/issues/12"');
  });
});

describe("a correction", () => {
  test("is a dated note beside the issue, and a short mail to those who had it, once", async () => {
    const room = await desk();
    await room.reads("had@example.org");
    const id = await publicIssue(room);
    await room.reads("later@example.org");
    const before = article(await room.visitor().page("/issues/12"));
    const path = `/newsletter/${id}/corrections`;
    const note = {
      id: await room.editor.browser.field(path, "id"),
      body: "The date was **wrong**.",
      mail: "yes",
    };
    for (const _ of [1, 2]) expect((await room.editor.browser.post(path, note)).status).toBe(303);
    await room.at("2026-12-04T08:00:00Z");
    expect(room.mailed()).toEqual({ "had@example.org": 2 });
    expect(room.inbox.newest("had@example.org")?.subject).toContain("Correction to issue 12");
    const page = await room.visitor().page("/issues/12");
    expect(page).toContain("The date was <strong>wrong</strong>.");
    expect(article(page)).toBe(before);
  });

  test("of nothing is refused with what was typed", async () => {
    const room = await desk();
    const id = await publicIssue(room);
    const answer = await room.editor.browser.post(`/newsletter/${id}/corrections`, {
      ...{ id: room.deps.ids.make(), body: " " },
    });
    expect(answer.status).toBe(422);
  });
});

describe("sending again", () => {
  test("shows how many first, and reaches once whom the issue had not reached", async () => {
    const room = await desk([
      { kind: "refused", reason: "bad address", index: 0 },
      { kind: "refused", reason: "bad address", index: 0 },
    ]);
    await person(room, "amel");
    await room.reads("amel@example.org");
    const paused = await room.reads("paused@example.org");
    await room.db.batch(
      [{ sql: "update subscriptions set state = 'paused' where id = ?", args: [paused] }],
      "write",
    );
    await room.reads("fine@example.org");
    const id = await publicIssue(room);
    const had = room.mailed();
    expect(had["paused@example.org"]).toBeUndefined();
    await room.db.batch(
      [{ sql: "update subscriptions set state = 'active' where id = ?", args: [paused] }],
      "write",
    );
    await room.reads("new@example.org");
    const path = `/newsletter/${id}/resend`;
    const missed = ["amel@example.org", "fine@example.org", "paused@example.org"].filter((to) => !had[to]);
    expect(await room.editor.browser.page(path)).toContain(
      missed.length === 1 ? "1 person would get it" : `${missed.length} people would get it`,
    );
    expect(await room.editor.browser.page(`${path}?newcomers=30`)).toContain(
      `${missed.length + 1} people would get it`,
    );
    const times = await room.editor.browser.field(path, "times");
    for (const _ of [1, 2])
      expect((await room.editor.browser.post(path, { times, newcomers: "30" })).status).toBe(303);
    await room.at("2026-12-04T09:00:00Z");
    const all = ["amel", "fine", "new", "paused"].map((name) => `${name}@example.org`);
    expect(Object.fromEntries(Object.entries(room.mailed()).sort())).toEqual(
      Object.fromEntries(all.map((to) => [to, 1])),
    );
    expect(await room.editor.browser.page(`${path}?newcomers=30`)).toContain("0 people would get it");
  });
});

test("whose mail came back, or lies in a batch that stopped, has not been reached", async () => {
  const room = await desk();
  for (const name of ["soft", "stopped", "fine"]) await room.reads(`${name}@example.org`);
  const id = await publicIssue(room);
  expect(Object.values(room.mailed())).toEqual([1, 1, 1]);
  const place = `select b.run_id, r.batch_id, r.position from digest_recipients r join digest_batches b on b.id = r.batch_id
    join subscriptions s on s.id = r.subscription_id where s.email =`;
  await room.db.batch(
    [
      { sql: `insert into digest_outcomes select *, 'soft', 0 from (${place} 'soft@example.org')`, args: [] },
      {
        sql: `update digest_batches set members = (select json_group_array(json_array(r.position)) from digest_recipients r
          join subscriptions s on s.id = r.subscription_id where r.batch_id = digest_batches.id and s.email <> 'stopped@example.org')`,
        args: [],
      },
    ],
    "write",
  );
  const path = `/newsletter/${id}/resend`;
  expect(await room.editor.browser.page(path)).toContain("2 people would get it");
  await room.editor.browser.post(path, { times: "1", newcomers: "0" });
  await room.at("2026-12-05T08:00:00Z");
  expect(room.mailed()).toEqual({ "fine@example.org": 1, "soft@example.org": 2, "stopped@example.org": 2 });
});

test("who sends an issue again is told first whom it may reach twice", async () => {
  const room = await desk([
    { kind: "ambiguous", error: "lost" },
    { kind: "ambiguous", error: "lost" },
  ]);
  await room.reads("out@example.org");
  const id = await publicIssue(room);
  const path = `/newsletter/${id}/resend`;
  const set = (error: string) =>
    room.db.batch(
      [{ sql: "update digest_batches set state = 'stopped', last_error = ?", args: [error] }],
      "write",
    );
  await set("tried for 23 hours");
  const html = await room.editor.browser.page(path);
  expect(html).toContain("1 person would get it");
  expect(html).toContain("1 mail of this issue stopped before the provider answered");
  await set("refused: its domain is not known");
  const refused = await room.editor.browser.page(path);
  expect(refused).toContain("1 person would get it");
  expect(refused).not.toContain("stopped before the provider answered");
});
