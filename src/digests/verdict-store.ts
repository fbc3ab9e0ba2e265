import { digestBatches } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/write.ts";
import type { BatchRow } from "./digest-run.ts";
import type { OpenBatch } from "./envelope.ts";

export function delayBatch(id: string, until: number, error: string): Statement {
  return statement(
    "update digest_batches set next_attempt_at = ?, last_error = ? where id = ? and state = 'submitting'",
    until,
    error,
    id,
  );
}

/**
 * Batches of which the provider has nothing for certain, as they were before they were claimed: who leaves now is left out again.
 * `attempts`: as many as there were before. A later try is somebody else's, and stays under way.
 */
export function releaseBatches(
  batches: readonly (Pick<OpenBatch, "id" | "attempts" | "members"> & { size: number; nextAt: number })[],
  error: string | null,
): Statement {
  const rows = batches.map(({ id, attempts, members, size, nextAt }) => [
    id,
    members && JSON.stringify(members.map(([position]) => [position])),
    size,
    nextAt,
    attempts + 1,
  ]);
  return statement(releasing, error, JSON.stringify(rows));
}

const releasing = `update digest_batches set state = 'frozen', first_attempt_at = null, hash = null, members = free.members, size = free.size,
    next_attempt_at = free.next_at, last_error = ?
  from (select value ->> 0 as id, value ->> 1 as members, value ->> 2 as size, value ->> 3 as next_at, value ->> 4 as attempts
    from json_each(?)) as free
  where digest_batches.id = free.id and digest_batches.attempts = free.attempts and digest_batches.state = 'submitting'`;

export function endBatch(id: string, state: "split" | "stopped", error: string): Statement {
  return statement(
    "update digest_batches set state = ?, last_error = ? where id = ? and state in ('frozen', 'submitting')",
    state,
    error,
    id,
  );
}

/** Guard: the same after a try, unless there was another one since, or a word of the provider's. `attempts`: before it. */
export function endTried(
  { id, attempts }: Pick<OpenBatch, "id" | "attempts">,
  state: "split" | "stopped",
  error: string,
): Statement {
  return statement(
    "update digest_batches set state = ?, last_error = ? where id = ? and attempts = ? and state = 'submitting'",
    ...[state, error, id, attempts + 1],
  );
}

export function insertSplit(rows: readonly BatchRow[]): Statement {
  return insertMany(digestBatches, rows);
}
