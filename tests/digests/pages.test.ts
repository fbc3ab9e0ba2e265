import { describe, expect, test } from "vitest";
import { linksIn } from "../support/inbox.ts";
import { tokenFor } from "../../src/subscriptions/token.ts";
import { day, newsroom, slot } from "./newsroom.ts";

const rosa = "rosa@example.org";

async function mailed() {
  const room = await newsroom();
  const id = await room.reader(rosa, { languages: ["en"] });
  const first = await room.thread({ title: "Which energy audit" });
  await room.thread({ title: "Formation", language: "fr" });
  await room.thread({ title: "What else" });
  await room.plan(slot);
  await room.send();
  const links = linksIn(room.inbox.mails[0] ?? { text: "" });
  const path = (part: RegExp) => new URL(links.find((link) => part.test(link)) ?? "http://none/").pathname;
  return { ...room, id, first, web: path(/\/digest\/[\w-]+$/), why: path(/\/why$/), room };
}

describe("a digest on the web", () => {
  test("shows what the mail held, runs nothing, and is no search engine's business", async () => {
    const { visitor, web, room } = await mailed();
    const answer = await visitor().get(web);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(room.inbox.mails[0]?.html);
    expect(answer.headers.get("Content-Security-Policy")).toContain(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(answer.headers.get("X-Robots-Tag")).toContain("noindex");
    expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
  });

  test("leaves out what was hidden since", async () => {
    const { visitor, web, first, db } = await mailed();
    await db.batch([{ sql: "update entries set state = 'hidden' where id = ?", args: [first] }], "write");
    const html = await (await visitor().get(web)).text();
    expect(html).toContain("What else");
    expect(html).not.toContain("Which energy audit");
  });

  test("says why each item is there, and what was left out", async () => {
    const { visitor, why } = await mailed();
    const html = await visitor().page(why);
    expect(html).toContain("Which energy audit");
    expect(html).toContain("New this week – Tunisia");
    expect(html).toContain("1 in a language you do not read");
    expect(html).toMatch(/[\d.]+ points: [\d.]+ for being fresh or urgent × 1 for what you asked for/);
  });

  test("is listed with its reasons when no release can put it together any more", async () => {
    const { visitor, web, why, db } = await mailed();
    await db.batch([{ sql: "delete from digest_parts", args: [] }], "write");
    const answer = await visitor().get(web);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, why]);
    expect(await visitor().page(why)).toContain("Which energy audit");
  });

  test("is found in two trips, and its reasons are", async () => {
    const { visitor, web, why } = await mailed();
    for (const path of [web, why])
      expect((await visitor().get(path)).headers.get("Server-Timing")).toMatch(/trips;desc="[12]"/);
  });

  test("is gone with its reader, and so are its reasons", async () => {
    const { visitor, web, why, db, id } = await mailed();
    await db.batch([{ sql: "delete from subscriptions where id = ?", args: [id] }], "write");
    for (const path of [web, why]) expect((await visitor().get(path)).status).toBe(404);
  });

  test("opens to its own token only", async () => {
    const { visitor, web, config, id } = await mailed();
    for (const path of [
      `/digest/${tokenFor(config.secret, "manage", id)}`,
      `/digest/${tokenFor(config.secret, "digest", id)}`,
      `${web}x`,
      `/digest/x/why`,
    ])
      expect([path, (await visitor().get(path)).status]).toEqual([path, 404]);
  });

  test("links to preferences and to leaving that work without signing in", async () => {
    const { visitor, room, rows } = await mailed();
    const links = linksIn(room.inbox.mails[0] ?? { text: "" }).map((link) => new URL(link).pathname);
    const preferences = links.find((path) => path.startsWith("/subscription/")) ?? "";
    expect(await visitor().page(preferences)).toContain(rosa);
    const oneClick = /<([^>]+)>/.exec(room.inbox.mails[0]?.headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "";
    await visitor().post(new URL(oneClick).pathname, { "List-Unsubscribe": "One-Click" });
    expect(await rows("select state from subscriptions")).toEqual([{ state: "unsubscribed" }]);
  });
});

test("a preview shows the next digest and changes nothing", async () => {
  const room = await newsroom();
  const { previewDigest, digestStatus } = await import("../../src/digests/index.ts");
  await room.reader(rosa, { language: "fr", languages: ["en"] });
  await room.thread({ title: "Which energy audit" });
  await room.settle();
  const before = await room.rows("select next_due_at, weekly_seq, recent from subscriptions");
  const shown = await previewDigest(room.deps, { email: rosa, at: slot - 2 * day });
  expect(shown).toMatchObject({
    at: slot,
    period: "2026-W48",
    text: expect.stringContaining("Which energy audit"),
  });
  expect(await previewDigest(room.deps, { email: "nobody@example.org", at: slot })).toEqual({
    skipped: "unknown",
  });
  expect(await room.rows("select next_due_at, weekly_seq, recent from subscriptions")).toEqual(before);
  expect(await room.recipients()).toEqual([]);

  await room.plan(slot);
  expect(await digestStatus(room.deps)).toMatchObject({
    runs: [{ state: "frozen", planned: 1, waiting: 1, accepted: 0 }],
  });
  await room.send();
  expect(await digestStatus(room.deps)).toMatchObject({
    runs: [{ state: "closed", accepted: 1, waiting: 0, stopped: 0 }],
  });
});
