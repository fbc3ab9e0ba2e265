import { describe, expect, test } from "vitest";
import { retryBatch, sendDigests } from "../../src/digests/index.ts";
import type { Mailer, Outcome } from "../../src/mail/mailer.ts";
import { queueMail } from "../../src/mail/queue-mail.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import { createResendMailer } from "../../src/mail/resend.ts";
import { startResendStub } from "../support/resend-stub.ts";
import { frozenRoom } from "./newsroom.ts";

const minute = 60_000;
const hour = 60 * minute;
type Room = Awaited<ReturnType<typeof frozenRoom>>;

/** One call as the cron makes it. */
const call = (room: Room, mailer: Mailer = room.inbox) =>
  sendDigests(
    { ...room.deps, mailer },
    { budgetMs: 50_000, pause: (ms) => Promise.resolve(room.clock.advance(ms)) },
  );

const states = async (room: Room) =>
  Object.fromEntries(
    (await room.rows("select state, count(*) as n from digest_batches group by state")).map(
      ({ state, n }) => [state, n],
    ),
  );

describe("a provider that is out for a day", () => {
  test("costs a person a look at the few batches that were begun; all others go out by themselves, each mail once", async () => {
    const room = await frozenRoom(4000);
    const out: Mailer = {
      kind: "memory",
      send: () => Promise.resolve({ kind: "ambiguous", error: "no answer" }),
    };
    for (let at = 0; at < 24 * 60; at += 15) {
      await call(room, out);
      room.clock.advance(15 * minute);
    }
    const begun = await room.rows("select id from digest_batches where first_attempt_at is not null");
    expect(begun.length).toBeLessThanOrEqual(25);
    await room.leave(3999); // in a batch that nobody has begun
    while ((await call(room)).more) room.clock.advance(minute);
    const stopped = await room.rows("select id from digest_batches where state = 'stopped'");
    expect(stopped.length).toBeLessThanOrEqual(begun.length);
    expect(await states(room)).toEqual({ stopped: stopped.length, accepted: 40 - stopped.length });
    expect(room.inbox.mails).toHaveLength(4000 - stopped.length * 100 - 1);
    for (const { id } of stopped)
      expect(await retryBatch(room.deps, String(id), true)).toMatchObject({ outcome: "queued" });
    await call(room);
    expect(room.inbox.mails).toHaveLength(3999);
    expect(room.mailed()["r3999@example.org"]).toBeUndefined();
    expect(new Set(Object.values(room.mailed()))).toEqual(new Set([1]));
  });

  test("that says so is asked now and then, and nothing is in doubt after it", async () => {
    const busy: Outcome = { kind: "later", retryAfterMs: 600_000, error: "429", untouched: true };
    const room = await frozenRoom(300);
    let asked = 0;
    const out: Mailer = { kind: "memory", send: () => (asked++, Promise.resolve(busy)) };
    for (let at = 0; at < 24 * 60; at += 10) {
      await call(room, out);
      room.clock.advance(10 * minute);
    }
    expect(asked).toBeLessThanOrEqual(3 * 144);
    expect(await states(room)).toEqual({ frozen: 3 });
    await room.leave(0);
    expect(await call(room)).toMatchObject({ accepted: 299, more: false });
  });
});

describe("a quota that is used up", () => {
  test("is waited for until the named time with one request, whatever is due, and nothing is in doubt after it", async () => {
    const room = await frozenRoom(700, [
      { kind: "quota", retryAfterMs: 30 * hour, error: "the day's quota" },
    ]);
    expect(await call(room)).toMatchObject({ accepted: 0, more: true });
    for (let at = 0; at < 30; at++) {
      expect(await call(room)).toMatchObject({ accepted: 0, more: true });
      room.clock.advance(hour - 1000);
    }
    expect(room.inbox.sends()).toBe(1);
    expect(
      await room.rows("select count(*) as n from digest_batches where first_attempt_at is not null"),
    ).toEqual([{ n: 0 }]);
    room.clock.advance(minute);
    expect(await call(room)).toMatchObject({ accepted: 700, more: false });
  });

  test("a wrong key is tried every five minutes; a person who mended it need not wait", async () => {
    const denied: Outcome = { kind: "denied", error: "401" };
    const room = await frozenRoom(120, [denied, denied]);
    await call(room);
    await call(room);
    expect(room.inbox.sends()).toBe(1);
    room.clock.advance(5 * minute);
    await call(room);
    expect(room.inbox.sends()).toBe(2);
    const pause = () => Promise.resolve();
    expect(await sendDigests(room.deps, { pause, impatient: true })).toMatchObject({ accepted: 120 });
  });
});

test("what is left of the rate goes to somebody who waits in front of the screen", async () => {
  const stub = await startResendStub({ requestsPerSecond: 3, light: true });
  try {
    const room = await frozenRoom(700);
    const mailer = createResendMailer({
      apiKey: "re_test",
      from: "Hub <hub@example.org>",
      baseUrl: stub.url,
    });
    const letter = { subject: "Sign in", html: "", text: "key" };
    const statuses: unknown[] = [];
    const digests = sendDigests({ ...room.deps, mailer });
    for (let i = 0; i < 3; i++) {
      // One in each of the provider's windows: two would be over what digests leave.
      await new Promise((later) => setTimeout(later, 1001));
      const id = room.deps.ids.make();
      await room.db.batch(
        [queueMail({ id, kind: "sign-in", to: `m${i}@example.org`, letter, now: room.clock.now() })],
        "write",
      );
      statuses.push(await sendMail({ ...room.deps, mailer }));
    }
    expect(await digests).toMatchObject({ accepted: 700, more: false });
    expect(statuses).toEqual(statuses.map(() => expect.objectContaining({ accepted: 1, retried: 0 })));
  } finally {
    await stub.close();
  }
});

describe("a full disk", () => {
  const full = () =>
    Promise.reject(Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" }));

  test("before the first try: nothing is sent", async () => {
    const room = await frozenRoom(120);
    const db = room.meanwhile("update digest_batches set state = 'submitting'", full);
    await expect(sendDigests({ ...room.deps, db })).rejects.toThrow("full");
    expect(room.inbox.sends()).toBe(0);
    room.clock.advance(minute);
    expect(await call(room)).toMatchObject({ accepted: 120, more: false });
    expect(new Set(Object.values(room.mailed()))).toEqual(new Set([1]));
  });

  test("after the provider took a batch: it is sent again under its key, and arrives once", async () => {
    const room = await frozenRoom(120);
    const db = room.meanwhile("update digest_batches set state = 'accepted'", full);
    await expect(sendDigests({ ...room.deps, db })).rejects.toThrow("full");
    expect(room.inbox.sends()).toBe(1);
    room.clock.advance(minute);
    expect(await call(room)).toMatchObject({ accepted: 120, more: false });
    expect(room.inbox.mails).toHaveLength(120);
    expect(new Set(Object.values(room.mailed()))).toEqual(new Set([1]));
  });
});
