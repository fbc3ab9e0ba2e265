import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";

/** Guard: the subscription goes, and with it what was agreed to and marked. */
export function deleteSubscription(id: string): Statement {
  return statement("delete from subscriptions where id = ?", id);
}

export function forgetAgreed(id: string): Statement[] {
  return [
    statement("delete from consents where subscription_id = ?", id),
    statement("delete from subscription_marks where subscription_id = ?", id),
  ];
}

const ofBatch =
  "b.run_id = (select run_id from digest_batches where id = r.batch_id) and b.source = r.batch_id";
const isMember = "exists (select 1 from json_each(b.members) m where m.value ->> 0 = r.position)";

// Begun and not settled: tried again, it must be the very same bytes. A batch that stopped can be, for 23 hours.
const inFlight = `exists (select 1 from digest_batches b where ${ofBatch} and ${isMember}
  and (b.state = 'submitting' or (b.state = 'stopped' and b.first_attempt_at > ?2 and coalesce(b.last_error, '') not like 'refused: %')))`;
const notBegun = `exists (select 1 from digest_batches b where ${ofBatch}
  and (b.state = 'frozen' or (b.state = 'stopped' and b.first_attempt_at is null)) and (b.members is null or ${isMember}))`;

/**
 * What was in a reader's mails goes, and what was not begun is not sent; mails in flight, tried for the first time after `since` (ms),
 * keep what their repetition needs.
 */
export function blankDigests(subscriptionId: string, since: number): Statement {
  return statement(
    `update digest_recipients as r set items = '[]', passed = '{}',
       skipped = iif(r.skipped is null and ${notBegun}, 'erased', r.skipped)
     where r.subscription_id = ?1 and not ${inFlight} and (r.items <> '[]' or r.passed <> '{}' or r.skipped is null)`,
    subscriptionId,
    since,
  );
}

export function insertErasure(subscriptionId: string, at: number): Statement {
  return statement(
    "insert into erasures (subscription_id, at) values (?, ?) on conflict do nothing",
    subscriptionId,
    at,
  );
}

/** Erased readers of whom something was in flight: `(limit)`. */
export const openErasures = plainQuery("select subscription_id from erasures order by at limit ?", ([id]) =>
  String(id),
);

/**
 * An erasure of which nothing is in flight any more is done with; not one younger than `before` (ms), for whom a planner may just
 * be writing something down.
 */
export function closeErasure(subscriptionId: string, since: number, before: number): Statement {
  return statement(
    `delete from erasures where subscription_id = ?1 and at < ?3
       and not exists (select 1 from digest_recipients r where r.subscription_id = ?1 and ${inFlight})`,
    subscriptionId,
    since,
    before,
  );
}

/**
 * Addresses of batches that will not be tried again as they were: split, refused, or first tried before `since` (ms). Looks at batches
 * made after an id.
 */
export function blankMembers(after: string, since: number): Statement {
  return statement(
    `update digest_batches set members = (select json_group_array(json_array(value ->> 0)) from json_each(members))
     where id > ? and members like '%@%'
       and (state = 'split' or (state = 'stopped' and (first_attempt_at < ? or last_error like 'refused: %')))`,
    after,
    since,
  );
}

/** Mails in a row that a mailbox did not take. */
export function forgetSoftBounces(emailHash: string): Statement {
  return statement("delete from soft_bounces where email_hash = ?", emailHash);
}

/** Single mails to an address, and attempts to sign in with it. Whoever has an account with it keeps those of the account. */
export function blankMails(email: string): Statement[] {
  return [
    statement(`delete from sign_ins where email = ? and ${noAccount}`, email, email),
    statement(
      `update deliveries set recipient = '', subject = '', html = '', text = '', headers = '{}',
         state = iif(state = 'pending', 'skipped', state)
       where recipient = ? and (kind in ('confirm-subscription', 'already-subscribed', 'confirm-erasure') or ${noAccount})`,
      email,
      email,
    ),
    statement(
      `delete from outbox where recipient = ? and (json_extract(headers, '$."List-Unsubscribe"') is not null or ${noAccount})`,
      email,
      email,
    ),
  ];
}

const noAccount = "not exists (select 1 from members where email = ?)";

/** An import knows a reader by the address. */
export function forgetImported(email: string): Statement {
  return statement("delete from import_records where source = 'subscriptions:' || ?", email);
}
