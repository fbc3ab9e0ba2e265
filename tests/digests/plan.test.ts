import { describe, expect, test } from "vitest";
import { follows, readingMarks } from "../../db/schema/index.ts";
import { insert } from "../../src/platform/db/write.ts";
import { planDigests, planOn } from "../../src/digests/index.ts";
import { person } from "../support/people.ts";
import { day, newsroom, slot } from "./newsroom.ts";

const rosa = "rosa@example.org";
const karim = "karim@example.org";
const amel = "amel@example.org";

describe("three readers", () => {
  test("get three different digests, each in the languages they read and about what they asked for", async () => {
    const room = await newsroom();
    await room.reader(rosa, {
      languages: ["en", "it"],
      calls: "daily",
      topics: ["energy"],
      countries: ["IT"],
    });
    await room.reader(karim, { language: "fr", languages: ["fr"], countries: ["TN"], zone: "Africa/Tunis" });
    await room.reader(amel, { language: "ar", languages: ["ar"], calls: "off" });
    await room.thread({ title: "Which energy audit", topics: ["energy"] });
    await room.thread({ title: "Formation des artisans", language: "fr" });
    await room.thread({ title: "شهادات الجودة", language: "ar" });
    await room.methodology({ title: "تدريب الحرفيين", language: "ar" });
    await room.methodology({ title: "Energy walk", topics: ["energy"] });
    await room.call({
      title: "Appel ouvert en Tunisie",
      language: "fr",
      countries: ["TN", "FR"],
      closes: 20,
    });
    await room.call({ title: "Appel fermé à la Tunisie", language: "fr", countries: ["FR"], closes: 20 });
    await room.call({ title: "Bando per l'Italia", language: "it", countries: ["IT"], closes: 8 });
    await room.call({ title: "دعوة", language: "ar", closes: 20 });

    expect(await room.plan(slot)).toMatchObject({ runs: 1, planned: 3, skipped: {} });
    expect(await room.send()).toMatchObject({ accepted: 3, failed: 0, more: false });
    expect(room.titles(rosa)).toEqual(["Bando per l'Italia", "Energy walk", "Which energy audit"]);
    expect(room.titles(karim)).toEqual(["Appel ouvert en Tunisie", "Formation des artisans"]);
    expect(room.titles(amel).toSorted()).toEqual(["تدريب الحرفيين", "شهادات الجودة"].toSorted());
    const [mail] = room.inbox.to(rosa);
    expect(mail?.text).toContain("Because you follow About energy");
    expect(mail?.html).toContain("Which energy audit");
    expect(room.inbox.newest(amel)?.html).toMatch(/<html lang="ar" dir="rtl">/);
    expect(mail?.headers).toMatchObject({
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      Precedence: "bulk",
      "Auto-Submitted": "auto-generated",
    });
    expect(mail?.headers?.["List-Unsubscribe"]).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/[\w-]+>$/);
  });

  test("whoever wants text gets text", async () => {
    const room = await newsroom();
    await room.reader(rosa, { format: "text" });
    await room.thread({ title: "Which energy audit" });
    await room.plan(slot);
    await room.send();
    expect(room.inbox.newest(rosa)).toMatchObject({
      html: "",
      text: expect.stringContaining("Which energy audit"),
    });
  });
});

describe("a window", () => {
  test("is in exactly one digest, whatever comes late", async () => {
    const room = await newsroom();
    await room.reader(rosa);
    await room.thread({ title: "In time" });
    const queued = await room.thread({ title: "Approved later", state: "queued" });
    await room.plan(slot);
    await room.send();
    expect(room.titles(rosa)).toEqual(["In time"]);

    room.clock.advance(60_000);
    await room.thread({ title: "Posted after the slot" });
    await room.db.batch(
      [{ sql: "update entries set state = 'published' where id = ?", args: [queued] }],
      "write",
    );
    await room.happens("entry.approved", queued, {
      kind: "thread",
      author: room.nora,
      visibility: "public",
      language: "en",
    });
    await room.plan(slot + 7 * day);
    await room.send();
    expect(room.titles(rosa).toSorted()).toEqual(["Approved later", "Posted after the slot"]);
    await room.plan(slot + 14 * day);
    await room.send();
    expect(room.mailed()).toEqual({ [rosa]: 2 });
  });

  test("planned twice, or a little earlier or later, gives one digest", async () => {
    const room = await newsroom();
    await room.reader(rosa);
    await room.thread({ title: "Once" });
    expect(await room.plan(slot - 1)).toMatchObject({ runs: 0, planned: 0 });
    expect(await room.plan(slot)).toMatchObject({ planned: 1 });
    expect(await room.plan(slot)).toMatchObject({ planned: 0 });
    expect(await room.plan(slot + 60_000)).toMatchObject({ planned: 0 });
    expect(await room.plan(slot - day)).toMatchObject({ planned: 0 });
    expect(await room.recipients()).toMatchObject([{ cadence: "weekly", period: "2026-W48" }]);
  });

  test("after three silent weeks one digest tells it all", async () => {
    const room = await newsroom();
    await room.reader(rosa, { discussions: "daily" });
    await room.thread({ title: "Old but told" });
    expect(await room.plan(slot + 21 * day)).toMatchObject({ planned: 1 });
    await room.send();
    expect(room.mailed()).toEqual({ [rosa]: 1 });
    expect((await room.recipients()).map(({ period }) => period)).toEqual(["2026-W51"]);
  });

  test("what lay before a reader came is told for a week back, no further", async () => {
    const room = await newsroom();
    await room.thread({ title: "Three weeks old" });
    room.clock.advance(18 * day);
    await room.thread({ title: "Three days old" });
    room.clock.advance(3 * day);
    await room.settle();
    await room.reader(rosa);
    await room.plan(slot + 21 * day);
    await room.send();
    expect(room.titles(rosa)).toEqual(["Three days old"]);
  });
});

describe("nobody is told", () => {
  test("of what an import brought; of what a seed brought they are", async () => {
    const room = await newsroom();
    await room.reader(rosa);
    await room.thread({ title: "Imported", origin: "import" });
    await room.thread({ title: "Seeded", origin: "seed" });
    await room.plan(slot);
    await room.send();
    expect(room.titles(rosa)).toEqual(["Seeded"]);
  });

  test("of what was hidden meanwhile, or is for members; members are", async () => {
    const room = await newsroom();
    await person(room, "hana");
    await room.reader(rosa);
    await room.reader("hana@example.org");
    const hidden = await room.thread({ title: "Hidden" });
    await room.thread({ title: "For members", visibility: "members" });
    await room.thread({ title: "For all" });
    await room.db.batch(
      [{ sql: "update entries set state = 'hidden' where id = ?", args: [hidden] }],
      "write",
    );
    await room.plan(slot);
    await room.send();
    expect(room.titles(rosa)).toEqual(["For all"]);
    expect(room.titles("hana@example.org").toSorted()).toEqual(["For all", "For members"]);
  });

  test("of their own words, of what they have read, and of what they have muted", async () => {
    const room = await newsroom();
    const hana = await person(room, "hana");
    await room.reader("hana@example.org");
    await room.thread({ title: "Mine", author: hana });
    const read = await room.thread({ title: "Read" });
    const muted = await room.thread({ title: "Muted" });
    const followed = await room.thread({ title: "Followed" });
    await room.thread({ title: "New to me" });
    await room.db.batch(
      [
        insert(readingMarks, { memberId: hana, entryId: read, position: 0, at: 1 }),
        insert(follows, { memberId: hana, entryId: muted, mode: "muted", at: 1 }),
        insert(follows, { memberId: hana, entryId: followed, mode: "following", at: 1 }),
      ],
      "write",
    );
    await room.plan(slot);
    await room.send();
    expect(room.titles("hana@example.org")).toEqual(["Followed", "New to me"]);
    expect(room.inbox.newest("hana@example.org")?.text).toContain("You follow this");
    const { met: _, left, ...passed } = JSON.parse(String((await room.recipients())[0]?.passed));
    expect(passed).toEqual({ own: 1, read: 1, muted: 1 });
    expect(left).toHaveLength(3 * 12);
  });

  test("twice of the same, unless it is news", async () => {
    const room = await newsroom();
    await room.reader(rosa);
    const thread = await room.thread({ title: "Talked about" });
    const card = await room.methodology({ title: "Improved" });
    await room.plan(slot);
    await room.happens("reply.posted", thread, { reply: "r", author: room.nora, position: 1 });
    await room.happens("methodology.versioned", card, { version: 2 });
    await room.plan(slot + 7 * day);
    await room.send();
    expect(room.inbox.to(rosa)).toHaveLength(2);
    expect(room.titles(rosa)).toEqual(["Improved"]);
    expect(room.inbox.newest(rosa)?.text).toContain("New: version");
  });

  test("of nothing: no mail, and it is written down why", async () => {
    const room = await newsroom();
    await room.reader(rosa, { languages: ["ja"] });
    await room.thread({ title: "English only" });
    expect(await room.plan(slot)).toMatchObject({ planned: 0, skipped: { nothing: 1 } });
    await room.send();
    expect(room.inbox.mails).toEqual([]);
    expect(await room.recipients()).toMatchObject([
      { skipped: "nothing", items: "[]", passed: '{"language":1}' },
    ]);
    expect(await room.rows("select state, planned from digest_runs order by id")).toEqual([
      { state: "closed", planned: 0 },
    ]);
  });
});

describe("time", () => {
  test("daily and weekly at once are one mail", async () => {
    const room = await newsroom();
    await room.reader(rosa, { calls: "daily", discussions: "weekly", methodologies: "off" });
    await room.thread({ title: "A thread" });
    await room.call({ title: "A call", closes: 30 });
    await room.methodology({ title: "A card" });
    await room.plan(Date.parse("2026-11-20T06:00:00Z"));
    await room.send();
    expect(room.titles(rosa)).toEqual(["A call"]);
    await room.call({ title: "Another call", closes: 30 });
    await room.plan(slot);
    await room.send();
    expect(room.titles(rosa)).toEqual(["Another call", "A thread"]);
    expect((await room.recipients()).map(({ cadence }) => cadence)).toEqual(["daily", "weekly"]);
  });

  test("a call is told of again when its deadline draws near, but not to who knows it", async () => {
    const room = await newsroom();
    await room.call({ title: "Closes soon", closes: 7 });
    room.clock.advance(2 * day);
    await room.settle();
    await room.reader(rosa, { calls: "daily", discussions: "off", methodologies: "off" });
    await room.plan(slot);
    await room.send();
    expect(room.titles(rosa)).toEqual(["Closes soon"]);
    expect(room.inbox.newest(rosa)?.text).toContain("Deadline in 3 days");
    expect(await room.plan(slot + day)).toMatchObject({ planned: 0, skipped: { nothing: 1 } });
  });

  test("a pause that has an end, ends", async () => {
    const room = await newsroom();
    const id = await room.reader(rosa);
    const until = slot + 3 * day;
    await room.db.batch(
      [
        {
          sql: "update subscriptions set state = 'paused', paused_until = ?, next_due_at = ? where id = ?",
          args: [until, slot + 7 * day, id],
        },
      ],
      "write",
    );
    await room.thread({ title: "Meanwhile" });
    expect(await room.plan(slot)).toMatchObject({ planned: 0 });
    expect(await room.plan(slot + 7 * day)).toMatchObject({ planned: 1 });
    expect(await room.send()).toMatchObject({ accepted: 1 });
    expect(await room.rows("select state from subscriptions")).toEqual([{ state: "active" }]);
  });

  test("a clock that jumped a year ahead and back costs at most that one digest", async () => {
    const room = await newsroom();
    await room.reader(rosa);
    await room.thread({ title: "Before" });
    await room.plan(slot);
    await room.plan(slot + 365 * day);
    expect(await room.plan(slot + 365 * day)).toMatchObject({ planned: 0 });
    room.clock.set(slot + day);
    const { planDue } = await import("../../src/digests/index.ts");
    expect(await planDue(room.deps)).toMatchObject({ restored: 1, planned: 0 });
    await room.thread({ title: "After" });
    expect(await room.plan(slot + 7 * day)).toMatchObject({ planned: 1 });
    await room.send();
    expect(room.titles(rosa)).toEqual(["After"]);
  });

  test("a run that was left unfinished goes on in the next minute; none is begun then", async () => {
    const room = await newsroom();
    for (let i = 0; i < 5; i++) await room.reader(`r${i}@example.org`);
    await room.thread({ title: "For all" });
    room.clock.set(slot + 60_000);
    expect(await planOn(room.deps)).toEqual({ planned: 0 });
    expect(await room.plan(slot, { limit: 2 })).toMatchObject({ planned: 2, more: true });
    expect(await planOn(room.deps)).toMatchObject({ planned: 3, more: false });
    expect(await planOn(room.deps)).toEqual({ planned: 0 });
  });

  test("who moves their hour, or leaves, while the plan is made keeps what they chose", async () => {
    const room = await newsroom();
    const mover = await room.reader(rosa);
    const leaver = await room.reader(karim);
    await room.thread({ title: "A thread" });
    await room.settle();
    room.clock.set(slot);
    const evening = slot + 7 * day + 11 * 3_600_000;
    const busy = room.meanwhile("insert into digest_recipients", () =>
      room.db.batch(
        [
          { sql: "update subscriptions set hour = 18, next_due_at = ? where id = ?", args: [evening, mover] },
          {
            sql: "update subscriptions set state = 'unsubscribed', next_due_at = null where id = ?",
            args: [leaver],
          },
        ],
        "write",
      ),
    );
    expect(await planDigests({ ...room.deps, db: busy }, { at: slot })).toMatchObject({ planned: 2 });
    expect(await room.rows("select email, state, next_due_at from subscriptions order by email")).toEqual([
      { email: karim, state: "unsubscribed", next_due_at: null },
      { email: rosa, state: "active", next_due_at: evening },
    ]);
    expect(await room.send()).toMatchObject({ accepted: 1, skipped: 1 });
    expect(room.mailed()).toEqual({ [rosa]: 1 });
  });
});

describe("many readers", () => {
  test("are planned in slices that resume, and two planners at once plan each of them once", async () => {
    const room = await newsroom();
    for (let i = 0; i < 23; i++) await room.reader(`r${i}@example.org`);
    await room.thread({ title: "For all" });
    expect(await room.plan(slot, { limit: 5, slice: 2 })).toMatchObject({ planned: 5, more: true });
    const [one, two] = await Promise.all([room.plan(slot, { slice: 3 }), room.plan(slot, { slice: 3 })]);
    expect([one.busy, two.busy]).toContain(true);
    expect(one.planned + two.planned).toBe(18);
    expect(await room.rows("select state, planned from digest_runs order by id")).toEqual([
      { state: "frozen", planned: 23 },
    ]);
    await room.send();
    expect(Object.values(room.mailed())).toEqual(Array.from({ length: 23 }, () => 1));
  });

  test("a planner that lost its lease writes nothing more", async () => {
    const room = await newsroom();
    for (let i = 0; i < 4; i++) await room.reader(`r${i}@example.org`);
    await room.thread({ title: "For all" });
    await room.settle();
    room.clock.set(slot);
    const thief = room.meanwhile("insert into digest_recipients", () =>
      room.db.batch(
        [{ sql: "update leases set holder = 'somebody else', until = ?", args: [slot + 60_000] }],
        "write",
      ),
    );
    expect(await planDigests({ ...room.deps, db: thief }, { at: slot })).toMatchObject({
      planned: 0,
      busy: true,
    });
    expect(await room.recipients()).toEqual([]);
    room.clock.advance(2 * day);
    expect(await room.plan(slot)).toMatchObject({ planned: 4 });
  });
});
