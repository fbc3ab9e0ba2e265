import { describe, expect, test } from "vitest";
import { retryBatch, sendDigests } from "../../src/digests/index.ts";
import { queueMail } from "../../src/mail/queue-mail.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import type { Mailer, Outcome } from "../../src/mail/mailer.ts";
import { hearing, webhook, type WebhookGiven } from "../support/webhooks.ts";
import { day, frozenRoom } from "./newsroom.ts";

const hour = 3_600_000;
const lost: Outcome = { kind: "ambiguous", error: "the answer was lost" };

/** Readers whose digests are frozen, in a hub that hears what becomes of its mails. */
async function room(n: number, outcomes: Outcome[] = []) {
  const frozen = await frozenRoom(n, outcomes, hearing);
  const refs = new Map<string, string>();
  const [{ id = "" } = {}] = (await frozen.rows("select id from digest_batches order by id")) as {
    id: string;
  }[];
  for (let i = 0; i < n; i++) refs.set(`r${i}@example.org`, id + i.toString(36).padStart(2, "0"));
  return {
    ...frozen,
    /** Word of the mail to a reader; answers the status. */
    async word(reader: number, type: string, more: Partial<WebhookGiven> = {}, id?: string) {
      const to = `r${reader}@example.org`;
      const request = webhook(
        frozen.config.baseUrl,
        { type: `email.${type}`, to, ref: refs.get(to), ...more },
        id,
      );
      return (await frozen.app.fetch(request)).status;
    },
    outcomes: async () =>
      (await frozen.rows("select kind from digest_outcomes order by position")).map(({ kind }) => kind),
  };
}

describe("what became of a digest's mail", () => {
  test("its name goes out with it and stands with each word that comes back", async () => {
    const here = await room(4);
    await here.send();
    expect(here.inbox.mails.map(({ ref }) => ref)).toEqual(
      (await here.rows("select batch_id, position from digest_recipients order by position")).map(
        ({ batch_id: batch, position }) => `${String(batch)}0${String(position)}`,
      ),
    );
    const statuses = [
      await here.word(0, "delivered"),
      await here.word(1, "bounced", { bounce: "Permanent" }),
      await here.word(2, "complained"),
      await here.word(3, "delivery_delayed"),
    ];
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(await here.outcomes()).toEqual(["delivered", "bounced", "complained", "delayed"]);
  });

  test("the heaviest word stands, in whatever order they come and however often", async () => {
    const here = await room(2);
    await here.send();
    for (const type of ["complained", "delivered", "sent", "complained", "delivered"])
      await here.word(0, type);
    for (const type of ["delivered", "delivery_delayed", "sent"]) await here.word(1, type);
    expect(await here.outcomes()).toEqual(["complained", "delivered"]);
    expect(await here.rows("select reason from suppressions")).toEqual([{ reason: "complaint" }]);
  });

  test("a word about a mail that nobody sent, or without a name, writes nothing", async () => {
    const here = await room(1);
    await here.send();
    for (const ref of ["0".repeat(22), "nonsense", "m_nobody", undefined])
      expect(await here.word(0, "delivered", { ref })).toBe(200);
    expect(await here.outcomes()).toEqual([]);
  });

  test("a single mail has its word too, and its link is forgotten once it is known to have left", async () => {
    const here = await room(1, [lost]);
    const letter = { subject: "Sign in", html: "<p>the key</p>", text: "the key" };
    const mail = {
      id: here.deps.ids.make(),
      kind: "sign-in" as const,
      to: "r0@example.org",
      letter,
      now: here.clock.now(),
    };
    await here.db.batch([queueMail(mail)], "write");
    await sendMail(here.deps);
    expect(await here.rows("select state, text from deliveries")).toEqual([
      { state: "pending", text: "the key" },
    ]);
    await here.word(0, "delivered", { ref: `m_${mail.id}` });
    expect(await here.rows("select state, outcome, text from deliveries")).toEqual([
      { state: "accepted", outcome: "delivered", text: "" },
    ]);
    here.clock.advance(hour);
    await sendMail(here.deps);
    expect(here.inbox.mails).toEqual([]);
  });
});

describe("a mailbox that takes nothing for now", () => {
  const state = async (here: Awaited<ReturnType<typeof room>>) =>
    (await here.rows("select state from subscriptions order by email limit 1"))[0]?.state;

  test("is suppressed after five mails in a row over two weeks, and not before", async () => {
    const here = await room(6);
    await here.send();
    // Each reader's mail stands for one of the same address: what counts are different mails.
    const soft = (n: number, at: number) =>
      here.word(n, "bounced", { bounce: "Transient", to: "r0@example.org", at });
    const start = here.clock.now();
    for (let n = 0; n < 4; n++) await soft(n, start + n * day);
    await soft(3, start + 20 * day); // the same mail again
    expect(await state(here)).toBe("active");
    await soft(4, start + 13 * day);
    expect(await state(here)).toBe("active");
    await soft(5, start + 14 * day);
    expect(await state(here)).toBe("unsubscribed");
    expect(await here.rows("select reason from suppressions")).toEqual([{ reason: "bounce" }]);
  });

  test("begins anew when a mail arrives", async () => {
    const here = await room(6);
    await here.send();
    const start = here.clock.now();
    const about = (n: number) => ({ to: "r0@example.org", at: start + n * 5 * day });
    for (let n = 0; n < 4; n++) await here.word(n, "bounced", { bounce: "Transient", ...about(n) });
    await here.word(4, "delivered", about(4));
    await here.word(5, "bounced", { bounce: "Transient", ...about(5) });
    expect(await here.rows("select times from soft_bounces")).toEqual([{ times: 1 }]);
    expect(await state(here)).toBe("active");
  });
});

describe("a batch whose answers were lost", () => {
  test("is accepted by one word about one member, and not tried again", async () => {
    const here = await room(3, [lost]);
    await here.send({ limit: 1 });
    await here.word(1, "delivered");
    expect(await here.rows("select state, members from digest_batches")).toEqual([
      { state: "accepted", members: "[[0],[1],[2]]" },
    ]);
    here.clock.advance(hour);
    expect(await here.send()).toMatchObject({ accepted: 0, retried: 0, more: false });
    expect(here.inbox.sends()).toBe(1);
    expect(await here.rows("select state from digest_runs")).toEqual([{ state: "closed" }]);
  });

  test("and a provider that takes everything and never answers: its words alone bring the run to its end, each mail once", async () => {
    const here = await room(1200);
    const mailer: Mailer = {
      kind: "memory",
      async send(batch) {
        await here.inbox.send(batch);
        return lost;
      },
    };
    let heard = 0;
    for (let calls = 0; calls < 200; calls++) {
      const { more } = await sendDigests(
        { ...here.deps, mailer },
        { pause: (ms) => Promise.resolve(here.clock.advance(ms)) },
      );
      if (!more) break;
      // Of each batch the provider reports on a single mail.
      for (const { ref, to, index } of here.inbox.mails.slice(heard).filter(({ index }) => index === 42)) {
        const request = webhook(here.config.baseUrl, { type: "email.delivered", to, ref });
        expect([index, (await here.app.fetch(request)).status]).toEqual([42, 200]);
      }
      heard = here.inbox.mails.length;
      here.clock.advance(60_000);
    }
    expect(await here.rows("select state from digest_runs")).toEqual([{ state: "closed" }]);
    expect(here.inbox.mails).toHaveLength(1200);
    expect(new Set(here.inbox.mails.map(({ to }) => to)).size).toBe(1200);
  });

  test("stops after 23 hours; a word that comes later still proves it", async () => {
    const here = await room(3, [lost]);
    await here.send({ limit: 1 });
    here.clock.advance(24 * hour);
    expect(await here.send()).toMatchObject({ stopped: 1 });
    await here.word(2, "bounced", { bounce: "Permanent" });
    expect(await here.batches()).toMatchObject([{ state: "accepted" }]);
    const [{ id } = {}] = await here.rows("select id from digest_batches");
    expect(await retryBatch(here.deps, String(id), true)).toEqual({ outcome: "missing" });
  });

  test("sent again by hand under another key is not sent when a word about the first try comes before", async () => {
    const here = await room(3, [lost]);
    await here.send({ limit: 1 });
    here.clock.advance(24 * hour);
    await here.send();
    const [{ id } = {}] = await here.rows("select id from digest_batches");
    expect(await retryBatch(here.deps, String(id), true)).toMatchObject({ outcome: "queued", mails: 3 });
    await here.word(0, "delivered");
    expect(await here.send()).toMatchObject({ accepted: 0, more: false });
    expect(here.inbox.mails).toEqual([]);
  });

  test("sent again by hand, and proved while that is being made ready: it is not sent", async () => {
    const here = await room(3, [lost]);
    await here.send({ limit: 1 });
    here.clock.advance(24 * hour);
    await here.send();
    const [{ id } = {}] = await here.rows("select id from digest_batches");
    await retryBatch(here.deps, String(id), true);
    const db = here.meanwhile("update digest_batches set state = 'submitting'", () =>
      here.word(0, "delivered"),
    );
    expect(await sendDigests({ ...here.deps, db })).toMatchObject({ accepted: 0, more: false });
    expect(here.inbox.mails).toEqual([]);
  });

  test("a word that is faster than the answer takes nothing from it", async () => {
    const here = await room(2);
    const { send } = here.inbox;
    const mailer = {
      ...here.inbox,
      async send(batch: Parameters<typeof send>[0]) {
        const outcome = await send(batch);
        await here.word(0, "sent");
        return outcome;
      },
    };
    expect(await sendDigests({ ...here.deps, mailer })).toMatchObject({ accepted: 2, more: false });
    const [batch] = await here.rows("select state, provider_ids from digest_batches");
    expect(batch).toMatchObject({ state: "accepted" });
    expect(JSON.parse(String(batch?.provider_ids))).toHaveLength(2);
  });
});
