import { weights, type Word } from "../mail/word.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { Reception } from "./alarm.ts";

type Place = { batchId: string; position: number };

/** What became of one digest's mail; the heaviest word stands. Of a mail that nobody sent nothing is written. */
export function insertOutcome({ batchId, position }: Place, word: Word, at: number): Statement {
  return statement(
    `insert into digest_outcomes (run_id, batch_id, position, kind, at)
       select run_id, id, ?, ?, ? from digest_batches where id = ?
     on conflict (run_id, batch_id, position) do update set kind = excluded.kind, at = excluded.at
       where instr(?, excluded.kind) > instr(?, digest_outcomes.kind)`,
    position,
    word,
    at,
    batchId,
    weights,
    weights,
  );
}

/** The batch in which readers were frozen, as far as a word about one of them is concerned. */
export const batchOfWord = plainQuery(
  "select run_id, state from digest_batches where id = ?",
  ([runId, state]) => ({ runId: String(runId), state: String(state) }),
);

/**
 * A batch is accepted whole or not at all, so a word about one member proves it. Wherever that member waits now (in a try whose
 * answer was lost, in a batch that stopped, in one that took its place), that batch is done with and its addresses are forgotten.
 */
export function settleBatch(runId: string, { batchId, position }: Place, now: number): Statement {
  return statement(
    `update digest_batches set state = 'accepted', accepted_at = ?, last_error = 'known from the provider''s word, not its answer',
       members = (select json_group_array(json_array(value -> 0)) from json_each(members))
     where run_id = ? and state in ('submitting', 'stopped', 'frozen') and source = ? and members is not null
       and exists (select 1 from json_each(members) where value ->> 0 = ?)`,
    now,
    runId,
    batchId,
    position,
  );
}

/** Accepted mails of a run, and those that went wrong, with where a person let it go on: `(runId)`. */
export const receptionOf = plainQuery(
  `select (select coalesce(sum(size), 0) from digest_batches where run_id = r.id and state = 'accepted'),
     (select count(*) from digest_outcomes where run_id = r.id and kind = 'bounced' and kind in ('bounced', 'complained')),
     (select count(*) from digest_outcomes where run_id = r.id and kind = 'complained' and kind in ('bounced', 'complained')),
     r.paused_at, r.resumed_from from digest_runs r where r.id = ?`,
  ([accepted, bounced, complained, pausedAt, from]) => ({
    reception: { accepted: Number(accepted), bounced: Number(bounced), complained: Number(complained) },
    paused: pausedAt !== null,
    from: from === null ? undefined : (JSON.parse(String(from)) as Reception),
  }),
);

/** Of mails in a row that a mailbox did not take, this is one more; right after a statement that says whether it is news. */
export function countSoftBounce(emailHash: string, at: number): Statement {
  return statement(
    `insert into soft_bounces (email_hash, times, first_at, at) select ?, 1, ?, ? where changes() > 0
     on conflict (email_hash) do update set times = times + 1, at = excluded.at`,
    emailHash,
    at,
    at,
  );
}

export function forgetSoftBounces(emailHash: string): Statement {
  return statement("delete from soft_bounces where email_hash = ?", emailHash);
}

export const softBouncesOf = plainQuery(
  "select times, first_at, at from soft_bounces where email_hash = ?",
  ([times, firstAt, at]) => ({ times: Number(times), firstAt: Number(firstAt), at: Number(at) }),
);
