import { deliveryOfRef, recordWord } from "../mail/delivery-store.ts";
import type { WebhookEvent } from "../mail/webhook.ts";
import type { Word } from "../mail/word.ts";
import { days } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { emailHashOf } from "../mail/email-hash.ts";
import { suppressAddress } from "../subscriptions/index.ts";
import { isRef, placeOf } from "./envelope.ts";
import {
  batchOfWord,
  countSoftBounce,
  forgetSoftBounces,
  insertOutcome,
  settleBatch,
  softBouncesOf,
} from "./outcome-store.ts";
import { pauseIfAlarming } from "./pause-if-alarming.ts";
import { insertReceipt, receiptOf } from "./receipt-store.ts";

/** A mail that the provider has a word on. */
type Told = { ref: string; word: Word; at: number; emailHash: string | undefined };

/**
 * Writes down what became of a mail. Whoever complains, or whose address bounces for good, gets no more. The same word again, or an
 * older one after a newer, changes nothing: the heaviest stands. What a word causes is written before its receipt, so that a crash in
 * between repeats what may be repeated, and loses nothing.
 */
export async function receiveWebhook(work: Work, event: WebhookEvent): Promise<void> {
  const { kind, to } = event;
  if (kind === "other") return;
  const isGrave = kind === "bounced" || kind === "complained";
  if (isGrave && (await isKnown(work, event.id))) return;
  if (isGrave) for (const address of to) await suppressAddress(work, address, graves[kind]);
  const told = toldBy(work, event);
  const runId = told && (await note(work, told));
  if (kind === "soft" && told?.emailHash) await suppressWhenFull(work, told.emailHash, to);
  if (!isGrave) return;
  if (runId) await pauseIfAlarming(work, runId);
  await commit(work.db, { changes: [insertReceipt(event.id, work.clock.now())], events: [] });
}

const graves = { bounced: "bounce", complained: "complaint" } as const;

async function isKnown({ db }: Work, id: string): Promise<boolean> {
  const [[received]] = await read(db, receiptOf({ id }));
  return received !== undefined;
}

function toldBy({ clock, config }: Work, { kind, ref, at, to }: WebhookEvent): Told | undefined {
  if (ref === null || kind === "other") return undefined;
  const [address] = to;
  const emailHash = address && emailHashOf(config.secret, address.trim().toLowerCase());
  return { ref, word: kind, at: Number.isNaN(at) ? clock.now() : at, emailHash };
}

/** Little, for it comes a hundred thousand times. Answers the run that the mail was of. */
async function note({ db, clock }: Work, { ref, word, at, emailHash }: Told): Promise<string | undefined> {
  const softly = emailHash === undefined ? [] : softBounce(word, emailHash, at);
  const delivery = deliveryOfRef(ref);
  if (delivery !== undefined) {
    await commit(db, { changes: [recordWord(delivery, word, at), ...softly], events: [] });
    return undefined;
  }
  const place = placeOf(ref);
  const [[batch]] = isRef(ref) ? await read(db, batchOfWord(place.batchId)) : [[]];
  if (!batch) return undefined;
  // Accepted is what it nearly always is by now.
  const settled = batch.state === "accepted" ? [] : [settleBatch(batch.runId, place, clock.now())];
  await commit(db, { changes: [insertOutcome(place, word, at), ...softly, ...settled], events: [] });
  return batch.runId;
}

function softBounce(word: Word, emailHash: string, at: number): Statement[] {
  if (word === "soft") return [countSoftBounce(emailHash, at)];
  return word === "delivered" ? [forgetSoftBounces(emailHash)] : [];
}

/** A mailbox that takes nothing for two weeks and five mails in a row is one that nobody empties. */
async function suppressWhenFull(work: Work, emailHash: string, to: readonly string[]): Promise<void> {
  const [[soft]] = await read(work.db, softBouncesOf(emailHash));
  if (soft && soft.times >= 5 && soft.at - soft.firstAt >= days(14))
    for (const address of to) await suppressAddress(work, address, "bounce");
}
