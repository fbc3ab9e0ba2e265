import { threads } from "../../db/schema/index.ts";
import {
  all,
  headColumns,
  headOf,
  headTables,
  headWidth,
  listed,
  listedColumns,
  listedJoins,
  listedOf,
  listedWidth,
  lookedUpOrWalked,
  narrowed,
  rowsPerPage,
  type EntryHead,
  type ListQuery,
  type Where,
} from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";
import type { NewThread } from "./new-thread.ts";
import type { ListedThread, ThreadStatus } from "./thread-list.ts";
import type { Flavour, ThreadMarks } from "./thread.ts";

export function insertThread({ id, flavour, accepted, resolved, locked, pinned }: NewThread): Statement {
  return insert(threads, {
    entryId: id,
    flavour,
    acceptedReplyId: accepted?.replyId ?? null,
    resolvedAt: (accepted ?? resolved)?.at ?? null,
    resolvedBy: (accepted ?? resolved)?.by ?? null,
    lockedAt: locked?.at ?? null,
    lockedBy: locked?.by ?? null,
    pinnedAt: pinned?.at ?? null,
    pinnedBy: pinned?.by ?? null,
  });
}

/** A thread's head with its marks: `threadHead(id)`. */
export const threadHead = plainQuery(
  `select ${headColumns}, t.flavour, t.accepted_reply_id, t.resolved_at, t.locked_at, t.pinned_at
  from ${headTables} join threads t on t.entry_id = e.id where e.id = ?`,
  (c): EntryHead & ThreadMarks => ({ ...headOf(c), ...marksOf(c.slice(headWidth)) }),
);

function marksOf(c: readonly Value[]): ThreadMarks {
  return {
    flavour: c[0] as Flavour,
    acceptedReplyId: c[1] as string | null,
    resolvedAt: c[2] as number | null,
    lockedAt: c[3] as number | null,
    pinnedAt: c[4] as number | null,
  };
}

export const listedThread = (c: readonly Value[]): ListedThread => {
  const [flavour, resolvedAt, lockedAt, pinnedAt] = c.slice(listedWidth);
  return {
    ...listedOf(c),
    flavour: flavour as Flavour,
    resolved: resolvedAt !== null,
    locked: lockedAt !== null,
    pinned: pinnedAt !== null,
  };
};

export const threadColumns = `${listedColumns}, t.flavour, t.resolved_at, t.locked_at, t.pinned_at`;

/** One page of threads and one row more, for a reader (a member's id or ""). */
export function threadList(
  query: ListQuery,
  visibilities: readonly Visibility[],
  readerId: string,
  most = rowsPerPage + 1,
) {
  const column = query.sort === "newest" ? "e.published_at" : "e.last_activity_at";
  const { after } = query;
  const where = all([
    { sql: "e.kind = 'thread'", args: [] },
    // Whether it is resolved or locked is each translation's own.
    listed(visibilities, query.status ? { ...query, reader: undefined } : query),
    ...statusWhere(query.status),
    ...(isUnfiltered(query) ? [{ sql: "t.pinned_at is null", args: [] }] : []),
    ...(after ? [{ sql: `(${column}, e.id) < (?, ?)`, args: [after.at, after.id] }] : []),
  ]);
  const rows = (from: Where, limit: Where) => ({
    sql: `select ${threadColumns} from ${from.sql} cross join threads t on t.entry_id = e.id ${listedJoins}
      where ${where.sql} order by ${column} desc, e.id desc limit ${limit.sql}`,
    args: [...from.args, readerId, ...where.args, ...limit.args],
  });
  return listing(lookedUpOrWalked(narrowed("thread", query), rows, most));
}

function listing({ sql, args }: Where) {
  return plainQuery(sql, listedThread)(...args);
}

/** Pinned threads, which stand above the first page of the whole list. */
export function pinnedThreads(visibilities: readonly Visibility[], readerId: string) {
  const where = listed(visibilities, {});
  const text = `select ${threadColumns} from threads t cross join entries e on e.id = t.entry_id ${listedJoins}
    where t.pinned_at is not null and ${where.sql} order by t.pinned_at desc limit 10`;
  return plainQuery(text, listedThread)(readerId, ...where.args);
}

/** Whether nothing but a place in the list was asked for. */
export function isUnfiltered({ topic, country, language, organisation, status, sort }: ListQuery): boolean {
  return !topic && !country && !language && !organisation && !status && sort !== "newest";
}

const statusConditions: Record<ThreadStatus, string> = {
  open: "t.resolved_at is null and t.locked_at is null",
  unanswered: "e.reply_count = 0 and t.locked_at is null",
  resolved: "t.resolved_at is not null",
  locked: "t.locked_at is not null",
};

function statusWhere(status: string | undefined): Where[] {
  if (status === undefined || !Object.hasOwn(statusConditions, status)) return [];
  return [{ sql: statusConditions[status as ThreadStatus], args: [] }];
}

/** A mark that a thread bears or not, with who and when; matches nothing where it already stands so, hence it guards. */
export type Mark = "resolved" | "locked" | "pinned";

export function setMark(entryId: string, mark: Mark, by: string, at: number): Statement {
  return statement(
    `update threads set ${mark}_at = ?, ${mark}_by = ? where entry_id = ? and ${mark}_at is null`,
    at,
    by,
    entryId,
  );
}

export function clearMark(entryId: string, mark: Mark): Statement {
  return statement(
    `update threads set ${mark}_at = null, ${mark}_by = null where entry_id = ? and ${mark}_at is not null`,
    entryId,
  );
}

/** The one accepted answer of an ask; another one takes its place. */
export function acceptAnswer(entryId: string, replyId: string, by: string, at: number): Statement {
  return statement(
    `update threads set accepted_reply_id = ?, resolved_at = ?, resolved_by = ?
    where entry_id = ? and flavour = 'ask' and accepted_reply_id is not ?`,
    replyId,
    at,
    by,
    entryId,
    replyId,
  );
}

export function clearAccepted(entryId: string): Statement {
  return statement("update threads set accepted_reply_id = null where entry_id = ?", entryId);
}
