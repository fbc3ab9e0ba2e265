import { beforeEach, describe, expect, test } from "vitest";
import { claimDeliveries, replayDelivery } from "../../src/mail/delivery-store.ts";
import type { Mailer, Outcome } from "../../src/mail/mailer.ts";
import { emailHashOf } from "../../src/mail/email-hash.ts";
import { queueMail, type MailKind } from "../../src/mail/queue-mail.ts";
import { backOff, mostTries, sendMail } from "../../src/mail/send-mail.ts";
import { fixedClock, hours, minutes, seconds } from "../../src/platform/clock.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { openHttp } from "../../src/platform/db/http.ts";
import { startHrana } from "../support/hrana.ts";
import { recordedInbox } from "../support/inbox.ts";

const monday = Date.parse("2026-11-23T08:00:00Z");
let db: Database;
let clock: ReturnType<typeof fixedClock>;
let inbox: ReturnType<typeof recordedInbox>;
const ids = { random: () => 0.5 };
const config = { secret: "a secret of the tests, long enough for them" };

beforeEach(async () => {
  db = openEmbedded(":memory:");
  await migrate(db);
  clock = fixedClock(monday);
  inbox = recordedInbox();
});

const letter = {
  subject: "Hello",
  html: "<p>secret link</p>",
  text: "secret link",
  headers: { Precedence: "x" },
};

async function queue(id: string, to = `${id}@example.org`, kind: MailKind = "reply") {
  await db.batch([queueMail({ id, kind, to, letter, now: clock.now() })], "write");
}

const run = (mailer: Mailer = inbox, limit?: number) => sendMail({ db, mailer, clock, ids, config }, limit);

async function rows() {
  const [answer] = await db.batch(
    [
      {
        sql: "select id, state, attempts, next_attempt_at, provider_id, last_error, html from deliveries order by id",
        args: [],
      },
    ],
    "read",
  );
  return (answer?.rows ?? []).map(([id, state, attempts, nextAt, providerId, error, html]) => ({
    id: String(id),
    state: String(state),
    attempts: Number(attempts),
    waits: Number(nextAt) - clock.now(),
    providerId,
    error,
    html,
  }));
}

const always = (outcome: Outcome): Mailer => ({ kind: "memory", send: async () => outcome });

test("sends what is due with its headers and remembers the provider's id", async () => {
  await queue("m1", "ana@example.org");
  expect(await run()).toEqual({ accepted: 1, retried: 0, dead: 0, skipped: 0 });
  expect(inbox.newest("ana@example.org")).toMatchObject({ key: "m1", ...letter });
  expect(await rows()).toMatchObject([{ state: "accepted", providerId: "m1-0", attempts: 1, error: null }]);
  expect(await run()).toEqual({ accepted: 0, retried: 0, dead: 0, skipped: 0 });
});

test("queued twice under one id, it is sent once", async () => {
  await queue("m1");
  await queue("m1");
  await run();
  expect(inbox.mails).toHaveLength(1);
});

test("who waits in front of the screen is served first", async () => {
  await queue("a", undefined, "reply");
  clock.advance(1000);
  await queue("b", undefined, "confirm-subscription");
  await queue("c", undefined, "sign-in");
  await run();
  expect(inbox.mails.map(({ key }) => key)).toEqual(["c", "b", "a"]);
});

test("a link that signs somebody in does not lie around once it is sent; other letters do", async () => {
  await queue("a", undefined, "sign-in");
  await queue("b", undefined, "reply");
  await run();
  expect((await rows()).map(({ html }) => html)).toEqual(["", letter.html]);
});

test("at most so many in one run; the next one goes on", async () => {
  for (let i = 0; i < 12; i++) await queue(`m${i}`);
  expect(await run(inbox, 7)).toMatchObject({ accepted: 7 });
  expect(await run(inbox, 7)).toMatchObject({ accepted: 5 });
  expect(new Set(inbox.mails.map(({ key }) => key)).size).toBe(12);
});

test("the same over HTTP, where two senders are two connections", async () => {
  const hrana = await startHrana();
  db = openHttp(hrana.url, undefined);
  const other = openHttp(hrana.url, undefined);
  await migrate(db);
  for (let i = 0; i < 8; i++) await queue(`m${i}`);
  const counts = await Promise.all([run(), sendMail({ db: other, mailer: inbox, clock, ids, config })]);
  expect(Number(counts[0]?.accepted) + Number(counts[1]?.accepted)).toBe(8);
  expect(inbox.sends()).toBe(8);
  await hrana.stop();
});

describe("several senders and crashes", () => {
  test("two senders at once send every mail once", async () => {
    for (let i = 0; i < 40; i++) await queue(`m${i}`);
    let sends = 0;
    const slow: Mailer = {
      kind: "memory",
      async send(batch) {
        sends += 1;
        await new Promise((later) => setTimeout(later, 1));
        return inbox.send(batch);
      },
    };
    const counts = await Promise.all([run(slow), run(slow)]);
    expect(Number(counts[0]?.accepted) + Number(counts[1]?.accepted)).toBe(40);
    expect(sends).toBe(40);
    expect(inbox.mails).toHaveLength(40);
  });

  test("killed between claim and send: waits out the lease, then goes", async () => {
    await queue("m1");
    const claim = claimDeliveries(clock.now(), clock.now() + minutes(3), 5);
    await db.batch([claim], "write");
    expect(await run()).toMatchObject({ accepted: 0 });
    clock.advance(minutes(3));
    expect(await run()).toMatchObject({ accepted: 1 });
    expect(inbox.mails).toHaveLength(1);
  });

  test("killed between send and record: sent again under the same key, so delivered once", async () => {
    await queue("m1");
    const dying: Database = {
      ...db,
      batch: (statements, mode) =>
        inbox.mails.length > 0 ? Promise.reject(new Error("killed")) : db.batch(statements, mode),
    };
    await expect(sendMail({ db: dying, mailer: inbox, clock, ids, config })).rejects.toThrow("killed");
    expect(await rows()).toMatchObject([{ state: "claimed" }]);
    clock.advance(minutes(3));
    expect(await run()).toMatchObject({ accepted: 1 });
    expect(inbox.sends()).toBe(2);
    expect(inbox.mails).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: "accepted" }]);
  });

  test("a sender whose lease ran out does not undo what the next one has achieved", async () => {
    await queue("m1");
    const late: Mailer = {
      kind: "memory",
      async send() {
        clock.advance(minutes(4));
        await run();
        return { kind: "later", retryAfterMs: null, error: "503" };
      },
    };
    await run(late);
    expect(await rows()).toMatchObject([{ state: "accepted", attempts: 2 }]);
  });
});

describe("what the provider says", () => {
  test("ambiguous: again under the same key, later and later", async () => {
    await queue("m1");
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await run(always({ kind: "ambiguous", error: "lost" }));
      const [row] = await rows();
      waits.push(row?.waits ?? 0);
      clock.advance(row?.waits ?? 0);
    }
    expect(waits).toEqual([2500, 5000, 10_000, 20_000]);
    expect(await run()).toMatchObject({ accepted: 1 });
    expect(inbox.mails.map(({ key }) => key)).toEqual(["m1"]);
  });

  test("later: waits as long as the provider says, and leaves the others untried and uncounted", async () => {
    await queue("m1");
    await queue("m2");
    await run(always({ kind: "later", retryAfterMs: 7000, error: "429" }));
    expect(await rows()).toMatchObject([
      { state: "pending", attempts: 1, waits: 7000, error: "429" },
      { state: "pending", attempts: 0, waits: 0, error: null },
    ]);
  });

  test("refused: dead at once with the reason, and the others go on", async () => {
    await queue("m1", "not an address");
    await queue("m2");
    inbox.next.push({ kind: "refused", reason: "422 Invalid `to` field" });
    expect(await run()).toEqual({ accepted: 1, retried: 0, dead: 1, skipped: 0 });
    expect(await rows()).toMatchObject([
      { state: "dead", error: "422 Invalid `to` field" },
      { state: "accepted" },
    ]);
  });

  test("conflict: dead, for somebody to look at", async () => {
    await queue("m1");
    await run(always({ kind: "conflict", error: "409" }));
    expect(await rows()).toMatchObject([{ state: "dead", error: "409" }]);
  });

  test("in progress: again soon", async () => {
    await queue("m1");
    await run(always({ kind: "inProgress", retryAfterMs: null }));
    expect(await rows()).toMatchObject([{ state: "pending", waits: 2500 }]);
  });

  test("a wrong account or a used-up quota costs no mail a try, however often", async () => {
    await queue("m1");
    for (let i = 0; i < 2 * mostTries; i++) {
      await run(
        always(i % 2 ? { kind: "denied", error: "403" } : { kind: "quota", retryAfterMs: null, error: "q" }),
      );
      clock.advance(minutes(5));
    }
    expect(await rows()).toMatchObject([{ state: "pending", attempts: 0, error: "403" }]);
    expect(await run()).toMatchObject({ accepted: 1 });
  });
});

describe("what never goes through", () => {
  test("a mailer that always throws parks the mail after its tries, and the others go on", async () => {
    await queue("bad");
    await queue("good");
    const throwing: Mailer = {
      kind: "memory",
      send: (batch) => (batch.key === "bad" ? Promise.reject(new Error("boom")) : inbox.send(batch)),
    };
    for (let i = 0; i < mostTries; i++) {
      await run(throwing);
      clock.advance(hours(1));
    }
    expect(await rows()).toMatchObject([
      { id: "bad", state: "dead", attempts: mostTries, error: "the mailer threw: boom" },
      { id: "good", state: "accepted" },
    ]);
  });

  test("a sign-in mail older than its link is not sent any more; others wait up to 23 hours", async () => {
    await queue("a", undefined, "sign-in");
    await queue("b", undefined, "reply");
    clock.advance(minutes(16));
    expect(await run()).toMatchObject({ accepted: 1, dead: 1, skipped: 0 });
    await queue("c", undefined, "reply");
    clock.advance(hours(24));
    expect(await run()).toMatchObject({ accepted: 0, dead: 1, skipped: 0 });
  });

  test("a dead mail goes again when a person says so", async () => {
    await queue("m1");
    await run(always({ kind: "refused", reason: "no" }));
    await db.batch([replayDelivery("m1", clock.now())], "write");
    expect(await run()).toMatchObject({ accepted: 1 });
  });
});

test("back-off doubles from five seconds to an hour, anything below it by chance, never less than a second", () => {
  expect([1, 2, 3, 20].map((attempts) => backOff(attempts, 1))).toEqual([5, 10, 20, 3600].map(seconds));
  expect(backOff(5, 0)).toBe(1000);
});

describe("to a suppressed address", () => {
  const suppress = (email: string, reason: string) =>
    db.batch(
      [
        {
          sql: "insert into suppressions values (?, ?, 0)",
          args: [emailHashOf(config.secret, email), reason],
        },
      ],
      "write",
    );

  test("nothing goes: the mail ends as skipped, says why, and keeps nothing", async () => {
    await suppress("gone@example.org", "bounce");
    await queue("a", "Gone@example.org");
    await queue("b", "gone@example.org", "sign-in");
    await queue("c");
    expect(await run()).toEqual({ accepted: 1, retried: 0, dead: 0, skipped: 2 });
    const skipped = { state: "skipped", error: "suppressed: bounce", html: "", attempts: 0 };
    expect(await rows()).toMatchObject([skipped, skipped, { state: "accepted" }]);
    expect(inbox.mails.map(({ key }) => key)).toEqual(["c"]);
  });

  test("a mail that waits for its next try does not have it", async () => {
    await queue("a", "late@example.org");
    await run(always({ kind: "ambiguous", error: "lost" }));
    await suppress("late@example.org", "complaint");
    clock.advance(hours(1));
    expect(await run()).toMatchObject({ skipped: 1 });
    expect(inbox.mails).toEqual([]);
  });

  test("who complained may still ask for a link to sign in, and gets nothing else", async () => {
    await suppress("amel@example.org", "complaint");
    await queue("a", "amel@example.org", "sign-in");
    await queue("b", "amel@example.org", "already-subscribed");
    await run();
    expect(inbox.mails.map(({ key }) => key)).toEqual(["a"]);
  });
});
