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
import { findRef } from "./find-ref.ts";
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
  const { kind, to, ends } = event;
  if (kind === "other" && ends === null) return;
  if (ends && (await isKnown(work, event.id))) return;
  if (ends) for (const address of to) await suppressAddress(work, address, ends);
  const told = await toldBy(work, event);
  const runId = told && (await note(work, told));
  if (kind === "soft" && told?.emailHash) await suppressWhenFull(work, told.emailHash, to);
  if (!ends) return;
  if (runId) await pauseIfAlarming(work, runId);
  await commit(work.db, { changes: [insertReceipt(event.id, work.clock.now())], events: [] });
}

async function isKnown({ db }: Work, id: string): Promise<boolean> {
  const [[received]] = await read(db, receiptOf({ id }));
  return received !== undefined;
}

async function toldBy(work: Work, event: WebhookEvent): Promise<Told | undefined> {
  const { kind, at, to, mail } = event;
  const [address] = to;
  if (kind === "other") return undefined;
  const ref = event.ref ?? (address ? await findRef(work, address, mail) : null);
  if (ref === null) return undefined;
  const emailHash = address && emailHashOf(work.config.secret, address);
  return { ref, word: kind, at: Number.isNaN(at) ? work.clock.now() : at, emailHash };
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
