import { describe, expect, test } from "vitest";
import { alarmOf } from "../../src/digests/alarm.ts";
import { pauseRun, resumeRun, sendDigests } from "../../src/digests/index.ts";
import { dueBatches } from "../../src/digests/sending-store.ts";
import { sendingRoom } from "../sending/newsroom.ts";
import { day, slot } from "./newsroom.ts";

describe("when a run must not go on by itself", () => {
  const from = { accepted: 0, bounced: 0, complained: 0 };
  test("more than 0.2 % complaints, at least five; more than 4 % bounces, at least twenty", () => {
    expect(alarmOf({ ...from, accepted: 2499, complained: 5 })).toBe("complaints");
    expect(alarmOf({ ...from, accepted: 2500, complained: 5 })).toBeUndefined();
    expect(alarmOf({ ...from, accepted: 100, complained: 4 })).toBeUndefined();
    expect(alarmOf({ ...from, accepted: 499, bounced: 20 })).toBe("bounces");
    expect(alarmOf({ ...from, accepted: 500, bounced: 20 })).toBeUndefined();
    expect(alarmOf({ ...from, accepted: 100, bounced: 19 })).toBeUndefined();
  });

  test("what a person has seen and let pass does not count again", () => {
    const seen = { accepted: 2000, bounced: 0, complained: 8 };
    expect(alarmOf({ ...seen, accepted: 3000 }, seen)).toBeUndefined();
    expect(alarmOf({ ...seen, accepted: 3000, complained: 12 }, seen)).toBeUndefined();
    expect(alarmOf({ ...seen, accepted: 3000, complained: 13 }, seen)).toBe("complaints");
  });
});

describe("a run that is not well received", () => {
  test("is paused by its fifth complaint, tells the admins once, and goes on when a person says so", async () => {
    const room = await sendingRoom(320);
    await room.as("dora", "admin");
    await room.as("moe", "moderator");
    await room.send({ limit: 2 });
    for (let i = 0; i < 4; i++) await room.word(i, "complained");
    expect(await room.rows("select paused_at from digest_runs")).toEqual([{ paused_at: null }]);
    for (let i = 4; i < 7; i++) await room.word(i, "complained");
    expect(await room.rows("select paused_for from digest_runs")).toEqual([{ paused_for: "complaints" }]);
    expect(await room.send()).toMatchObject({ accepted: 0, more: false });
    await room.settle();
    const mails = await room.rows(
      "select recipient, kind from deliveries where kind = 'sending-paused' order by recipient",
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual(["ada@example.org", "dora@example.org"]);
    expect(await room.rows("select count(*) as n from notifications where kind = 'sending-paused'")).toEqual([
      { n: 2 },
    ]);
    expect(await room.admin.page("/notifications")).toContain(`/admin/sends/${room.run}`);

    expect(await resumeRun(room.deps, room.run)).toBe(true);
    await room.word(7, "complained");
    expect(await room.send()).toMatchObject({ accepted: 120, more: false });
    expect(room.inbox.mails).toHaveLength(320);
  });

  test("is paused by twenty addresses that do not exist", async () => {
    const room = await sendingRoom(150);
    await room.send({ limit: 1 });
    for (let i = 0; i < 20; i++) await room.word(i, "bounced", { bounce: "Permanent" });
    expect(await room.rows("select paused_for from digest_runs")).toEqual([{ paused_for: "bounces" }]);
    expect(await room.send()).toMatchObject({ accepted: 0 });
  });

  test("what was tried before the pause waits with its key, and what was not may still lose readers", async () => {
    const room = await sendingRoom(130, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    await pauseRun(room.deps, room.run, "person");
    room.clock.advance(3_600_000);
    expect(await room.send()).toMatchObject({ accepted: 0, retried: 0, more: false });
    await room.leave(5);
    await room.leave(125);
    await resumeRun(room.deps, room.run);
    expect(await room.send()).toMatchObject({ accepted: 129, skipped: 1 });
    expect(room.mailed()["r5@example.org"]).toBe(1);
    expect(room.mailed()["r125@example.org"]).toBeUndefined();
  });

  test("stops before the next batch when somebody pauses it while it goes, and then goes on from there", async () => {
    const room = await sendingRoom(480);
    const mailer = room.inbox;
    const sentUntil = (batches: number, act: () => Promise<unknown>) => ({
      ...mailer,
      async send(batch: Parameters<typeof mailer.send>[0]) {
        const outcome = await mailer.send(batch);
        if (mailer.sends() === batches) await act();
        return outcome;
      },
    });
    const pausing = sentUntil(1, () => room.admin.post(`/admin/sends/${room.run}/pause`, {}));
    await sendDigests({ ...room.deps, mailer: pausing });
    expect(room.inbox.mails).toHaveLength(100);
    expect(await room.rows("select state, count(*) as n from digest_batches group by state")).toEqual([
      { state: "accepted", n: 1 },
      { state: "frozen", n: 4 },
    ]);
    await resumeRun(room.deps, room.run);
    const alarming = sentUntil(3, async () => {
      for (let i = 0; i < 5; i++) await room.word(i, "complained");
    });
    await sendDigests({ ...room.deps, mailer: alarming });
    expect(room.inbox.mails).toHaveLength(300);
    await resumeRun(room.deps, room.run);
    expect(await room.send()).toMatchObject({ accepted: 180, more: false });
    expect(new Set(room.inbox.mails.map(({ to }) => to)).size).toBe(480);
  });

  test("paused while its provider is in trouble, nothing that waits behind is tried", async () => {
    const room = await sendingRoom(480, [{ kind: "ambiguous", error: "the answer was lost" }]);
    const mailer = {
      ...room.inbox,
      async send(batch: Parameters<typeof room.inbox.send>[0]) {
        await pauseRun(room.deps, room.run, "person");
        return room.inbox.send(batch);
      },
    };
    await sendDigests({ ...room.deps, mailer });
    expect(room.inbox.sends()).toBe(1);
  });

  test("another run that shares its turn goes on", async () => {
    const room = await sendingRoom(120);
    await room.thread({ title: "Another" });
    await room.plan(slot + 7 * day);
    const mailer = {
      ...room.inbox,
      async send(batch: Parameters<typeof room.inbox.send>[0]) {
        if (room.inbox.sends() === 0) await pauseRun(room.deps, room.run, "person");
        return room.inbox.send(batch);
      },
    };
    expect(await sendDigests({ ...room.deps, mailer })).toMatchObject({ accepted: 220 });
    expect(Object.values(room.mailed()).toSorted()).toEqual([...Array(20).fill(1), ...Array(100).fill(2)]);
  });

  test("others go on meanwhile, and asking for what is due looks at an index only", async () => {
    const room = await sendingRoom(3);
    await pauseRun(room.deps, room.run, "person");
    await room.thread({ title: "Another" });
    await room.plan(slot + 7 * day);
    expect(await room.send()).toMatchObject({ accepted: 3, more: false });
    expect(room.titles("r0@example.org")).toEqual(["Another"]);
    const { sql, args } = dueBatches(room.clock.now(), 5);
    const [plan] = await room.db.batch([{ sql: `explain query plan ${sql}`, args }], "read");
    const steps = (plan?.rows ?? []).map((row) => String(row[3]));
    expect(steps.filter((step) => /SCAN (b|r|digest_\w+)\b(?!.*USING COVERING INDEX)/.test(step))).toEqual(
      [],
    );
    expect(steps.filter((step) => step.includes("TEMP B-TREE"))).toEqual([]);
    expect(steps).toContainEqual(
      expect.stringContaining("USING INDEX digest_batches_waiting (next_attempt_at<?)"),
    );
    expect(steps).toContainEqual(
      expect.stringContaining("USING INDEX digest_batches_begun (next_attempt_at<?)"),
    );
  });
});
