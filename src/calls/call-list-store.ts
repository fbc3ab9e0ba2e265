import {
  all,
  every,
  fewEntriesOf,
  listed,
  listedColumns,
  listedJoins,
  listedOf,
  listedWidth,
  lookedUpOrWalked,
  narrowed,
  rowsPerPage,
  type Cursor,
  type ListQuery,
  type Where,
} from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { Value } from "../platform/db/database.ts";
import { closingWithinMs, type CallType } from "./call.ts";
import type { CallListStatus, ListedCall, ShownDeadline } from "./call-list.ts";

const deadlinesAsJson = `(select json_group_array(json_array(at, date, time, zone, label)) from
  (select at, date, time, zone, label from deadlines where entry_id = e.id order by at))`;
export const callColumns = `${listedColumns}, c.type, c.opens_at, c.cancelled_at, c.awarded_at, ${deadlinesAsJson}`;

export function listedCall(columns: readonly Value[]): ListedCall {
  const [type, opensAt, cancelledAt, awardedAt, deadlines] = columns.slice(listedWidth);
  return {
    ...listedOf(columns),
    type: type as CallType,
    opensAt: opensAt as number | null,
    cancelledAt: cancelledAt as number | null,
    awardedAt: awardedAt as number | null,
    deadlines: deadlinesOf(deadlines as string),
  };
}

type DeadlineColumns = [number, string, string | null, string | null, string | null];

function deadlinesOf(json: string): ShownDeadline[] {
  const rows = JSON.parse(json) as DeadlineColumns[]; // made by the query above
  return rows.map(([at, date, time, zone, label]) => ({ at, date, time, zone, label }));
}

type Asked = { query: ListQuery; visibilities: readonly Visibility[]; readerId: string; now: number };

/**
 * One page of calls in three parts, each walking an index of its own: those with a deadline to come, soonest first; those
 * without any; those that are over, latest first. A page goes on in the next part where one ends; `after.part` says where.
 */
export function callsByDeadline(asked: Asked, most = rowsPerPage + 1) {
  const { after } = asked.query;
  const part = after?.part ?? "a";
  return [
    part === "a" ? callsToCome(asked, after, most) : none,
    part <= "b" ? callsWithoutDeadline(asked, part === "b" ? after : undefined, most) : none,
    part <= "c" ? callsThatAreOver(asked, part === "c" ? after : undefined, most) : none,
  ] as const;
}

const none = plainQuery("select 1 where 0", listedCall)();

const standing = "c.cancelled_at is null and c.awarded_at is null";

export function callsToCome(asked: Asked, after?: Cursor, most = rowsPerPage + 1) {
  const { now } = asked;
  const tables = {
    walked: "deadlines d cross join entries e on e.id = d.entry_id cross join calls c on c.entry_id = e.id",
    below: "cross join calls c on c.entry_id = e.id cross join deadlines d on d.entry_id = e.id",
  };
  const where = conditions(asked, [
    { sql: `d.at > ? and ${standing}`, args: [now] },
    {
      sql: `not exists (select 1 from deadlines x where x.entry_id = d.entry_id and x.at > ?
        and (x.at < d.at or (x.at = d.at and x.position < d.position)))`,
      args: [now],
    },
    ...(after ? [{ sql: "(d.at, d.entry_id) > (?, ?)", args: [after.at, after.id] }] : []),
  ]);
  return callQuery(asked, tables, where, "d.at, d.entry_id", most);
}

function callsWithoutDeadline(asked: Asked, after: Cursor | undefined, most: number) {
  const where = conditions(asked, [
    { sql: `e.kind = 'call' and c.closes_at is null and ${standing}`, args: [] },
    ...(after ? [{ sql: "(e.published_at, e.id) < (?, ?)", args: [after.at, after.id] }] : []),
  ]);
  const { sql, args } = lookedUpOrWalked(
    narrowed("call", asked.query) ?? fewEntriesOf(undated),
    rowsOf(asked, byPublication, where, newestFirst),
    most,
  );
  return plainQuery(sql, listedCall)(...args);
}

const undated = "entry_id from calls where closes_at is null";
const byPublication = {
  walked: "entries e cross join calls c on c.entry_id = e.id",
  below: "cross join calls c on c.entry_id = e.id",
};
const newestFirst = "e.published_at desc, e.id desc";

function callsThatAreOver(asked: Asked, after: Cursor | undefined, most: number) {
  const where = conditions(asked, [
    { sql: `(c.closes_at <= ? or not (${standing}))`, args: [asked.now] },
    ...(after
      ? [{ sql: "(coalesce(c.closes_at, -1), c.entry_id) < (?, ?)", args: [after.at, after.id] }]
      : []),
  ]);
  const tables = { ...byPublication, walked: "calls c cross join entries e on e.id = c.entry_id" };
  return callQuery(asked, tables, where, "c.closes_at desc, c.entry_id desc", most);
}

/** One page of calls, newest first. */
export function newestCalls(asked: Asked, most = rowsPerPage + 1) {
  const { after } = asked.query;
  const where = conditions(asked, [
    { sql: "e.kind = 'call'", args: [] },
    ...(after ? [{ sql: "(e.published_at, e.id) < (?, ?)", args: [after.at, after.id] }] : []),
  ]);
  return callQuery(asked, byPublication, where, newestFirst, most);
}

export function conditions({ query, visibilities, now }: Asked, own: readonly Where[]): Where {
  return all([listed(visibilities, query), ...own, ...statusWhere(query.status, now)]);
}

/** The tables of a list: in the order in which it is walked, and what stands below entries that are looked up. */
type Tables = { walked: string; below: string };

function callQuery(asked: Asked, tables: Tables, where: Where, order: string, most = rowsPerPage + 1) {
  const rows = rowsOf(asked, tables, where, order);
  const { sql, args } = lookedUpOrWalked(narrowed("call", asked.query), rows, most);
  return plainQuery(sql, listedCall)(...args);
}

function rowsOf({ readerId }: Asked, { walked, below }: Tables, where: Where, order: string) {
  return (from: Where, limit: Where): Where => ({
    sql: `select ${callColumns} from ${from === every ? walked : `${from.sql} ${below}`} ${listedJoins}
      where ${where.sql} order by ${order} limit ${limit.sql}`,
    args: [...from.args, readerId, ...where.args, ...limit.args],
  });
}

/** The same as `callStatus` decides, as conditions; an open call that closes soon is open, too. */
function statusWhere(status: string | undefined, now: number): Where[] {
  const notOver = `${standing} and (c.closes_at is null or c.closes_at > ?)`;
  const opened = "(c.opens_at is null or c.opens_at <= ?)";
  const closesSoon = "exists (select 1 from deadlines where entry_id = e.id and at > ? and at <= ?)";
  const wheres: Record<CallListStatus, Where> = {
    open: { sql: `${notOver} and ${opened}`, args: [now, now] },
    closing: {
      sql: `${notOver} and ${opened} and ${closesSoon}`,
      args: [now, now, now, now + closingWithinMs],
    },
    forthcoming: { sql: `${notOver} and c.opens_at > ?`, args: [now, now] },
    closed: { sql: "c.cancelled_at is null and (c.closes_at <= ? or c.awarded_at is not null)", args: [now] },
    cancelled: { sql: "c.cancelled_at is not null", args: [] },
  };
  return status !== undefined && Object.hasOwn(wheres, status) ? [wheres[status as CallListStatus]] : [];
}
