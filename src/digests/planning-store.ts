import { eq, sql } from "drizzle-orm";
import { digestBatches, digestParts, digestRecipients, digestRuns } from "../../db/schema/index.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery, query } from "../platform/db/query.ts";
import { insert, insertMany } from "../platform/db/write.ts";
import type { BatchRow, Due, PartRow, RecipientRow, Step } from "./digest-run.ts";

/** A run of digests that was begun and not finished. */
export const unfinishedRun = query()((q) =>
  q
    .select()
    .from(digestRuns)
    .where(sql`state = 'planning' and kind = 'digest'`)
    .orderBy(digestRuns.createdAt)
    .limit(1),
);

export const runById = query<{ id: string }>()((q, p) =>
  q.select().from(digestRuns).where(eq(digestRuns.id, p.id)),
);

/** How many subscriptions are due at an instant, and how far back the furthest of them reads. */
export const dueAt = plainQuery(
  "select count(*), coalesce(min(min(daily_seq, weekly_seq, monthly_seq)), 0) from subscriptions where next_due_at <= ?",
  ([count, fromSeq]) => ({ count: Number(count), fromSeq: Number(fromSeq) }),
);

/** The next subscriptions due at an instant: `(at, limit)`. Found in the index alone, then read by their ids. */
export const duePage = plainQuery(dueColumns("next_due_at <= ?"), dueOf);

const wantsToHear = "state = 'active' and 'instant' in (discussions, methodologies, calls)";

/**
 * How far whoever wants to hear at once has heard at least, and how far there is to hear by a place in the log: `(toSeq)`. Two
 * probes of indices, however many readers there are.
 */
export const heardAndToHear = plainQuery(
  `select (select min(instant_seq) from subscriptions where ${wantsToHear}),
     (select max(seq) from digest_candidates where seq <= ?)`,
  ([heard, toHear]) => ({ heard: heard === null ? Infinity : Number(heard), toHear: Number(toHear) }),
);

/** The next subscriptions that have not heard of everything up to a place in the log: `(toSeq, limit)`. */
export const instantPage = plainQuery(
  dueColumns(
    `${wantsToHear} and instant_seq < (select max(seq) from digest_candidates where seq <= ?)`,
    "instant_seq",
  ),
  dueOf,
);

/** Subscriptions that wait longer than any slot can be away: the clock has been wrong. `(after, afterForMonthly, limit)` */
export const overdueInFuture = plainQuery(
  dueColumns(`next_due_at > ? and state = 'active' and (next_due_at > ?
    or 'weekly' in (discussions, methodologies, calls) or 'daily' in (discussions, methodologies, calls))`),
  dueOf,
);

/** One reader, due or not, by address: `(email, 1)`. */
export const dueOfReader = plainQuery(dueColumns("email = ?"), dueOf);

function dueColumns(condition: string, order = "next_due_at"): string {
  return `with due as (select id from subscriptions where ${condition} order by ${order}, id limit ?)
    select s.id, s.language, s.discussions, s.methodologies, s.calls, s.topics, s.sectors, s.countries, s.languages,
      s.hour, s.weekday, s.zone, s.format, s.most_items, s.next_due_at, s.daily_period, s.weekly_period,
      s.monthly_period, s.instant_seq, s.daily_seq, s.weekly_seq, s.monthly_seq, s.recent, m.id, s.less
    from due join subscriptions s on s.id = due.id left join members m on m.email = s.email`;
}

function dueOf(row: Value[]): Due {
  const [
    id,
    language,
    discussions,
    methodologies,
    calls,
    topics,
    sectors,
    countries,
    languages,
    hour,
    ...more
  ] = row;
  const [
    weekday,
    zone,
    format,
    most,
    dueInstant,
    dailyPeriod,
    weeklyPeriod,
    monthlyPeriod,
    instantSeq,
    dailySeq,
    weeklySeq,
    monthlySeq,
    recent,
    member,
    less,
  ] = more;
  // Columns with a CHECK, or NOT NULL of their type.
  return {
    ...{ id, language, discussions, methodologies, calls, topics, sectors, countries, languages, hour },
    ...{ weekday, zone, format, most, dailyPeriod, weeklyPeriod, monthlyPeriod },
    ...{ instantSeq, dailySeq, weeklySeq, monthlySeq, recent, less },
    dueAt: dueInstant ?? 0,
    memberId: member,
  } as Due;
}

/** What members among the readers have done with the candidates: `(memberIds, entryIds)`, JSON lists. */
export const memberMarks = plainQuery(
  `select member_id, entry_id, 'read', position from reading_marks
     where member_id in (select value from json_each(?1)) and +entry_id in (select value from json_each(?2))
   union all select member_id, entry_id, mode, 0 from follows
     where member_id in (select value from json_each(?1)) and +entry_id in (select value from json_each(?2))`,
  ([member, entry, mark, position]) => ({
    member: String(member),
    entry: String(entry),
    mark: mark as "read" | "following" | "muted",
    position: Number(position),
  }),
);

export function insertRun(row: typeof digestRuns.$inferInsert): Statement {
  return insert(digestRuns, row);
}

/** Guard: a run of nobody else's, still being planned. */
export function countInRun(id: string, planned: number, skipped: Record<string, number>): Statement {
  return statement(
    "update digest_runs set planned = ?, skipped = ? where id = ? and state = 'planning'",
    planned,
    JSON.stringify(skipped),
    id,
  );
}

/** Guard: all are planned. A run that planned nobody is closed at once. */
export function freezeRun(id: string, now: number): Statement {
  return statement(
    `update digest_runs set state = iif(planned > 0, 'frozen', 'closed'), frozen_at = ?, closed_at = iif(planned > 0, null, ?)
     where id = ? and state = 'planning'`,
    now,
    now,
    id,
  );
}

/** Guard: a run that came to nothing, not even to a reader for whom there was nothing, never was. */
export function dropRun(id: string): Statement {
  return statement("delete from digest_runs where id = ? and state = 'planning' and planned = 0", id);
}

/** A period that has a digest keeps it: whatever else is planned for it is nothing. */
export function insertRecipients(rows: readonly RecipientRow[]): Statement {
  return insertMany(digestRecipients, rows, " on conflict do nothing");
}

export function insertParts(rows: readonly PartRow[]): Statement {
  return insertMany(digestParts, rows, " on conflict do nothing");
}

/** Parts of runs older than an id: their digests are still listed on the web, but no longer put together. */
export function forgetParts(beforeRun: string): Statement {
  return statement(
    "delete from digest_parts where run_id in (select id from digest_runs where id < ? and state = 'closed')",
    beforeRun,
  );
}

export function insertBatches(rows: readonly BatchRow[]): Statement {
  return insertMany(digestBatches, rows);
}

/** Moves readers on. Who left, paused or chose another hour meanwhile keeps their own next slot. */
export function moveReaders(steps: readonly Step[], now: number): Statement {
  const rows = steps.map((step) => [
    step.id,
    step.dailyPeriod,
    step.weeklyPeriod,
    step.monthlyPeriod,
    step.dailySeq,
    step.weeklySeq,
    step.monthlySeq,
    step.recent,
    step.wasDueAt,
    step.nextDueAt,
  ]);
  return statement(moving, now, now, JSON.stringify(rows));
}

const moving = `update subscriptions set
    daily_period = step.daily, weekly_period = step.weekly, monthly_period = step.monthly,
    daily_seq = step.daily_to, weekly_seq = step.weekly_to, monthly_seq = step.monthly_to, recent = step.told,
    next_due_at = iif(next_due_at = step.was_due, step.next_due, next_due_at),
    state_at = iif(state = 'paused' and next_due_at = step.was_due, ?, state_at),
    state = iif(state = 'paused' and next_due_at = step.was_due and paused_until <= ?, 'active', state)
  from (select value ->> 0 as id, value ->> 1 as daily, value ->> 2 as weekly, value ->> 3 as monthly,
      value ->> 4 as daily_to, value ->> 5 as weekly_to, value ->> 6 as monthly_to, value ->> 7 as told,
      value ->> 8 as was_due, value ->> 9 as next_due
    from json_each(?)) as step
  where subscriptions.id = step.id`;

/** Moves readers who hear at once on to a place in the log. */
export function moveHeard(steps: readonly Step[], toSeq: number): Statement {
  const rows = steps.map(({ id, recent }) => [id, recent]);
  return statement(
    `update subscriptions set instant_seq = ?, recent = step.told
     from (select value ->> 0 as id, value ->> 1 as told from json_each(?)) as step where subscriptions.id = step.id`,
    toSeq,
    JSON.stringify(rows),
  );
}
