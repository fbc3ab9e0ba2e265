import { ConnectionLost, ConstraintError, type Answer, type Database, type Statement } from "./database.ts";
import type { Query } from "./query.ts";

/** A statement that writes an event; `id` is the event's, by which a lost answer is found again. */
export type EventStatement = Statement & { readonly eventId: string };

/** A row that counts one act against its limit and refuses the whole batch when that is exceeded. */
export type LimitStatement = Statement & { readonly bucket: string };

export type Change = {
  /** Must change at least one row, or nothing of this command happens. Several are all required. */
  guard?: Statement | readonly Statement[];
  limits?: readonly LimitStatement[];
  changes: readonly Statement[];
  /** What happened, in the same batch as the change itself. */
  events: readonly EventStatement[];
};

export type Committed =
  | { outcome: "done" }
  /** A guard matched nothing: somebody else was first. */
  | { outcome: "conflict" }
  /** A rate limit is used up. */
  | { outcome: "limited" }
  /** A row with this key exists already, e.g. "entries.id" when the same form was posted twice. */
  | { outcome: "exists"; key: string };

/**
 * One command, one batch: guards, limits, changes, events; all of it or nothing.
 *
 * A guarded UPDATE that matches nothing does not abort a batch, so a CHECK does: right after each guard, `changes()` goes into
 * a table that refuses 0. `changes()` is read by the very next statement, because it tells of the last one only.
 */
export async function commit(db: Database, change: Change): Promise<Committed> {
  try {
    await db.batch(batchOf(change), "write");
    return { outcome: "done" };
  } catch (error) {
    if (error instanceof ConstraintError) return refusalOf(error);
    if (error instanceof ConnectionLost && (await landed(db, change.events))) return { outcome: "done" };
    throw error;
  }
}

/**
 * The same with a last statement that answers something on its way (`returning`), where no event is to be written. Undefined when a
 * guard matched nothing; throws `ConnectionLost` when the answer is not known.
 */
export async function commitAnswering<Result>(
  db: Database,
  change: Pick<Change, "guard" | "changes">,
  last: Query<Result>,
): Promise<Result | undefined> {
  try {
    const answers = await db.batch([...batchOf({ ...change, events: [] }), last], "write");
    return last.result(answers.at(-1) as Answer); // one answer a statement
  } catch (error) {
    if (error instanceof ConstraintError && refusalOf(error).outcome === "conflict") return undefined;
    throw error;
  }
}

function batchOf({ guard, limits, changes, events }: Change): Statement[] {
  const guards = guard === undefined ? [] : [guard].flat();
  return [
    ...guards.flatMap((one) => [one, holdGuard]),
    ...(guards.length > 0 ? [clearGuard] : []),
    ...(limits ?? []),
    ...changes,
    ...events,
  ];
}

const holdGuard: Statement = { sql: "insert into guard select changes()", args: [] };
const clearGuard: Statement = { sql: "delete from guard", args: [] };

// Only these three are answers; any other constraint is a bug and is thrown.
function refusalOf(error: ConstraintError): Committed {
  if (error.constraint === "guard_held") return { outcome: "conflict" };
  if (error.constraint === "rate_limit_held") return { outcome: "limited" };
  if (/^\w+\.\w+/.test(error.constraint) && /UNIQUE/.test(String(error.cause)))
    return { outcome: "exists", key: error.constraint };
  throw error;
}

/** After a lost answer: the batch landed if its first event did. Waits a moment for a server that is still at it. */
async function landed(db: Database, events: readonly EventStatement[]): Promise<boolean> {
  const first = events[0];
  if (!first) return false;
  const [answer] = (await db.batch(
    [{ sql: "select 1 from events where id = ?", args: [first.eventId] }],
    "read",
  )) as [Answer];
  return answer.rows.length > 0;
}
