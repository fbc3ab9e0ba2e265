import { describe, expect, test } from "vitest";
import { suppressions } from "../../db/schema/index.ts";
import { insert } from "../../src/platform/db/write.ts";
import { emailHashOf } from "../../src/subscriptions/token.ts";
import { sendDigests } from "../../src/digests/index.ts";
import { suppressAddress } from "../../src/subscriptions/index.ts";
import { frozenRoom, slot } from "./newsroom.ts";

const hour = 3_600_000;
const rosa = "rosa@example.org";

const frozen = async (...given: Parameters<typeof frozenRoom>) => {
  const room = await frozenRoom(...given);
  return { ...room, word: (email: string) => suppressAddress(room.deps, email, "bounce") };
};

const once = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`r${i}@example.org`, 1]));

describe("sending", () => {
  test("goes in batches of a hundred, and closes the run", async () => {
    const room = await frozen(230);
    expect(await room.send()).toMatchObject({ accepted: 230, more: false });
    expect(room.inbox.sends()).toBe(3);
    expect(room.mailed()).toEqual(once(230));
    expect(await room.rows("select state, planned from digest_runs order by id")).toEqual([
      { state: "closed", planned: 230 },
    ]);
    expect((await room.batches()).map(({ size }) => size)).toEqual([100, 100, 30]);
    expect((await room.rows("select type, data from events order by seq")).at(-1)).toMatchObject({
      type: "digest.closed",
      data: expect.stringContaining('"accepted":230'),
    });
    expect(await room.send()).toMatchObject({ accepted: 0, more: false });
  });

  test("keeps no address once the provider has the mails", async () => {
    const room = await frozen(3);
    await room.send();
    expect((await room.batches()).map(({ members }) => members)).toEqual(["[[0],[1],[2]]"]);
  });

  test("who leaves, pauses or bounces before the first try gets nothing", async () => {
    const room = await frozen(4);
    await room.leave(0);
    const emailHash = emailHashOf(room.config.secret, "r1@example.org");
    await room.db.batch(
      [
        insert(suppressions, { emailHash, reason: "bounce", at: 1 }),
        { sql: "update subscriptions set state = 'paused' where id = ?", args: [room.ids[2] ?? ""] },
      ],
      "write",
    );
    expect(await room.send()).toMatchObject({ accepted: 1, skipped: 3 });
    expect(room.mailed()).toEqual({ "r3@example.org": 1 });
    const skipped = await room.rows("select position, skipped from digest_recipients order by position");
    expect(skipped.map((row) => row.skipped)).toEqual(["unsubscribed", "suppressed", "paused", null]);
  });

  test("who leaves while the batches before theirs are on their way gets nothing, though theirs is ready already", async () => {
    const room = await frozen(480);
    const acts: Record<number, () => Promise<unknown>> = {
      1: () => room.leave(450),
      2: () => room.word("r330@example.org"),
      3: () => room.leave(7), // whose mail has left
    };
    const mailer = {
      ...room.inbox,
      async send(batch: Parameters<typeof room.inbox.send>[0]) {
        const outcome = await room.inbox.send(batch);
        await acts[room.inbox.sends()]?.();
        return outcome;
      },
    };
    expect(await sendDigests({ ...room.deps, mailer })).toMatchObject({ accepted: 478, skipped: 2 });
    const { "r450@example.org": left, "r330@example.org": bounced, ...others } = room.mailed();
    expect([left, bounced]).toEqual([undefined, undefined]);
    expect(Object.values(others)).toEqual(Array(478).fill(1));
  });

  test("asks the database no more for that: 25 statements for a thousand mails", async () => {
    const room = await frozen(1000);
    let statements = 0;
    const db: typeof room.db = {
      ...room.db,
      batch(all, mode) {
        statements += all.length;
        return room.db.batch(all, mode);
      },
    };
    expect(await sendDigests({ ...room.deps, db })).toMatchObject({ accepted: 1000 });
    // What every call begins and ends with comes once, however many mails.
    expect(statements).toBeLessThanOrEqual(25 + 14);
  });

  test("who ends every stream and keeps the newsletter gets no digest that was not tried", async () => {
    const room = await frozen(2);
    const off = "discussions = 'off', methodologies = 'off', calls = 'off', newsletter = 'on'";
    const ends = { sql: `update subscriptions set ${off} where id = ?`, args: [room.ids[0] ?? ""] };
    await room.db.batch([ends], "write");
    expect(await room.send()).toMatchObject({ accepted: 1, skipped: 1 });
    expect(room.mailed()).toEqual({ "r1@example.org": 1 });
  });

  test("after the first try a batch does not move: same key, same bytes, whoever leaves", async () => {
    const room = await frozen(3, [{ kind: "ambiguous", error: "the answer was lost" }]);
    expect(await room.send({ limit: 1 })).toMatchObject({ accepted: 0, retried: 1, more: true });
    const [before] = await room.batches();
    await room.leave(1);
    await room.db.batch([{ sql: "update entries set title = 'Changed since'", args: [] }], "write");
    expect(await room.send()).toMatchObject({ accepted: 3, skipped: 0 });
    const [after] = await room.batches();
    expect(after?.hash).toBe(before?.hash);
    expect(room.mailed()).toEqual(once(3));
    expect(room.titles("r1@example.org")).toEqual(["For all"]);
  });

  test("a subscription renamed or erased meanwhile changes nothing that was begun", async () => {
    const room = await frozen(2, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    await room.db.batch(
      [{ sql: "delete from subscriptions where id = ?", args: [room.ids[0] ?? ""] }],
      "write",
    );
    expect(await room.send()).toMatchObject({ accepted: 2 });
  });
});

describe("whatever the provider says", () => {
  test("429 is waited for as long as it asks, 500 with growing pauses, a running try is let finish", async () => {
    const room = await frozen(2, [
      { kind: "later", retryAfterMs: 3000, error: "429" },
      { kind: "later", retryAfterMs: null, error: "500" },
      { kind: "inProgress", retryAfterMs: null },
    ]);
    const before = room.clock.now();
    expect(await room.send()).toMatchObject({ accepted: 2, retried: 3, more: false });
    expect(room.clock.now() - before).toBeGreaterThanOrEqual(3000);
    expect(new Set(room.inbox.mails.map(({ key }) => key)).size).toBe(1);
  });

  test("one bad address costs one mail, found by its index", async () => {
    const room = await frozen(5, [{ kind: "refused", index: 3, reason: "invalid to" }]);
    room.inbox.next.push(
      { kind: "accepted", ids: [] },
      { kind: "refused", reason: "invalid to" },
      { kind: "accepted", ids: [] },
    );
    expect(await room.send()).toMatchObject({ accepted: 4, failed: 1, more: false });
    expect(room.mailed()).toEqual({
      "r0@example.org": 1,
      "r1@example.org": 1,
      "r2@example.org": 1,
      "r4@example.org": 1,
    });
    expect(
      await room.rows("select position, skipped from digest_recipients where skipped is not null"),
    ).toEqual([{ position: 3, skipped: "refused" }]);
  });

  test("a conflict stops the batch and nothing else", async () => {
    const room = await frozen(120, [{ kind: "conflict", error: "the key was used for other mails" }]);
    expect(await room.send()).toMatchObject({ accepted: 20, stopped: 1, more: false });
    expect(await room.batches()).toMatchObject([
      { state: "stopped", last_error: expect.stringContaining("other mails") },
      {},
    ]);
    expect(await room.send()).toMatchObject({ accepted: 0 });
  });

  test.each(["quota", "denied"] as const)("%s: the call ends, the mails wait", async (kind) => {
    const refusal = kind === "quota" ? { kind, retryAfterMs: 2 * hour, error: kind } : { kind, error: kind };
    const room = await frozen(120, [refusal]);
    expect(await room.send()).toMatchObject({ accepted: 0, more: true });
    room.clock.advance(2 * hour);
    expect(await room.send()).toMatchObject({ accepted: 120, more: false });
    expect(room.mailed()).toEqual(once(120));
  });

  test("refusing everybody is not the addresses' fault: the call ends before all are lost", async () => {
    const room = await frozen(
      300,
      Array.from({ length: 500 }, () => ({ kind: "refused" as const, reason: "no" })),
    );
    const sent = await room.send();
    expect(sent.more).toBe(true);
    expect(sent.failed).toBeLessThan(20);
  });

  test("23 hours after the first try it is left to a person", async () => {
    const room = await frozen(2, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    room.clock.advance(23 * hour + 1000);
    expect(await room.send()).toMatchObject({ accepted: 0, stopped: 1, more: false });
    expect(room.inbox.mails).toEqual([]);
    expect(await room.batches()).toMatchObject([
      { state: "stopped", last_error: expect.stringContaining("23 hours") },
    ]);
  });
});

describe("a deploy between two tries", () => {
  async function triedOnce() {
    const room = await frozen(2, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    return room;
  }

  test("with another hub name or address sends what was frozen", async () => {
    const room = await triedOnce();
    const config = {
      ...room.config,
      hubName: "Another",
      baseUrl: "https://else.example",
      mailFrom: "x@else.example",
    };
    const pause = (ms: number) => Promise.resolve(room.clock.advance(ms));
    expect(await sendDigests({ ...room.deps, config }, { pause })).toMatchObject({ accepted: 2 });
    expect(room.inbox.mails[0]?.from).toBe(room.config.mailFrom);
  });

  test("with an assembler that is gone stops and says so", async () => {
    const room = await triedOnce();
    await room.db.batch([{ sql: "update digest_runs set assembler = 99", args: [] }], "write");
    room.clock.advance(hour);
    expect(await room.send()).toMatchObject({ accepted: 0, stopped: 1 });
    expect(await room.batches()).toMatchObject([
      { state: "stopped", last_error: expect.stringContaining("assembler 99") },
    ]);
  });

  test("whose bytes differ stops before anything is sent", async () => {
    const room = await triedOnce();
    room.clock.advance(hour);
    const sends = room.inbox.sends();
    await room.db.batch(
      [{ sql: "update digest_parts set content = replace(content, 'For all', 'For none')", args: [] }],
      "write",
    );
    expect(await room.send()).toMatchObject({ accepted: 0, stopped: 1 });
    expect(room.inbox.sends()).toBe(sends);
    expect(await room.batches()).toMatchObject([
      { state: "stopped", last_error: expect.stringContaining("bytes") },
    ]);
  });
});

describe("leaders", () => {
  test("two at once send each mail once", async () => {
    const room = await frozen(350);
    const [one, two] = await Promise.all([room.send(), room.send()]);
    expect([one.busy, two.busy].filter(Boolean)).toHaveLength(1);
    expect(one.accepted + two.accepted).toBe(350);
    expect(room.mailed()).toEqual(once(350));
  });

  test("one that died is followed when its lease has run out", async () => {
    const room = await frozen(150);
    const dying = { ...room.inbox, send: () => Promise.reject(new Error("killed")) };
    const crash = room.meanwhile("update digest_batches set next_attempt_at", () =>
      Promise.reject(new Error("killed")),
    );
    await expect(sendDigests({ ...room.deps, mailer: dying, db: crash })).rejects.toThrow("killed");
    await room.db.batch(
      [
        {
          sql: "insert into leases values ('digest-send', 'the dead', ?)",
          args: [room.clock.now() + 30_000],
        },
      ],
      "write",
    );
    expect(await room.send()).toMatchObject({ busy: true, accepted: 0 });
    room.clock.advance(30_001);
    expect(await room.send()).toMatchObject({ accepted: 150 });
    expect(room.mailed()).toEqual(once(150));
  });

  test("one that lost its lease sends nothing", async () => {
    const room = await frozen(3);
    const thief = room.meanwhile("update digest_batches set state = 'submitting'", () =>
      room.db.batch(
        [{ sql: "update leases set holder = 'somebody else', until = ?", args: [slot + 60_000] }],
        "write",
      ),
    );
    expect(await sendDigests({ ...room.deps, db: thief })).toMatchObject({ accepted: 0, more: true });
    expect(room.inbox.sends()).toBe(0);
    expect(await room.batches()).toMatchObject([{ state: "frozen", attempts: 0 }]);
  });
});

test("a slice is bounded and goes on where it stopped", async () => {
  const room = await frozen(430);
  expect(await room.send({ limit: 2 })).toMatchObject({ accepted: 200, more: true });
  expect(await room.send({ limit: 2 })).toMatchObject({ accepted: 200, more: true });
  expect(await room.send({ limit: 2 })).toMatchObject({ accepted: 30, more: false });
  expect(room.mailed()[rosa]).toBeUndefined();
  expect(room.mailed()).toEqual(once(430));
});
