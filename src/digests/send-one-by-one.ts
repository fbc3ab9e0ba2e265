import { setTimeout as sleep } from "node:timers/promises";
import type { Mail, Outcome } from "../mail/mailer.ts";
import { minutes } from "../platform/clock.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import type { Statement } from "../platform/db/database.ts";
import { suppressAddress } from "../subscriptions/index.ts";
import { sealOf } from "./envelope.ts";
import { reasonToOmit } from "./omission.ts";
import { insertOutcome } from "./outcome-store.ts";
import { pauseIfAlarming } from "./pause-if-alarming.ts";
import { recordVerdict } from "./record-verdict.ts";
import type { Sealed, Sending } from "./send-group.ts";
import {
  dropMember,
  newsSince,
  reachMember,
  recipientsOf,
  skipRecipients,
  type Omission,
} from "./sending-store.ts";
import { insertSplit } from "./verdict-store.ts";
import { lostOnceHandedOver, verdictOn } from "./verdict.ts";

/** What a server puts off, or lost on the way, is tried again no sooner. */
const aWhile = minutes(5);

/**
 * Sends a batch mail by mail, for a provider that has no keys. How far it has come is written down after each mail and before the
 * next, so that a crash repeats the one that was under way and no other. A mail that fares ill leaves the batch and does not hold up
 * the others. Answers false when this call is over.
 */
export async function sendOneByOne(sending: Sending, sealed: Sealed): Promise<boolean> {
  const { batch, members, mails } = sealed;
  while (batch.reached < members.length) {
    if (sending.clock.now() >= sending.until) return false;
    if (!(await sending.lease.renew()) || !(await mayGoOn(sending, sealed))) return false;
    const mail = mails[batch.reached];
    if (!mail) break; // the rest have left
    const outcome = await whileLeading(sending, attempt(sending, batch.id, mail));
    if (outcome.kind === "refused" && outcome.nobody) await noteBounce(sending, sealed);
    if (concernsAll(outcome) || (isLast(sealed) && !isTaken(outcome)))
      return settle(sending, sealed, outcome);
    if (isTaken(outcome)) {
      batch.reached += 1;
      sending.counts.accepted += 1;
      sending.refusals = sending.troubles = 0;
      await write(sending, [reachMember(batch.id, batch.reached)]);
    } else await leaveBehind(sending, sealed, outcome);
  }
  await recordVerdict(sending, sealed, { kind: "accepted", ids: members.map(() => null), restMs: 0 });
  sending.counts.accepted -= members.length; // counted one by one, and by an earlier call
  return true;
}

/** While a long batch is under way somebody may pause its run, and readers may leave. */
async function mayGoOn(sending: Sending, sealed: Sealed): Promise<boolean> {
  const { batch } = sealed;
  const [[news]] = await read(sending.db, newsSince(batch.seq, JSON.stringify([batch.source])));
  if (!news || news.paused.includes(batch.runId)) return false;
  if (news.changed.length > 0) await leaveOut(sending, sealed);
  batch.seq = news.seq;
  return true;
}

/** Whoever left since the batch was made ready, and was not reached yet. */
async function leaveOut(sending: Sending, { batch, members, mails }: Sealed): Promise<void> {
  const [recipients] = await read(sending.db, recipientsOf(JSON.stringify([batch.source])));
  const omissions = recipients.flatMap(({ position, ...reader }): Omission[] => {
    const place = members.findIndex(([one]) => one === position);
    const reason = reasonToOmit(reader);
    if (place < batch.reached || reason === null) return [];
    members.splice(place, 1);
    mails.splice(place, 1);
    return [{ batchId: batch.source, position, reason }];
  });
  if (omissions.length === 0) return;
  sending.counts.skipped += omissions.length;
  const hash = mails.length > 0 ? sealOf(mails) : null;
  await write(sending, [dropMember(batch, members, hash), skipRecipients(omissions)]);
}

const isTaken = ({ kind }: Outcome) => kind === "accepted";

/** A batch of one has nobody to hold up: it waits, stops or ends itself. */
const isLast = ({ members }: Sealed) => members.length === 1;

function concernsAll(outcome: Outcome): boolean {
  return (
    outcome.kind === "denied" || outcome.kind === "quota" || (outcome.kind === "later" && !!outcome.forAll)
  );
}

/** What a provider with webhooks would report later is known at once. */
async function noteBounce(sending: Sending, { batch, members }: Sealed): Promise<void> {
  const [position, email] = members[batch.reached] ?? [];
  if (position === undefined || !email) return;
  await suppressAddress(sending, email, "bounce");
  await write(sending, [insertOutcome({ batchId: batch.source, position }, "bounced", sending.clock.now())]);
  await pauseIfAlarming(sending, batch.runId);
}

async function settle(sending: Sending, sealed: Sealed, outcome: Outcome): Promise<boolean> {
  const { batch, members } = sealed;
  const attempts = batch.attempts + 1;
  // It may have arrived twice already; a third time is for a person to decide.
  if (outcome.kind === "ambiguous" && attempts > 1) {
    await recordVerdict(sending, sealed, {
      kind: "stopped",
      error: lostOnceHandedOver + outcome.error,
    });
    return true;
  }
  const about = { size: members.length, attempts };
  await recordVerdict(sending, sealed, verdictOn(outcome, about, sending.clock.now(), sending.ids.random()));
  return !concernsAll(outcome);
}

/** Refused for good, it is over for this reader; else it goes on by itself, later. */
async function leaveBehind(sending: Sending, sealed: Sealed, outcome: Outcome): Promise<void> {
  const { batch, members, mails } = sealed;
  const { ids, clock, counts } = sending;
  const [gone] = members.splice(batch.reached, 1);
  mails.splice(batch.reached, 1);
  if (!gone) return;
  const [position] = gone;
  const changes = [dropMember(batch, members, sealOf(mails))];
  if (outcome.kind === "refused") {
    changes.push(skipRecipients([{ batchId: batch.source, position, reason: "refused" }]));
    counts.failed += 1;
    sending.refusals += 1;
  } else {
    const row = { id: ids.make(), runId: batch.runId, source: batch.source, state: "frozen" as const };
    // Once lost on the way counts as a try: after the next such loss it is left to a person.
    const attempts = outcome.kind === "ambiguous" ? 1 : 0;
    changes.push(
      insertSplit([
        { ...row, members: [[position]], size: 1, attempts, nextAttemptAt: clock.now() + aWhile },
      ]),
    );
    counts.retried += 1;
  }
  await write(sending, changes);
}

async function write({ db }: Sending, changes: Statement[]): Promise<void> {
  await commit(db, { changes, events: [] });
}

async function attempt({ mailer }: Sending, key: string, mail: Mail): Promise<Outcome> {
  try {
    return await mailer.send({ key, mails: [mail] });
  } catch (error) {
    return {
      kind: "ambiguous",
      unkeyed: true,
      error: error instanceof Error ? error.message : String(error),
    };
  }
}

/** A slow server may take longer over one mail than a lease lasts; nobody else must send it meanwhile. */
async function whileLeading<T>({ lease, leaseMs }: Sending, work: Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const keep = async () => {
    for (;;) {
      await sleep(leaseMs / 3, undefined, { signal: waiting.signal, ref: false });
      await lease.renew();
    }
  };
  const keeping = keep().catch(() => undefined);
  try {
    return await work;
  } finally {
    waiting.abort();
    await keeping;
  }
}
