import type { LimitStatement } from "./commit.ts";
import type { Statement } from "./database.ts";

/** At most `most` acts in each window of `windowMs`, e.g. 5 sign-in mails an hour for one address. */
export type Limit = { most: number; windowMs: number };

/** Counts one act of `bucket` in the window that holds `now`; the batch it stands in fails when that makes too many. */
export function countAgainst(bucket: string, limit: Limit, now: number): LimitStatement {
  return {
    bucket,
    sql: "insert into rate_limits (bucket, opened_at, hits, most) values (?, ?, 1, ?) on conflict do update set hits = hits + 1, most = excluded.most",
    args: [bucket, windowStart(limit, now), limit.most],
  };
}

/** Whole seconds until the window that holds `now` ends: what Retry-After says. */
export function retryAfter(limit: Limit, now: number): number {
  return Math.ceil((windowStart(limit, now) + limit.windowMs - now) / 1000);
}

/** Forgets windows that opened before `before`. */
export function forgetLimits(before: number): Statement {
  return { sql: "delete from rate_limits where opened_at < ?", args: [before] };
}

function windowStart(limit: Limit, now: number): number {
  return now - (now % limit.windowMs);
}
