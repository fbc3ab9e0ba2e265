import { plainQuery } from "../platform/db/query.ts";
import { statement, type Statement } from "../platform/db/database.ts";

/** Where each consumer stands. */
export const cursors = plainQuery("select name, cursor from consumers", ([name, cursor]) => ({
  name: String(name),
  cursor: Number(cursor),
}));

/** A consumer that is new to this database starts at the log's beginning. */
export function startConsumer(name: string, now: number): Statement {
  return statement("insert into consumers values (?, 0, ?) on conflict do nothing", name, now);
}

/** The guard of a dispatch: matches only while nobody else has moved this cursor. */
export function moveCursor(name: string, from: number, to: number, now: number): Statement {
  return statement(
    "update consumers set cursor = ?, updated_at = ? where name = ? and cursor = ?",
    to,
    now,
    name,
    from,
  );
}

export type Failure = {
  consumer: string;
  seq: number;
  attempts: number;
  nextAt: number;
  error: string;
  parkedAt: number | null;
};

const columns = "consumer, seq, attempts, next_at, error, parked_at";

/** What a consumer is still trying to take: at most one event, since it stays in place until parked. */
export const pendingFailures = plainQuery(
  `select ${columns} from consumer_failures where parked_at is null`,
  failureOf,
);

/** Everything parked, oldest first. */
export const parkedFailures = plainQuery(
  `select ${columns} from consumer_failures where parked_at is not null order by seq, consumer`,
  failureOf,
);

export function recordFailure({ consumer, seq, attempts, nextAt, error, parkedAt }: Failure): Statement {
  return statement(
    "insert into consumer_failures values (?, ?, ?, ?, ?, ?) on conflict do update set " +
      "attempts = excluded.attempts, next_at = excluded.next_at, error = excluded.error, parked_at = excluded.parked_at",
    consumer,
    seq,
    attempts,
    nextAt,
    error,
    parkedAt,
  );
}

/** Also a guard: matches once, however many replay the same parked event. */
export function forgetFailure(consumer: string, seq: number): Statement {
  return statement("delete from consumer_failures where consumer = ? and seq = ?", consumer, seq);
}

function failureOf([consumer, seq, attempts, nextAt, error, parkedAt]: unknown[]): Failure {
  return {
    consumer: String(consumer),
    seq: Number(seq),
    attempts: Number(attempts),
    nextAt: Number(nextAt),
    error: String(error),
    parkedAt: parkedAt === null ? null : Number(parkedAt),
  };
}
