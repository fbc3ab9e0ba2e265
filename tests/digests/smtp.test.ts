import { describe, expect, test } from "vitest";
import { pauseRun, resumeRun, retryBatch, sendDigests } from "../../src/digests/index.ts";
import { queueMail } from "../../src/mail/queue-mail.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import { createSmtpMailer } from "../../src/mail/smtp.ts";
import { startSmtpStub, type SmtpFault } from "../support/smtp-stub.ts";
import { frozenRoom } from "./newsroom.ts";

const minute = 60_000;

/** Readers whose digests are frozen, and an SMTP server that has its moods. */
async function room(n: number, fault?: (address: string, time: number) => SmtpFault | undefined) {
  const frozen = await frozenRoom(n);
  const stub = await startSmtpStub(fault ? { fault } : {});
  const mailer = createSmtpMailer({
    url: stub.url,
    from: "Hub <hub@example.org>",
    timeoutMs: 2000,
    idleMs: 1000,
  });
  const pause = (ms: number) => Promise.resolve(frozen.clock.advance(ms));
  return {
    ...frozen,
    stub,
    mailer,
    post: (more: object = {}) => sendDigests({ ...frozen.deps, mailer, ...more }, { pause }),
    async [Symbol.asyncDispose]() {
      await stub.close();
    },
  };
}

const each = (n: number, from = 0) =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`r${i + from}@example.org`, 1]));

describe("digests by SMTP", () => {
  test("go one by one over one connection, each once", async () => {
    await using here = await room(230);
    expect(await here.post()).toMatchObject({ accepted: 230, failed: 0, more: false });
    expect(here.stub.perAddress()).toEqual(each(230));
    expect(here.stub.connections()).toBe(1);
    expect(await here.rows("select state, size from digest_batches order by id")).toEqual([
      { state: "accepted", size: 100 },
      { state: "accepted", size: 100 },
      { state: "accepted", size: 30 },
    ]);
    expect(await here.rows("select state from digest_runs")).toEqual([{ state: "closed" }]);
  });

  test("one refused mailbox costs one mail; one that is busy gets it later", async () => {
    await using here = await room(6, (to, time) => {
      if (to === "r2@example.org") return "550";
      return to === "r4@example.org" && time === 1 ? "450" : undefined;
    });
    expect(await here.post()).toMatchObject({ accepted: 4, failed: 1, retried: 1, more: true });
    here.clock.advance(5 * minute);
    expect(await here.post()).toMatchObject({ accepted: 1, failed: 0, more: false });
    const { "r2@example.org": refused, ...others } = each(6);
    expect(refused).toBe(1);
    expect(here.stub.perAddress()).toEqual(others);
    expect(
      await here.rows("select position, skipped from digest_recipients where skipped is not null"),
    ).toEqual([{ position: 2, skipped: "refused" }]);
    expect(await here.rows("select position, kind from digest_outcomes")).toEqual([
      { position: 2, kind: "bounced" },
    ]);
    expect(await here.rows("select reason from suppressions")).toEqual([{ reason: "bounce" }]);
  });

  test("a list of which many mailboxes are gone is not sent to the end", async () => {
    await using here = await room(120, (to) => (/[05]@/.test(to) ? "550" : undefined));
    await here.post();
    expect(await here.rows("select paused_for from digest_runs")).toEqual([{ paused_for: "bounces" }]);
    expect(await here.rows("select count(*) as n from suppressions")).toEqual([{ n: 20 }]);
    const taken = here.stub.mails.length;
    expect(await here.post()).toMatchObject({ accepted: 0, more: false });
    expect(here.stub.mails).toHaveLength(taken);
  });

  test("a server that closes is left alone, and the batch goes on where it was", async () => {
    let closing = true;
    await using here = await room(8, (to) => (to === "r5@example.org" && closing ? "421" : undefined));
    expect(await here.post()).toMatchObject({ accepted: 5, more: true });
    expect(await here.rows("select state, reached from digest_batches")).toEqual([
      { state: "submitting", reached: 5 },
    ]);
    closing = false;
    here.clock.advance(10 * minute);
    expect(await here.post()).toMatchObject({ accepted: 3, more: false });
    expect(here.stub.perAddress()).toEqual(each(8));
  });

  test("a connection lost after the mail was handed over: that one mail may come twice, and a third time only if a person says so", async () => {
    await using here = await room(4, (to, time) => (to === "r1@example.org" && time < 4 ? "cut" : undefined));
    expect(await here.post()).toMatchObject({ accepted: 3, retried: 1, more: true });
    here.clock.advance(5 * minute);
    expect(await here.post()).toMatchObject({ accepted: 0, stopped: 1, more: false });
    here.clock.advance(60 * minute);
    expect(await here.post()).toMatchObject({ accepted: 0, more: false });
    expect(here.stub.perAddress()).toEqual({ ...each(4), "r1@example.org": 2 });
    const [{ id } = {}] = await here.rows("select id from digest_batches where state = 'stopped'");
    expect(await retryBatch(here.deps, String(id), false)).toMatchObject({ outcome: "doubtful" });
  });

  test("a crash between two mails repeats nothing, one before the note is written repeats the one under way", async () => {
    await using here = await room(5);
    let writes = 0;
    const db = {
      ...here.db,
      batch: (statements: Parameters<typeof here.db.batch>[0], mode: "read" | "write") =>
        statements.some(({ sql }) => sql.includes("set reached = ?")) && ++writes === 3
          ? Promise.reject(new Error("killed"))
          : here.db.batch(statements, mode),
    };
    await expect(here.post({ db })).rejects.toThrow("killed");
    here.clock.advance(minute);
    expect(await here.post()).toMatchObject({ accepted: 3, more: false });
    expect(here.stub.perAddress()).toEqual({ ...each(5), "r2@example.org": 2 });
  });

  test("who leaves while those before them are sent to gets nothing", async () => {
    await using here = await room(6);
    const mailer = {
      ...here.mailer,
      async send(batch: Parameters<typeof here.mailer.send>[0]) {
        const outcome = await here.mailer.send(batch);
        if (here.stub.mails.length === 2) {
          await here.leave(0); // whose mail has left
          await here.leave(4);
        }
        return outcome;
      },
    };
    expect(await here.post({ mailer })).toMatchObject({ accepted: 5, skipped: 1, more: false });
    const { "r4@example.org": left, ...others } = each(6);
    expect([left, here.stub.perAddress()]).toEqual([1, others]);
    expect(
      await here.rows("select position, skipped from digest_recipients where skipped is not null"),
    ).toEqual([{ position: 4, skipped: "unsubscribed" }]);
  });

  test("paused while a batch is under way stops before the next mail, and goes on from there", async () => {
    await using here = await room(6);
    const [{ id = "" } = {}] = (await here.rows("select id from digest_runs")) as { id: string }[];
    const mailer = {
      ...here.mailer,
      async send(batch: Parameters<typeof here.mailer.send>[0]) {
        const outcome = await here.mailer.send(batch);
        if (here.stub.mails.length === 2) await pauseRun(here.deps, id, "person");
        return outcome;
      },
    };
    await here.post({ mailer });
    expect(here.stub.mails).toHaveLength(2);
    await resumeRun(here.deps, id);
    expect(await here.post()).toMatchObject({ accepted: 4, more: false });
    expect(here.stub.perAddress()).toEqual(each(6));
  });

  test("a wrong password stops everything, and nobody is given up; put right, all goes on", async () => {
    const frozen = await frozenRoom(3);
    const stub = await startSmtpStub({ password: "right" });
    const mailerOf = (password: string) =>
      createSmtpMailer({
        url: `${stub.url.replace("://", `://hub:${password}@`)}/?tls.rejectUnauthorized=false`,
        from: "Hub <hub@example.org>",
      });
    const [wrong, right] = [mailerOf("wrong"), mailerOf("right")];
    for (let minutes = 0; minutes < 4; minutes++) {
      expect(await sendDigests({ ...frozen.deps, mailer: wrong })).toMatchObject({ failed: 0, more: true });
      frozen.clock.advance(minute);
    }
    expect(stub.logins).toHaveLength(1);
    expect(await frozen.batches()).toMatchObject([{ state: "frozen" }]);
    expect(await sendDigests({ ...frozen.deps, mailer: right }, { impatient: true })).toMatchObject({
      accepted: 3,
    });
    expect(stub.perAddress()).toEqual(each(3));
    for (const mailer of [wrong, right]) mailer.close?.();
    await stub.close();
  });

  test("who leaves while a mail waits for another try gets no more", async () => {
    await using here = await room(3, (to, time) =>
      to === "r1@example.org" && time === 1 ? "450" : undefined,
    );
    await here.post();
    await here.leave(1);
    here.clock.advance(5 * minute);
    expect(await here.post()).toMatchObject({ accepted: 0, skipped: 1, more: false });
    expect(here.stub.perAddress()).toEqual({ "r0@example.org": 1, "r2@example.org": 1 });
  });
});

test("single mails too: one that was lost once handed over is tried once more and no oftener", async () => {
  await using here = await room(1, () => "cut");
  const letter = { subject: "Sign in", html: "", text: "key" };
  await here.db.batch(
    [
      queueMail({
        id: here.deps.ids.make(),
        kind: "reply",
        to: "r0@example.org",
        letter,
        now: here.clock.now(),
      }),
    ],
    "write",
  );
  for (let i = 0; i < 5; i++) {
    await sendMail({ ...here.deps, mailer: here.mailer });
    here.clock.advance(10 * minute);
  }
  expect(here.stub.perAddress()).toEqual({ "r0@example.org": 2 });
  expect(await here.rows("select state from deliveries")).toEqual([{ state: "dead" }]);
});
