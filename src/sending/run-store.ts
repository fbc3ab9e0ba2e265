import type { Word } from "../mail/word.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { Value } from "../platform/db/database.ts";
import type { RunRow } from "./sent-run.ts";

const runColumns = `r.id, r.kind, r.state, r.at, r.planned, r.skipped, r.closed_at, r.paused_at, r.paused_for,
  coalesce((select number from newsletter_issues where id = r.subject_id),
    (select e.title from call_alerts a join entries e on e.id = a.entry_id where a.id = r.subject_id),
    (select title from entries where id = r.subject_id))`;

/** The newest runs: `(limit)`. */
export const newestRuns = plainQuery(
  `select ${runColumns} from digest_runs r order by r.id desc limit ?`,
  runOf,
);

export const runById = plainQuery(`select ${runColumns} from digest_runs r where r.id = ?`, runOf);

function runOf(row: Value[]): RunRow {
  const [id, kind, state, at, planned, silent, closedAt, pausedAt, pausedFor, subject] = row;
  return {
    id: String(id),
    kind: kind as RunRow["kind"],
    subject: subject === null ? null : String(subject),
    state: state as RunRow["state"],
    at: Number(at),
    planned: Number(planned),
    silent: JSON.parse(String(silent)) as Record<string, number>,
    closedAt: closedAt === null ? null : Number(closedAt),
    pausedAt: pausedAt === null ? null : Number(pausedAt),
    pausedFor: pausedFor === null ? null : String(pausedFor),
  };
}

/** Mails by state of their batch, of the newest runs: `(limit)`. Read in the index alone. */
export const mailsOfNewest = plainQuery(
  `select run_id, state, sum(size) from digest_batches
   where run_id in (select id from digest_runs order by id desc limit ?) group by run_id, state`,
  ([run, state, mails]) => ({ run: String(run), state: String(state), mails: Number(mails) }),
);

/** The same of one run, with when the first and the last was accepted, and how many since: `(since, runId)`. */
export const mailsOfRun = plainQuery(
  `select state, sum(size), min(accepted_at), max(accepted_at), sum(iif(accepted_at > ?, size, 0)) from digest_batches
   where run_id = ? group by state`,
  ([state, mails, first, last, lately]) => ({
    state: String(state),
    mails: Number(mails),
    first: first === null ? null : Number(first),
    last: last === null ? null : Number(last),
    lately: Number(lately),
  }),
);

/** What became of a run's mails, by their heaviest word. */
export const wordsOfRun = plainQuery(
  "select kind, count(*) from digest_outcomes where run_id = ? group by kind",
  ([word, mails]) => ({ word: word as Word, mails: Number(mails) }),
);

/** Who was left out after planning, by reason. */
export const leftOutOfRun = plainQuery(
  `select skipped, count(*) from digest_recipients indexed by digest_recipients_skipped
   where skipped is not null and batch_id in (select id from digest_batches where run_id = ?) group by skipped`,
  ([reason, readers]) => ({ reason: String(reason), readers: Number(readers) }),
);

/** A batch that stopped, with the addresses of those members of whom nothing is known. */
export type StoppedRow = {
  id: string;
  size: number;
  error: string;
  triedAt: number | null;
  addresses: string[];
};

/** Newest first: `(runId, limit)`. */
export const stoppedOfRun = plainQuery(
  `select b.id, b.size, b.last_error, b.first_attempt_at,
     (select json_group_array(m.value ->> 1) from json_each(b.members) m where m.value ->> 1 is not null and not exists
       (select 1 from digest_outcomes o where o.run_id = b.run_id and o.batch_id = b.source and o.position = m.value ->> 0))
   from digest_batches b where b.run_id = ? and b.state = 'stopped' order by b.id desc limit ?`,
  ([id, size, error, triedAt, addresses]): StoppedRow => ({
    id: String(id),
    size: Number(size),
    error: String(error),
    triedAt: triedAt === null ? null : Number(triedAt),
    addresses: addresses === null ? [] : (JSON.parse(String(addresses)) as string[]),
  }),
);

/** Batches in which a run's readers were frozen, oldest first. */
export const sourcesOfRun = plainQuery(
  "select id from digest_batches where run_id = ? and id = source order by id",
  ([id]) => String(id),
);

/**
 * What became of the mails of some of a run's batches, by domain and country: `(sources, runId)`, the first a JSON list. A reader's
 * country is that of the organisation of the member who has the address, else the only one among the interests.
 */
export const figuresOf = plainQuery(
  `select substr(s.email, instr(s.email, '@') + 1),
     coalesce(o.country, iif(json_array_length(s.countries) = 1, s.countries ->> 0, null)), w.kind, count(*)
   from digest_recipients r cross join subscriptions s on s.id = r.subscription_id
     left join members m on m.email = s.email left join organisations o on o.id = m.organisation_id
     left join digest_outcomes w on w.run_id = ?2 and w.batch_id = r.batch_id and w.position = r.position
   where r.batch_id in (select value from json_each(?1)) and r.skipped is null group by 1, 2, 3`,
  ([domain, country, word, mails]) => ({
    domain: String(domain),
    country: country === null ? null : String(country),
    word: word as Word | null,
    mails: Number(mails),
  }),
);
