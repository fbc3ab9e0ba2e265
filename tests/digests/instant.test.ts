import { describe, expect, test } from "vitest";
import { planDue, planOn, previewDigest } from "../../src/digests/index.ts";
import { read } from "../../src/platform/db/query.ts";
import { changeSubscription } from "../../src/subscriptions/change-subscription.ts";
import { preferencesIn } from "../../src/subscriptions/subscription.ts";
import { subscriptionById } from "../../src/subscriptions/subscription-store.ts";
import { tokenFor, type Preferences } from "../../src/subscriptions/index.ts";
import { day, newsroom, slot, thursday } from "./newsroom.ts";

const rosa = "rosa@example.org";
const karim = "karim@example.org";
const atOnce: Partial<Preferences> = { discussions: "instant", methodologies: "off", calls: "off" };

/** The minute's jobs that matter here. */
async function minute(room: Awaited<ReturnType<typeof newsroom>>) {
  await room.settle();
  const planned = await planOn(room.deps);
  await room.send();
  return planned;
}

describe("whoever wants to hear at once", () => {
  test("has a mail of it within the minute, once, and none while nothing happens", async () => {
    const room = await newsroom();
    await room.reader(rosa, atOnce);
    await room.reader(karim);
    expect(await minute(room)).toEqual({ planned: 0 });
    await room.thread({ title: "Asked just now" });
    expect(await minute(room)).toMatchObject({ planned: 1 });
    expect(room.titles(rosa)).toEqual(["Asked just now"]);
    expect(room.inbox.newest(rosa)?.text).toContain("Just in");
    for (let i = 0; i < 3; i++) expect(await minute(room)).toEqual({ planned: 0 });
    await room.thread({ title: "And another" });
    await minute(room);
    expect(room.titles(rosa)).toEqual(["And another"]);
    expect(room.mailed()).toEqual({ [rosa]: 2 });
    expect(await room.recipients()).toMatchObject([{ cadence: "instant" }, { cadence: "instant" }]);
  });

  test("hears only of the streams chosen so; the others come at their slots", async () => {
    const room = await newsroom();
    await room.reader(rosa, { ...atOnce, calls: "weekly" });
    await room.thread({ title: "A thread" });
    await room.call({ title: "A call", closes: 30 });
    await minute(room);
    expect(room.titles(rosa)).toEqual(["A thread"]);
    await room.plan(slot);
    await room.send();
    expect(room.titles(rosa)).toEqual(["A call"]);
    expect(room.mailed()).toEqual({ [rosa]: 2 });
  });

  test("is told what happened, not what the calendar brings up", async () => {
    const room = await newsroom();
    await room.call({ title: "Closes soon", closes: 6 });
    await room.settle();
    await room.reader(rosa, { ...atOnce, calls: "instant" });
    await room.thread({ title: "A thread" });
    await minute(room);
    expect(room.titles(rosa)).toEqual(["A thread"]);
  });

  test("gets nothing, and no row, of what is not theirs, and is not asked about it again", async () => {
    const room = await newsroom();
    await room.reader(rosa, { ...atOnce, languages: ["ja"] });
    await room.thread({ title: "English only" });
    expect(await minute(room)).toMatchObject({ runs: 1, planned: 0 });
    expect(await room.recipients()).toEqual([]);
    expect(await room.rows("select id from digest_runs")).toEqual([]);
    expect(await room.rows("select seq from events where type = 'digest.planned'")).toEqual([]);
    expect(await minute(room)).toEqual({ planned: 0 });
  });

  test("can be shown what they would hear", async () => {
    const room = await newsroom();
    await room.reader(rosa, atOnce);
    await room.thread({ title: "Asked just now" });
    await room.settle();
    const preview = await previewDigest(room.deps, { email: rosa, at: room.clock.now() });
    expect(preview).toMatchObject({ to: rosa, text: expect.stringContaining("Asked just now") });
    await minute(room);
    expect(await previewDigest(room.deps, { email: rosa, at: room.clock.now() })).toEqual({
      skipped: "nothing",
    });
  });

  test("after a night without a server has one mail of it all", async () => {
    const room = await newsroom();
    await room.reader(rosa, atOnce);
    for (const title of ["One", "Two"]) await room.thread({ title });
    room.clock.advance(day);
    expect(await minute(room)).toMatchObject({ planned: 1 });
    expect(room.titles(rosa).toSorted()).toEqual(["One", "Two"]);
    expect(room.mailed()).toEqual({ [rosa]: 1 });
  });

  test.each([
    ["back", -3 * day],
    ["forward", 400 * day],
  ])("has each once though the clock is set %s", async (_, by) => {
    const room = await newsroom();
    await room.reader(rosa, atOnce);
    await room.thread({ title: "Before" });
    await minute(room);
    room.clock.set(thursday + by);
    expect(await minute(room)).toEqual({ planned: 0 });
    await room.thread({ title: "After" });
    await minute(room);
    expect(room.titles(rosa)).toEqual(["After"]);
    expect(room.mailed()).toEqual({ [rosa]: 2 });
  });

  test("is planned once by two planners, and in slices that resume", async () => {
    const room = await newsroom();
    for (let i = 0; i < 7; i++) await room.reader(`r${i}@example.org`, atOnce);
    await room.thread({ title: "For all" });
    await room.settle();
    const at = room.clock.now();
    expect(await room.plan(at, { limit: 3, slice: 2 })).toMatchObject({ planned: 3, more: true });
    const both = await Promise.all([room.plan(at, { slice: 2 }), room.plan(at, { slice: 2 })]);
    expect(both.reduce((sum, { planned }) => sum + planned, 0)).toBe(4);
    await room.send();
    expect(Object.values(room.mailed())).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test("a quiet minute reads no subscription, however many there are", async () => {
    const room = await newsroom();
    const plan = await room.db.batch(
      [
        {
          sql: `explain query plan select min(instant_seq) from subscriptions
             where state = 'active' and 'instant' in (discussions, methodologies, calls)`,
          args: [],
        },
      ],
      "read",
    );
    expect(JSON.stringify(plan[0]?.rows)).toContain("INDEX subscriptions_instant");
  });

  test("hears from where the daily digest had got to, and a paused one when the pause ends", async () => {
    const room = await newsroom();
    const id = await room.reader(rosa, { discussions: "daily", methodologies: "off", calls: "off" });
    const own = `/subscription/${tokenFor(room.config.secret, "manage", id)}`;
    await room.thread({ title: "Since the last digest" });
    await room.settle();
    await room.visitor().post(own, { discussions: "instant", methodologies: "off", calls: "off" });
    await minute(room);
    expect(room.titles(rosa)).toEqual(["Since the last digest"]);

    await room.visitor().post(own, { act: "pause", days: "7" });
    await room.thread({ title: "During the pause" });
    expect(await minute(room)).toEqual({ planned: 0 });
    room.clock.advance(7 * day);
    await planDue(room.deps);
    await minute(room);
    expect(room.titles(rosa)).toEqual(["During the pause"]);
    expect(await room.rows("select state, next_due_at from subscriptions")).toEqual([
      { state: "active", next_due_at: null },
    ]);
  });
});

test("who saves new choices in the second in which their digest is planned loses nothing and gets nothing twice", async () => {
  const room = await newsroom();
  const id = await room.reader(rosa, { discussions: "daily", methodologies: "off", calls: "off" });
  await room.thread({ title: "A thread" });
  await room.settle();
  room.clock.set(slot);
  const [[row]] = await read(room.db, subscriptionById({ id }));
  if (!row) throw new Error("no reader");
  await room.plan(slot);
  const evening = { ...preferencesIn(row), hour: 18 };
  const saying = { language: "en", form: "/subscription/:token" } as const;
  expect(await changeSubscription(room.deps, row, evening, saying)).toMatchObject({ ok: true });
  expect(await room.plan(slot + 900_000)).toMatchObject({ planned: 0 });
  await room.send();
  expect(room.mailed()).toEqual({ [rosa]: 1 });
  const [after] = await room.rows("select hour, daily_period, next_due_at from subscriptions");
  expect(after).toEqual({
    hour: 18,
    daily_period: "2026-11-23",
    next_due_at: Date.parse("2026-11-24T17:00:00Z"),
  });
});

describe("a month's digest", () => {
  const monthly: Partial<Preferences> = { discussions: "monthly", methodologies: "off", calls: "off" };

  test("comes on the first chosen weekday, tells a month, and once", async () => {
    const room = await newsroom();
    await room.reader(rosa, monthly);
    await room.thread({ title: "In November" });
    const december = Date.parse("2026-12-07T06:00:00Z");
    expect(await room.plan(december - 1)).toMatchObject({ planned: 0 });
    expect(await room.plan(december)).toMatchObject({ planned: 1 });
    expect(await room.plan(december + day)).toMatchObject({ planned: 0 });
    await room.send();
    expect(room.titles(rosa)).toEqual(["In November"]);
    expect(room.inbox.newest(rosa)?.text).toContain("Monthly digest");
    expect(await room.recipients()).toMatchObject([{ cadence: "monthly", period: "2026-12" }]);
    // Three months of standing still: one.
    await room.thread({ title: "In winter" });
    expect(await room.plan(Date.parse("2027-03-20T06:00:00Z"))).toMatchObject({ planned: 1 });
    expect(await planDue(room.deps)).toMatchObject({ restored: 0, planned: 0 });
  });

  test("with a day's and a week's at the same hour is one mail", async () => {
    const room = await newsroom();
    await room.reader(rosa, { discussions: "monthly", methodologies: "weekly", calls: "daily" });
    await room.thread({ title: "A thread" });
    await room.methodology({ title: "A card" });
    await room.call({ title: "A call", closes: 60 });
    await room.plan(Date.parse("2026-12-07T06:00:00Z"));
    await room.send();
    expect(room.titles(rosa)).toEqual(["A card", "A call", "A thread"]);
    expect(room.mailed()).toEqual({ [rosa]: 1 });
    expect((await room.recipients()).map(({ cadence }) => cadence)).toEqual(["monthly"]);
  });

  test("is not taken for a stray, and a stray is set right", async () => {
    const room = await newsroom();
    await room.reader(rosa, monthly);
    expect(await planDue(room.deps)).toMatchObject({ restored: 0 });
    await room.thread({ title: "Before" });
    await room.plan(slot + 365 * day);
    room.clock.set(slot + day);
    expect(await planDue(room.deps)).toMatchObject({ restored: 1, planned: 0 });
    const [row] = await room.rows("select next_due_at from subscriptions");
    expect(new Date(Number(row?.["next_due_at"])).toISOString()).toBe("2026-12-07T06:00:00.000Z");
  });
});
