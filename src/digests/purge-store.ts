import { statement, type Statement } from "../platform/db/database.ts";

/** Readers' digests of batches (or, where nothing was sent, of runs) made before an id. */
export function forgetRecipients(before: string, most: number): Statement {
  return statement(
    `delete from digest_recipients where (batch_id, position) in
       (select batch_id, position from digest_recipients where batch_id < ? order by batch_id, position limit ?)`,
    before,
    most,
  );
}

/** Batches made before an id that are settled and have no reader left. */
export function forgetBatches(before: string, most: number): Statement {
  return statement(
    `delete from digest_batches where id in
       (select id from digest_batches b where id < ? and state not in ('frozen', 'submitting')
          and not exists (select 1 from digest_recipients where batch_id = b.source) order by id limit ?)`,
    before,
    most,
  );
}

/** What became of mails of runs made before an id. */
export function forgetOutcomes(before: string, most: number): Statement {
  return statement(
    `delete from digest_outcomes where (run_id, batch_id, position) in
       (select run_id, batch_id, position from digest_outcomes where run_id < ? order by run_id, batch_id, position limit ?)`,
    before,
    most,
  );
}

/** Mailboxes that took no mail for a while, and have got none since long before an instant. */
export function forgetOldSoftBounces(before: number, most: number): Statement {
  return statement(
    "delete from soft_bounces where email_hash in (select email_hash from soft_bounces where at < ? limit ?)",
    before,
    most,
  );
}

/** A provider repeats a webhook for some days at most. */
export function forgetReceipts(before: number, most: number): Statement {
  return statement(
    "delete from webhook_receipts where id in (select id from webhook_receipts where at < ? limit ?)",
    before,
    most,
  );
}
