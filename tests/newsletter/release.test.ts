import { describe, expect, test } from "vitest";
import { person } from "../support/people.ts";
import { tokenFor } from "../../src/subscriptions/index.ts";
import { planMailings } from "../../src/newsletter/plan-mailings.ts";
import { releaseDue } from "../../src/newsletter/release-due.ts";
import { desk, type Desk } from "./desk.ts";

async function released(room: Desk, words: Record<string, string> = {}) {
  const id = await room.draft(words);
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  return id;
}

describe("what members get", () => {
  test("holds what is theirs alone; everybody else's holds none of it", async () => {
    const room = await desk();
    await person(room, "amel");
    await room.reads("amel@example.org");
    await room.reads("out@example.org");
    const secret = await room.call({ title: "Inside only", closes: 40, visibility: "members" });
    const open = await room.call({ title: "For all the world", closes: 40 });
    const id = await room.draft({ cover: "Keep this among us." });
    await room.pin(id, { url: `/calls/${secret}` });
    await room.pin(id, { url: `/calls/${open}` });
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    await room.at("2026-12-04T07:31:00Z");
    const [members, others] = ["amel@example.org", "out@example.org"].map((to) => room.inbox.newest(to));
    for (const part of ["html", "text"] as const) {
      expect(members?.[part]).toContain("Inside only");
      expect(members?.[part]).toContain("Keep this among us.");
      expect(others?.[part]).not.toContain("Inside only");
      expect(others?.[part]).not.toContain("Keep this among us.");
      expect(others?.[part]).toContain("For all the world");
    }
    const page = await room.visitor().page("/issues/12");
    expect(page).toContain("For all the world");
    expect(page).not.toContain("Inside only");
    expect(page).not.toContain("Keep this among us.");
    for (const feed of ["/feeds/issues.atom", "/feeds/issues.json"])
      expect(await room.visitor().page(feed)).not.toContain("Inside only");
  });

  test("comes in the reader's language, with the letter in it where somebody wrote it", async () => {
    const room = await desk();
    for (const name of ["amel", "bea", "carla"]) await person(room, name);
    await room.reads("amel@example.org", { language: "ar" });
    await room.reads("bea@example.org", { language: "fr" });
    await room.reads("carla@example.org", { language: "en", format: "text" });
    const id = await room.draft();
    const version = await room.editor.browser.field(`/newsletter/${id}/letters/fr`, "version");
    const french = { version, title: "L’hiver", letter: "Chers tous, voici l’hiver." };
    expect((await room.editor.browser.post(`/newsletter/${id}/letters/fr`, french)).status).toBe(303);
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    const [arabic, inFrench, plain] = ["amel", "bea", "carla"].map((to) =>
      room.inbox.newest(`${to}@example.org`),
    );
    expect(arabic?.html).toMatch(/<html lang="ar" dir="rtl">/);
    expect(arabic?.html).toContain('lang="en" dir="ltr"');
    expect(inFrench?.subject).toBe("L’hiver");
    expect(inFrench?.text).toContain("voici l’hiver");
    expect(plain?.html).toBe("");
    expect(plain?.text).toContain("this is the winter issue");
  });
});

describe("who is passed over", () => {
  test("the paused, the suppressed and the unsubscribed, each with the reason", async () => {
    const room = await desk();
    for (const name of ["amel", "bea", "carla", "dora"]) await person(room, name);
    const [, bea, carla, dora] = await Promise.all(
      ["amel", "bea", "carla", "dora"].map((name) => room.reads(`${name}@example.org`)),
    );
    await room.db.batch(
      [
        { sql: "update subscriptions set state = 'paused' where id = ?", args: [bea ?? ""] },
        {
          sql: "insert into suppressions (email_hash, reason, at) select email_hash, 'bounce', 0 from subscriptions where id = ?",
          args: [carla ?? ""],
        },
      ],
      "write",
    );
    const id = await room.draft();
    await room.schedule(id);
    room.clock.set(Date.parse("2026-11-20T07:30:00Z"));
    await releaseDue(room.deps);
    await planMailings(room.deps, { budgetMs: 60_000, slice: 100 });
    const leave = `/unsubscribe/${tokenFor(room.config.secret, "unsubscribe", dora ?? "")}`;
    await room.visitor().post(leave, { act: "leave" });
    await room.send();
    expect(room.mailed()).toEqual({ "amel@example.org": 1 });
    const skipped = await room.rows(
      "select s.email, r.skipped from digest_recipients r join subscriptions s on s.id = r.subscription_id order by s.email",
    );
    expect(skipped).toEqual([
      { email: "amel@example.org", skipped: null },
      { email: "bea@example.org", skipped: "paused" },
      { email: "carla@example.org", skipped: "suppressed" },
      { email: "dora@example.org", skipped: "unsubscribed" },
    ]);
    expect(await room.rows("select kind, subject_id, state from digest_runs")).toEqual([
      { kind: "issue", subject_id: id, state: "closed" },
    ]);
  });
});

describe("between freezing and the first try", () => {
  test("who ends the newsletter alone gets no more of it", async () => {
    const room = await desk();
    await person(room, "amel");
    const amel = await room.reads("amel@example.org", { calls: "weekly" });
    const id = await room.draft();
    await room.schedule(id);
    room.clock.set(Date.parse("2026-11-20T07:30:00Z"));
    await releaseDue(room.deps);
    await planMailings(room.deps, { budgetMs: 60_000, slice: 100 });
    const leave = `/unsubscribe/${tokenFor(room.config.secret, "unsubscribe", amel)}?stream=newsletter`;
    await room.visitor().post(leave, { "List-Unsubscribe": "One-Click" });
    await room.send();
    expect(room.mailed()).toEqual({});
    expect(await room.rows("select skipped from digest_recipients")).toEqual([{ skipped: "unsubscribed" }]);
  });
});

describe("what was hidden, or made the members' own, while an issue was the members'", () => {
  test("never reaches anybody else", async () => {
    const room = await desk();
    await person(room, "amel");
    await room.reads("amel@example.org");
    await room.reads("out@example.org");
    const ids = [];
    for (const title of ["Made private", "Taken down", "Still open"])
      ids.push(await room.call({ title, closes: 40 }));
    const id = await room.draft();
    for (const call of ids) await room.pin(id, { url: `/calls/${call}` });
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    expect(room.inbox.newest("amel@example.org")?.html).toContain("Made private");
    await room.db.batch(
      [
        { sql: "update entries set visibility = 'members' where id = ?", args: [ids[0] ?? ""] },
        { sql: "update entries set state = 'hidden' where id = ?", args: [ids[1] ?? ""] },
      ],
      "write",
    );
    await room.at("2026-12-04T07:31:00Z");
    const mail = room.inbox.newest("out@example.org");
    const visitor = room.visitor();
    const pages = ["/issues/12", "/feeds/issues.atom", "/feeds/issues.json"].map((path) =>
      visitor.page(path),
    );
    for (const seen of [mail?.html, mail?.text, ...(await Promise.all(pages))]) {
      expect(seen).toContain("Still open");
      expect(seen).not.toContain("Made private");
      expect(seen).not.toContain("Taken down");
    }
  });
});

test("an issue that has nothing left to say when its time comes is held for its editor", async () => {
  const room = await desk();
  await person(room, "amel");
  await room.reads("amel@example.org");
  const call = await room.call({ title: "All it tells of", closes: 40 });
  const id = await room.draft({ letter: "" });
  await room.pin(id, { url: `/calls/${call}` });
  await room.schedule(id);
  const set = (state: string) =>
    room.db.batch([{ sql: "update entries set state = ? where id = ?", args: [state, call] }], "write");
  await set("hidden");
  await room.at("2026-11-20T07:30:00Z");
  expect(await room.issue(id)).toMatchObject({ state: "scheduled", held_at: room.clock.now() });
  expect(room.inbox.newest("amel@example.org")).toBeUndefined();
  await set("published");
  await room.step(id, { act: "letGo" });
  await room.at("2026-11-20T07:31:00Z");
  expect(room.inbox.newest("amel@example.org")?.html).toContain("All it tells of");
});

test("an issue that cannot be put together holds up no other", async () => {
  const room = await desk();
  await person(room, "amel");
  await room.reads("amel@example.org");
  const [broken, whole] = [await room.draft({ number: "11" }), await room.draft({ title: "The next one" })];
  for (const id of [broken, whole]) await room.schedule(id);
  await room.db.batch(
    [{ sql: "update newsletter_issues set items = '{}' where id = ?", args: [broken] }],
    "write",
  );
  await room.at("2026-11-20T07:30:00Z");
  expect(room.inbox.newest("amel@example.org")?.subject).toContain("The next one");
  expect((await room.issue(broken)).state).toBe("scheduled");
});

test("a slip of the year, or a day that there is not, does not end an embargo", async () => {
  const room = await desk();
  const id = await released(room);
  const { public_at: before } = await room.issue(id);
  for (const slip of ["2025-12-01T08:00", "2026-11-31T08:00"])
    expect((await room.step(id, { act: "embargo", public: slip })).status).toBe(422);
  expect((await room.issue(id)).public_at).toBe(before);
  expect((await room.step(id, { act: "embargo", public: "2026-11-20T07:28" })).status).toBe(303);
  await room.at("2026-11-20T07:31:00Z");
  expect((await room.issue(id)).state).toBe("everybody");
});

describe("freezing", () => {
  test("goes on after a stop at any point: everybody once, nobody twice", async () => {
    const room = await desk();
    for (let i = 0; i < 23; i++) {
      await person(room, `m${i}`);
      await room.reads(`m${i}@example.org`);
    }
    const id = await room.draft();
    await room.schedule(id);
    room.clock.set(Date.parse("2026-11-20T07:30:00Z"));
    await releaseDue(room.deps);
    for (let i = 0; i < 10; i++) {
      // Stopped before each write in turn, as a process that is killed is.
      let writes = 0;
      const db = {
        ...room.db,
        batch: (statements: Parameters<typeof room.db.batch>[0], mode: "read" | "write") => {
          if (mode === "write" && ++writes > 1) return Promise.reject(new Error("killed"));
          return room.db.batch(statements, mode);
        },
      };
      await planMailings({ ...room.deps, db }, { budgetMs: 60_000, slice: 5 }).catch(() => undefined);
    }
    await Promise.all([1, 2].map(() => planMailings(room.deps, { budgetMs: 60_000, slice: 5 })));
    await room.send();
    expect(Object.values(room.mailed())).toEqual(Array.from({ length: 23 }, () => 1));
    expect(await room.rows("select planned, state from digest_runs")).toEqual([
      { planned: 23, state: "closed" },
    ]);
  });

  test("a mail is the same bytes at every try, whatever is done to the issue and its entries meanwhile", async () => {
    const room = await desk([{ kind: "ambiguous", error: "lost" }]);
    await person(room, "amel");
    await room.reads("amel@example.org");
    const call = await room.call({ title: "As it was", closes: 40 });
    const id = await room.draft();
    await room.pin(id, { url: `/calls/${call}` });
    await room.schedule(id);
    room.clock.set(Date.parse("2026-11-20T07:30:00Z"));
    await releaseDue(room.deps);
    await planMailings(room.deps, { budgetMs: 60_000, slice: 100 });
    await room.send({ limit: 1 });
    await room.db.batch(
      [{ sql: "update entries set title = 'Changed', state = 'deleted'", args: [] }],
      "write",
    );
    await room.at("2026-11-20T09:00:00Z");
    expect(await room.batches()).toMatchObject([{ state: "accepted", attempts: 2, last_error: null }]);
    expect(room.inbox.newest("amel@example.org")?.html).toContain("As it was");
  });

  test("an issue that readers have cannot be edited any more", async () => {
    const room = await desk();
    const id = await released(room);
    const fields = {
      number: "12",
      title: "Other",
      language: "en",
      embargo: "14",
      letter: "Other",
      version: "1",
    };
    const answer = await room.editor.browser.post(`/newsletter/${id}/words`, fields);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Other");
    expect((await room.pin(id, { title: "Late" })).status).toBe(409);
  });
});

test("a test goes to its editor alone, marked, and changes nothing", async () => {
  const room = await desk();
  await room.reads("amel@example.org");
  const id = await room.draft();
  const mail = room.deps.ids.make();
  for (const _ of [1, 2])
    await room.editor.browser.post(`/newsletter/${id}/test`, {
      mail,
      to: "",
      edition: "members",
      tongue: "fr",
    });
  const sent = await room.rows("select recipient, subject, state from deliveries");
  expect(sent).toMatchObject([
    { recipient: "ginevra@example.org", subject: "[ESSAI] Winter, and what comes of it" },
  ]);
  expect((await room.issue(id)).state).toBe("draft");
  const wrong = await room.editor.browser.post(`/newsletter/${id}/test`, {
    mail: room.deps.ids.make(),
    to: "nobody",
  });
  expect(wrong.status).toBe(422);
});

test("one click in an issue ends the newsletter alone; the digests go on", async () => {
  const room = await desk();
  await person(room, "amel");
  const reader = await room.reads("amel@example.org");
  await released(room);
  const header = room.inbox.newest("amel@example.org")?.headers?.["List-Unsubscribe"] ?? "";
  const path = header.slice(1, -1).replace(room.config.baseUrl, "");
  expect(await room.visitor().page(path)).toContain("Stop the newsletter");
  const answer = await room.visitor().post(path, { "List-Unsubscribe": "One-Click" }, { Origin: "" });
  expect(answer.status).toBe(200);
  expect(
    await room.rows("select newsletter, weekday, state, discussions from subscriptions where id = ?", reader),
  ).toEqual([{ newsletter: "off", weekday: "MON", state: "active", discussions: "weekly" }]);
});
