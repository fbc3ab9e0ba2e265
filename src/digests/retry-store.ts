import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { BatchRow } from "./digest-run.ts";

export type StoppedBatch = Pick<BatchRow, "id" | "runId" | "source" | "members" | "size"> & {
  firstAttemptAt: number | null;
  error: string;
};

/** A batch that stopped, by id. */
export const stoppedBatch = plainQuery(
  "select id, run_id, source, members, size, first_attempt_at, last_error from digest_batches where id = ? and state = 'stopped'",
  ([id, runId, source, members, size, firstAttemptAt, error]): StoppedBatch => ({
    id: String(id),
    runId: String(runId),
    source: String(source),
    members: members === null ? null : (JSON.parse(String(members)) as StoppedBatch["members"]),
    size: Number(size),
    firstAttemptAt: firstAttemptAt === null ? null : Number(firstAttemptAt),
    error: String(error),
  }),
);

/** Guard: tried again under its own key, with the members and the bytes it had. */
export function resumeBatch(id: string, now: number): Statement {
  return statement(
    "update digest_batches set state = 'submitting', next_attempt_at = ?, last_error = null where id = ? and state = 'stopped'",
    now,
    id,
  );
}

/** Guard: its mails go on under another key. */
export function replaceBatch(id: string, by: string): Statement {
  return statement(
    "update digest_batches set state = 'split', last_error = ? where id = ? and state = 'stopped'",
    `replayed as ${by}`,
    id,
  );
}

/** Those whom the provider refused are tried once more. */
export function forgiveRefused(source: string, positions: readonly number[]): Statement {
  return statement(
    "update digest_recipients set skipped = null where batch_id = ? and skipped = 'refused' and position in (select value from json_each(?))",
    source,
    JSON.stringify(positions),
  );
}

export function reopenRun(id: string): Statement {
  return statement(
    "update digest_runs set state = 'frozen', closed_at = null where id = ? and state = 'closed'",
    id,
  );
}

/** Members of a source of whom the provider has said something: `(runId, source)`. */
export const positionsWithWord = plainQuery(
  "select position from digest_outcomes where run_id = ? and batch_id = ?",
  ([position]) => Number(position),
);
