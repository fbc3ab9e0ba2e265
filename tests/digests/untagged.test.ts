import { describe, expect, test } from "vitest";
import { sendDigests } from "../../src/digests/index.ts";
import { queueMail } from "../../src/mail/queue-mail.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import type { Outcome } from "../../src/mail/mailer.ts";
import { hearing, webhook } from "../support/webhooks.ts";
import { day, frozenRoom, slot } from "./newsroom.ts";

/*
 * Words that come back without the name that the hub gave the mail: with the provider's id and what the provider documents beside it.
 * https://resend.com/docs/webhooks/event-types
 */

const hour = 3_600_000;
const lost: Outcome = { kind: "ambiguous", error: "the answer was lost" };

async function room(n: number, outcomes: Outcome[] = []) {
  const frozen = await frozenRoom(n, outcomes, hearing);
  const subject = "For all";
  return {
    ...frozen,
    subject,
    /** A word about a mail to a reader, as it comes for a batch. */
    async word(reader: number, type: string, mailId: string, data: Record<string, unknown> = {}) {
      const at = new Date(frozen.clock.now()).toISOString();
      const mail = { email_id: mailId, created_at: at, from: "Hub <hub@example.org>", subject, ...data };
      const given = {
        type: `email.${type}`,
        to: `R${reader}@Example.org`,
        at: frozen.clock.now(),
        data: mail,
      };
      return (await frozen.app.fetch(webhook(frozen.config.baseUrl, given))).status;
    },
    outcomes: async () =>
      (await frozen.rows("select position, kind from digest_outcomes order by batch_id, position")).map(
        ({ position, kind }) => `${String(position)} ${String(kind)}`,
      ),
    ids: (await frozen.rows("select id from digest_batches order by id")).map(({ id }) => String(id)),
  };
}

describe("a word without the mail's name", () => {
  test("finds its mail by the provider's id, whatever kind of word it is", async () => {
    const here = await room(5);
    await here.send();
    const [batch] = here.ids;
    expect(await here.word(0, "delivered", `${batch}-0`)).toBe(200);
    await here.word(1, "bounced", `${batch}-1`, { bounce: { type: "Permanent", subType: "NoEmail" } });
    await here.word(2, "bounced", `${batch}-2`, { bounce: { type: "Transient", subType: "MailboxFull" } });
    await here.word(3, "complained", `${batch}-3`);
    await here.word(4, "suppressed", `${batch}-4`, { suppressed: { type: "OnAccountSuppressionList" } });
    expect(await here.outcomes()).toEqual(["0 delivered", "1 bounced", "2 soft", "3 complained", "4 failed"]);
    const states = await here.rows("select state from subscriptions order by email");
    expect(states.map(({ state }) => state)).toEqual([
      ...["active", "unsubscribed", "active", "unsubscribed", "unsubscribed"],
    ]);
    expect(await here.rows("select reason, count(*) as n from suppressions group by reason")).toEqual([
      { reason: "bounce", n: 2 },
      { reason: "complaint", n: 1 },
    ]);
  });

  test("counts against the run like any other: twenty bounces pause it", async () => {
    const here = await room(150);
    await here.send({ limit: 1 });
    const [batch] = here.ids;
    for (let i = 0; i < 20; i++)
      await here.word(i, "bounced", `${batch}-${i}`, { bounce: { type: "Permanent", subType: "NoEmail" } });
    expect(await here.rows("select paused_for from digest_runs")).toEqual([{ paused_for: "bounces" }]);
  });

  test("stands by the heaviest, in whatever order they come, and is one word when it comes twice", async () => {
    const here = await room(2);
    await here.send();
    const id = (i: number) => `${here.ids[0]}-${i}`;
    for (const type of ["complained", "delivered", "sent", "complained"]) await here.word(0, type, id(0));
    await here.word(1, "delivered", id(1));
    await here.word(1, "bounced", id(1), { bounce: { type: "Permanent", subType: "General" } });
    expect(await here.outcomes()).toEqual(["0 complained", "1 bounced"]);
  });

  test("finds the mail of a batch that was split around a bad address", async () => {
    const here = await room(4, [{ kind: "refused", index: 1, reason: "no address" }]);
    await here.send();
    expect(here.inbox.mails.map(({ to }) => to)).toHaveLength(4);
    const mail = here.inbox.newest("r3@example.org");
    await here.word(3, "delivered", `${mail?.key}-${mail?.index}`);
    expect(await here.outcomes()).toEqual(["3 delivered"]);
  });

  test("tells two digests of the same reader apart", async () => {
    const here = await room(2);
    await here.send();
    await here.thread({ title: "For all" });
    await here.plan(slot + 7 * day);
    await here.send();
    const [first, second] = here.inbox.to("r0@example.org").toReversed();
    await here.word(0, "delivered", `${second?.key}-${second?.index}`);
    const [{ batch_id: batch } = {}] = await here.rows("select batch_id from digest_outcomes");
    expect(batch).toBe(second?.key);
    await here.word(0, "complained", `${first?.key}-${first?.index}`);
    expect(await here.rows("select count(*) as n from digest_outcomes")).toEqual([{ n: 2 }]);
  });

  test("finds a single mail, too", async () => {
    const here = await room(1);
    const mail = {
      ...{ id: here.deps.ids.make(), kind: "reply" as const, to: "r0@example.org", now: here.clock.now() },
      letter: { subject: "A reply", html: "<p>x</p>", text: "x" },
    };
    await here.db.batch([queueMail(mail)], "write");
    await sendMail(here.deps);
    await here.word(0, "delivered", `${mail.id}-0`);
    expect(await here.rows("select outcome from deliveries")).toEqual([{ outcome: "delivered" }]);
    expect(await here.outcomes()).toEqual([]);
  });
});

describe("a word without the mail's name, where the answer with the ids was lost", () => {
  test("proves the batch when sender, subject and time leave one mail only", async () => {
    const here = await room(3, [lost]);
    await here.send({ limit: 1 });
    await here.word(1, "delivered", "7f0c");
    expect(await here.outcomes()).toEqual(["1 delivered"]);
    expect(await here.rows("select state, members from digest_batches")).toEqual([
      { state: "accepted", members: "[[0],[1],[2]]" },
    ]);
    here.clock.advance(hour);
    expect(await here.send()).toMatchObject({ accepted: 0, retried: 0, more: false });
    expect(here.inbox.sends()).toBe(1);
    await here.word(2, "bounced", "7f0d", { bounce: { type: "Permanent", subType: "NoEmail" } });
    expect(await here.outcomes()).toEqual(["1 delivered", "2 bounced"]);
  });

  test("and faster than the answer it takes nothing from it", async () => {
    const here = await room(2);
    const mailer = {
      ...here.inbox,
      async send(batch: Parameters<typeof here.inbox.send>[0]) {
        const outcome = await here.inbox.send(batch);
        await here.word(0, "sent", `${batch.key}-0`);
        return outcome;
      },
    };
    expect(await sendDigests({ ...here.deps, mailer })).toMatchObject({ accepted: 2, more: false });
    await here.word(0, "delivered", `${here.ids[0]}-0`);
    expect(await here.outcomes()).toEqual(["0 delivered"]);
    const [batch] = await here.rows("select state, provider_ids from digest_batches");
    expect(JSON.parse(String(batch?.["provider_ids"]))).toHaveLength(2);
  });

  test("proves nothing when it may be another's mail: another subject, sender or time, or nothing said of them", async () => {
    const here = await room(3, [lost]);
    await here.send({ limit: 1 });
    const long = new Date(here.clock.now() - day).toISOString();
    for (const data of [
      { subject: "Your invoice" },
      { from: "Shop <shop@example.org>" },
      { created_at: long },
      { subject: undefined, from: undefined, created_at: undefined },
    ])
      expect(await here.word(1, "delivered", "other", data)).toBe(200);
    expect(await here.outcomes()).toEqual([]);
    expect(await here.batches()).toMatchObject([{ state: "submitting" }]);
    here.clock.advance(hour);
    expect(await here.send()).toMatchObject({ accepted: 3, more: false });
  });

  test("nor when two mails fit; a bounce still suppresses the address", async () => {
    const here = await room(2, [lost, lost]);
    await here.send({ limit: 1 });
    await here.thread({ title: "For all" });
    const letter = { subject: here.subject, html: "<p>x</p>", text: "x" };
    const mail = {
      id: here.deps.ids.make(),
      kind: "reply" as const,
      to: "r0@example.org",
      letter,
      now: here.clock.now(),
    };
    await here.db.batch([queueMail(mail)], "write");
    await sendMail(here.deps);
    await here.word(0, "bounced", "7f0c", { bounce: { type: "Permanent", subType: "NoEmail" } });
    expect(await here.outcomes()).toEqual([]);
    expect(await here.batches()).toMatchObject([{ state: "submitting" }]);
    expect(await here.rows("select reason from suppressions")).toEqual([{ reason: "bounce" }]);
  });
});
