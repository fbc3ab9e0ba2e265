import type { Account } from "./account.ts";
import type { Explained } from "./merit.ts";
import { plainQuery } from "../platform/db/query.ts";

/** The newest runs: `(limit)`. */
export const latestRuns = plainQuery(
  "select id, at, state, planned, skipped, kind, paused_for from digest_runs order by id desc limit ?",
  ([id, at, state, planned, skipped, kind, pausedFor]) => ({
    id: String(id),
    kind: String(kind),
    pausedFor: pausedFor === null ? null : String(pausedFor),
    at: Number(at),
    state: String(state),
    planned: Number(planned),
    skipped: JSON.parse(String(skipped)) as Record<string, number>,
  }),
);

/** Mails by state of their batch, of the newest runs: `(limit)`. */
export const batchesInRuns = plainQuery(
  `select run_id, state, sum(size) from digest_batches
   where run_id in (select id from digest_runs order by id desc limit ?) group by run_id, state`,
  ([run, state, mails]) => ({ run: String(run), state: String(state), mails: Number(mails) }),
);

/** What the provider says became of the mails of the newest runs: `(limit)`. */
export const outcomesInRuns = plainQuery(
  `select run_id, kind, count(*) from digest_outcomes
   where run_id in (select id from digest_runs order by id desc limit ?) group by run_id, kind`,
  ([run, kind, mails]) => ({ run: String(run), kind: String(kind), mails: Number(mails) }),
);

/** `(limit)` */
export const stoppedBatches = plainQuery(
  "select id, size, last_error from digest_batches where state = 'stopped' order by id desc limit ?",
  ([batch, mails, error]) => ({ batch: String(batch), mails: Number(mails), error: String(error) }),
);

/** Which of the given entries (a JSON list) anybody may still see. */
export const entriesStillPublic = plainQuery(
  "select id from entries where id in (select value from json_each(?)) and state = 'published' and visibility = 'public'",
  ([id]) => String(id),
);

/** The run of a batch: its assembler and its frame. */
export const runOfBatch = plainQuery(
  "select r.id, r.assembler, r.frame from digest_batches b join digest_runs r on r.id = b.run_id where b.id = ?",
  ([id, assembler, frame]) => ({
    id: String(id),
    assembler: Number(assembler),
    frame: JSON.parse(String(frame)) as Record<string, string>,
  }),
);

/** What was passed over for a reader, and how often. */
export const passedOver = plainQuery(
  "select passed from digest_recipients where batch_id = ? and position = ?",
  ([passed]) => JSON.parse(String(passed)) as Account,
);

/** Why entries weighed what they weighed in a run: `(runId, tails)`, the latter a JSON list. */
export const explanationsIn = plainQuery(
  `select content from digest_parts
   where run_id = ? and language = '' and kind = 'reason' and key in (select value from json_each(?))`,
  ([content]) => {
    const [entry, merit, basis] = JSON.parse(String(content)) as Explained;
    return { entry, merit, basis };
  },
);

/** Entries that anybody may see, with what their links need, of the given ids and those explained: `(ids, runId, tails)`, JSON lists. */
export const entryTitles = plainQuery(
  `select id, kind, slug, title, language from entries
   where id in (select value from json_each(?) union select content ->> 0 from digest_parts
     where run_id = ? and language = '' and kind = 'reason' and key in (select value from json_each(?)))
   and state = 'published' and visibility = 'public'`,
  ([id, kind, slug, title, language]) => ({
    id: String(id),
    kind: kind as "thread" | "methodology" | "call",
    slug: String(slug),
    title: String(title),
    language: String(language),
  }),
);
