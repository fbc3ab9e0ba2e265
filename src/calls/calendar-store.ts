import type { EntryHead, ListQuery, Where } from "../entries/index.ts";
import type { State, Visibility } from "../platform/actor.ts";
import type { Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { CallType as ShownType } from "../ui/entry/index.ts";
import { conditions } from "./call-list-store.ts";
import { shownTypes } from "./call-view.ts";
import { deadlinesColumn, deadlinesIn } from "./call-page-store.ts";
import type { CallDeadline, CallType } from "./call.ts";

/** A call as a calendar needs it. */
export type CalendarCall = Pick<
  EntryHead,
  "id" | "kind" | "slug" | "title" | "summary" | "publishedAt" | "visibility" | "state" | "authorId"
> & {
  shownType: ShownType;
  opensOn: string | null;
  cancelledAt: number | null;
  topics: readonly string[];
  deadlines: readonly CallDeadline[];
  /** How often it was changed since it was published, and when last. */
  changes: number;
  changedAt: number;
};

const changes = `from events where entry = e.id and type in ('entry.edited', 'call.amended', 'call.cancelled')`;

const columns = `e.id, e.slug, e.title, e.summary, e.published_at, e.visibility, e.state, e.author_id, c.type, c.opens_on,
  c.cancelled_at, (select json_group_array(coalesce(t.names ->> ?, t.names ->> 'en')) from entry_topics x
    join topics t on t.slug = x.topic where x.entry_id = e.id),
  ${deadlinesColumn},
  (select count(*) ${changes}), max(e.published_at, coalesce((select max(at) ${changes}), 0), coalesce(c.cancelled_at, 0))`;

const tables = "entries e cross join calls c on c.entry_id = e.id";

/** One call, whoever may see it: `calendarCall(language, id)`. */
export const calendarCall = plainQuery(`select ${columns} from ${tables} where e.id = ?`, calendarCallOf);

/** Calls of one calendar: more than anybody can answer, few enough for a telephone. */
const most = 1000;

/** Public calls that are or were open since a moment, or will open after it; those that end soonest first. */
export function calendarCalls(query: ListQuery, since: number, now: number, language: string) {
  const { sql, args } = sinceThen(query, since, now);
  return plainQuery(`select ${columns} ${sql}`, calendarCallOf)(language, ...args);
}

/** Changes when one of them does. */
export function calendarVersion(query: ListQuery, since: number, now: number) {
  const { sql, args } = sinceThen(query, since, now);
  const facts =
    "e.version as v, e.state_at as s, coalesce(e.edited_at, 0) as d, coalesce(c.cancelled_at, 0) as x";
  const text = `select count(*) || ' ' || total(v) || ' ' || total(s) || ' ' || total(d) || ' ' || total(x)
    from (select ${facts} ${sql})`;
  return plainQuery(text, ([version]) => version as string)(...args);
}

function sinceThen(query: ListQuery, since: number, now: number): Where {
  const asked = { query, visibilities: ["public"] as const, readerId: "", now };
  const where = conditions(asked, [
    { sql: "(c.closes_at >= ? or (c.closes_at is null and c.opens_at >= ?))", args: [since, since] },
  ]);
  return {
    sql: `from calls c cross join entries e on e.id = c.entry_id where ${where.sql}
      order by c.closes_at, c.entry_id limit ${most}`,
    args: where.args,
  };
}

function calendarCallOf(c: readonly Value[]): CalendarCall {
  return {
    kind: "call",
    id: c[0] as string,
    slug: c[1] as string,
    title: c[2] as string,
    summary: c[3] as string,
    publishedAt: c[4] as number,
    visibility: c[5] as Visibility,
    state: c[6] as State,
    authorId: c[7] as string,
    shownType: shownTypes[c[8] as CallType],
    opensOn: c[9] as string | null,
    cancelledAt: c[10] as number | null,
    topics: JSON.parse(c[11] as string) as string[],
    deadlines: deadlinesIn(c[12]),
    changes: c[13] as number,
    changedAt: c[14] as number,
  };
}
