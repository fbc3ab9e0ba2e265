import { seconds } from "../platform/clock.ts";
import { statement, type Statement } from "../platform/db/database.ts";

/**
 * Ends a run before what of it was not tried yet: its readers are passed over for a reason, and none of it is planned any more. What
 * the provider may have already goes on, since a repetition of it must be the same. Whoever sends at this moment has to begin anew,
 * or it would send what it had read before.
 */
export function stopRun(run: string, reason: string, now: number): Statement[] {
  return [
    interrupt(run, now),
    // Their period is freed: they may be told of it yet, by another run.
    statement(
      `update digest_recipients set skipped = ?, period = period || '/' || ? where skipped is null
         and (batch_id, position) in (select b.source, e.value ->> 0 from digest_batches b, json_each(b.members) e
           where b.run_id = ? and b.state = 'frozen')`,
      ...[reason, run, run],
    ),
    statement(
      `update digest_recipients set skipped = ?, period = period || '/' || ? where skipped is null
         and batch_id in (select source from digest_batches where run_id = ? and state = 'frozen' and members is null)`,
      ...[reason, run, run],
    ),
    statement(
      "update digest_batches set state = 'split', last_error = 'nobody is left in it' where run_id = ? and state = 'frozen'",
      run,
    ),
    statement(
      "update digest_runs set state = 'frozen', frozen_at = ? where id = ? and state = 'planning'",
      now,
      run,
    ),
  ];
}

/**
 * Puts other words into a run of letters of which nothing was tried: into none that anybody may have, since a repetition must be the
 * same.
 */
export function replaceShells(
  run: string,
  shells: readonly { language: string; content: unknown }[],
  now: number,
): Statement[] {
  const rows = shells.map(({ language, content }) => [language, JSON.stringify(content)]);
  return [
    interrupt(run, now),
    statement(
      `update digest_parts set content = fresh.content
       from (select value ->> 0 as language, value ->> 1 as content from json_each(?)) as fresh
       where run_id = ? and digest_parts.language = fresh.language and kind = 'shell' and key = ''
         and not exists (select 1 from digest_batches where run_id = ? and state <> 'frozen')`,
      ...[JSON.stringify(rows), run, run],
    ),
  ];
}

/** Whoever sends at this moment finds the lead taken, and begins anew with what stands then. */
function interrupt(run: string, now: number): Statement {
  return statement(
    `update leases set holder = 'stopped', until = ? where name = 'digest-send'
       and exists (select 1 from digest_batches where run_id = ? and state = 'frozen')`,
    ...[now + seconds(5), run],
  );
}
