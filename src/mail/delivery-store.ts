import { deliveries } from "../../db/schema/mail.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insertMissing } from "../platform/db/write.ts";
import type { Mail } from "./mailer.ts";
import { secretKinds } from "./secret-kinds.ts";
import { weights, type Word } from "./word.ts";

export type Delivery = {
  id: string;
  kind: string;
  mail: Mail;
  attempts: number;
  createdAt: number;
  leaseUntil: number;
};

const refPrefix = "m_";

/** What a single mail is called towards the provider; digests have names of their own. */
export function refOfDelivery(id: string): string {
  return refPrefix + id;
}

/** The mail behind a name made by `refOfDelivery`. */
export function deliveryOfRef(ref: string): string | undefined {
  return ref.startsWith(refPrefix) ? ref.slice(refPrefix.length) : undefined;
}

/** Repeating the batch it stands in leaves one mail. */
export function insertDelivery(row: typeof deliveries.$inferInsert): Statement {
  return insertMissing(deliveries, row);
}

/**
 * Takes up to `limit` mails that are due, most urgent first, until `leaseUntil`; in one statement, so two senders never hold the
 * same. A lease that ran out is due again: whoever held it died, or its answer is lost.
 */
export function claimDeliveries(now: number, leaseUntil: number, limit: number) {
  return claim(leaseUntil, now, now, limit);
}

const claim = plainQuery(
  `update deliveries set state = 'claimed', lease_until = ?, attempts = attempts + 1
   where id in (
     select id from deliveries
     where state in ('pending', 'claimed') and next_attempt_at <= ? and (lease_until is null or lease_until <= ?)
     order by priority, next_attempt_at, id limit ?)
   returning id, kind, recipient, subject, html, text, headers, attempts, created_at, lease_until, priority, next_attempt_at, ref`,
  deliveryOf,
);

function deliveryOf(row: Value[]): Delivery & { order: string } {
  const [id, kind, to, subject, html, text, headers, attempts, createdAt, leaseUntil, priority, dueAt, ref] =
    row;
  const mail = {
    to: String(to),
    subject: String(subject),
    html: String(html),
    text: String(text),
    headers: JSON.parse(String(headers)) as Record<string, string>,
    ...(ref === null || ref === undefined ? {} : { ref: String(ref) }),
  };
  return {
    id: String(id),
    kind: String(kind),
    mail,
    attempts: Number(attempts),
    createdAt: Number(createdAt),
    leaseUntil: Number(leaseUntil),
    // `returning` promises no order.
    order: `${Number(priority)} ${String(dueAt).padStart(16, "0")} ${String(id)}`,
  };
}

/** Accepted is a fact, whoever finds it out. `forget` blanks what must not lie around: a link that signs somebody in. */
export function recordAccepted(
  id: string,
  providerId: string | null,
  now: number,
  forget: boolean,
): Statement {
  return statement(
    `update deliveries set state = 'accepted', provider_id = ?, accepted_at = ?, lease_until = null, last_error = null
     ${forget ? ", html = '', text = ''" : ""} where id = ? and state <> 'accepted'`,
    providerId,
    now,
    id,
  );
}

/**
 * What the provider says became of a mail; the heaviest word stands. Any word proves that it was accepted, even where the answer to
 * the request was lost, so it is not tried again.
 */
export function recordWord(id: string, word: Word, at: number): Statement {
  return statement(recording, weights, word, at, JSON.stringify(secretKinds), id);
}

const heavier = "(outcome is null or instr(?1, ?2) > instr(?1, outcome))";
const secret = "kind in (select value from json_each(?4))";
const recording = `update deliveries set outcome = iif(${heavier}, ?2, outcome), outcome_at = iif(${heavier}, ?3, outcome_at),
  accepted_at = coalesce(accepted_at, ?3), lease_until = null, last_error = iif(state = 'accepted', last_error, null),
  html = iif(${secret}, '', html), text = iif(${secret}, '', text), state = 'accepted' where id = ?5`;

/** An address' newest single mails that may have left: `(address, limit)`. `triedAt`: they were no sooner. */
export const singlesMeant = plainQuery(
  `select id, subject, created_at, provider_id from deliveries
   where recipient = ? and (attempts > 0 or accepted_at is not null) order by created_at desc limit ?`,
  ([id, subject, triedAt, providerId]) => ({
    id: String(id),
    subject: String(subject),
    triedAt: Number(triedAt),
    providerId: typeof providerId === "string" ? providerId : null,
  }),
);

/** Waits for another try, unless somebody else has taken it over meanwhile. */
export function recordRetry({ id, leaseUntil }: Delivery, nextAt: number, error: string): Statement {
  return statement(
    `update deliveries set state = 'pending', lease_until = null, next_attempt_at = ?, last_error = ?
     where id = ? and state = 'claimed' and lease_until = ?`,
    nextAt,
    error,
    id,
    leaseUntil,
  );
}

/** As `recordRetry`, for a mail that was not tried, or not for a fault of its own: the try does not count. */
export function recordReturned(
  { id, leaseUntil }: Delivery,
  nextAt: number,
  error: string | null,
): Statement {
  return statement(
    `update deliveries set state = 'pending', lease_until = null, attempts = attempts - 1, next_attempt_at = ?,
     last_error = coalesce(?, last_error) where id = ? and state = 'claimed' and lease_until = ?`,
    nextAt,
    error,
    id,
    leaseUntil,
  );
}

/** Given up; kept for a person to look at and to replay. */
export function recordDead({ id, leaseUntil }: Delivery, error: string): Statement {
  return statement(
    `update deliveries set state = 'dead', lease_until = null, last_error = ?
     where id = ? and state = 'claimed' and lease_until = ?`,
    error,
    id,
    leaseUntil,
  );
}

/** Not sent, and not to be: the address is suppressed. What stood in it is forgotten. */
export function recordSkipped({ id, leaseUntil }: Delivery, reason: string): Statement {
  return statement(
    `update deliveries set state = 'skipped', lease_until = null, attempts = attempts - 1, last_error = ?, html = '', text = ''
     where id = ? and state = 'claimed' and lease_until = ?`,
    reason,
    id,
    leaseUntil,
  );
}

/** Why the given addresses (a JSON list of keyed hashes) are suppressed, as far as they are. */
export const suppressionsOf = plainQuery(
  "select email_hash, reason from suppressions where email_hash in (select value from json_each(?))",
  ([emailHash, reason]) => ({ emailHash: String(emailHash), reason: String(reason) }),
);

/** Sends a dead mail again, as new. Its key is still its id: what the provider accepted less than a day ago is not sent twice. */
export function replayDelivery(id: string, now: number): Statement {
  return statement(
    "update deliveries set state = 'pending', attempts = 0, next_attempt_at = ?, created_at = ? where id = ? and state = 'dead'",
    now,
    now,
    id,
  );
}

/** Forgets mails that were accepted, withheld or given up, by when they were queued; `most` at a time. */
export function forgetDeliveries(before: number, most: number): Statement {
  return statement(
    `delete from deliveries where id in
       (select id from deliveries where state in ('accepted', 'skipped', 'dead') and created_at < ? limit ?)`,
    before,
    most,
  );
}

/** Forgets which replies were mailed to whom: that long after, no log is read again for mail. */
export function forgetReplyMails(before: number, most: number): Statement {
  return statement(
    `delete from reply_mails where (reply_id, member_id) in
       (select reply_id, member_id from reply_mails where settled_at < ? limit ?)`,
    before,
    most,
  );
}

export const countDeliveries = plainQuery(
  "select state, count(*) from deliveries group by state",
  ([state, n]) => ({ state: String(state), count: Number(n) }),
);
