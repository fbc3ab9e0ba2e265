import { hours } from "../platform/clock.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import type { Reception } from "./alarm.ts";

/** Beyond any moment: what waits until then is not looked at by whoever asks what is due. */
const parked = Number.MAX_SAFE_INTEGER;

/** Guard: pauses a run once. */
export function pauseRow(id: string, why: string, now: number): Statement {
  return statement(
    "update digest_runs set paused_at = ?, paused_for = ? where id = ? and paused_at is null",
    now,
    why,
    id,
  );
}

/** Takes the open batches of a paused run out of the way of those that are due. */
export function parkBatches(runId: string): Statement {
  return statement(
    `update digest_batches set next_attempt_at = ${parked}
     where run_id = ? and state in ('frozen', 'submitting') and next_attempt_at < ${parked}`,
    runId,
  );
}

/** The same for what came to any paused run since: planned, tried or put back meanwhile. */
export function parkStrays(): Statement {
  return statement(
    `update digest_batches set next_attempt_at = ${parked}
     where run_id in (select id from digest_runs where state in ('planning', 'frozen') and paused_at is not null)
       and state in ('frozen', 'submitting') and next_attempt_at < ${parked}`,
  );
}

/** No batch is put off by more than an hour: what waits longer was put off by a clock that ran ahead, and is due now. */
export function recallBatches(now: number): Statement[] {
  return ["frozen", "submitting"].map((state) =>
    statement(
      `update digest_batches set next_attempt_at = ? where state = '${state}' and next_attempt_at > ? and next_attempt_at < ${parked}`,
      now,
      now + hours(2),
    ),
  );
}

/** Guard: lets a paused run go on; what is known of it now is not held against it again. */
export function resumeRow(id: string, from: Reception): Statement {
  return statement(
    "update digest_runs set paused_at = null, paused_for = null, resumed_from = ? where id = ? and paused_at is not null",
    JSON.stringify(from),
    id,
  );
}

export function unparkBatches(runId: string, now: number): Statement {
  return statement(
    "update digest_batches set next_attempt_at = ? where run_id = ? and state in ('frozen', 'submitting') and next_attempt_at > ?",
    now,
    runId,
    now,
  );
}
