import { and, eq, sql } from "drizzle-orm";
import { sectors, subscriptions, suppressions, topics } from "../../db/schema/index.ts";
import { days } from "../platform/clock.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery, query } from "../platform/db/query.ts";
import { insert, insertMissing } from "../platform/db/write.ts";
import type { Consent } from "./consent.ts";
import { cadences, type Cadence, type ChangedSchedule, type Schedule, type Served } from "./slot.ts";
import type { Preferences, SubscriptionState } from "./subscription.ts";

export type SubscriptionRow = typeof subscriptions.$inferSelect;

export const subscriptionById = query<{ id: string }>()((q, p) =>
  q.select().from(subscriptions).where(eq(subscriptions.id, p.id)),
);

export const subscriptionByEmail = query<{ email: string }>()((q, p) =>
  q.select().from(subscriptions).where(eq(subscriptions.email, p.email)),
);

export const suppressionOf = query<{ emailHash: string }>()((q, p) =>
  q
    .select({ reason: suppressions.reason, at: suppressions.at })
    .from(suppressions)
    .where(eq(suppressions.emailHash, p.emailHash)),
);

/** The suppression of the address of a subscription: `(id)`. */
export const suppressionOfReader = plainQuery(
  `select x.reason, x.at from subscriptions s join suppressions x on x.email_hash = s.email_hash where s.id = ?`,
  ([reason, at]) => ({ reason: String(reason), at: Number(at) }),
);

/** How often a mail to confirm was asked for since: `(id, since)`. */
export const requestsSince = plainQuery(
  "select count(*) from consents where subscription_id = ? and act = 'requested' and at > ?",
  ([count]) => Number(count),
);

export const subscriptionByHash = query<{ emailHash: string }>()((q, p) =>
  q
    .select({ id: subscriptions.id, state: subscriptions.state })
    .from(subscriptions)
    .where(and(eq(subscriptions.emailHash, p.emailHash), sql`${subscriptions.state} <> 'unsubscribed'`)),
);

/** Topics and sectors in their order, with their names by language. */
export const allTopics = query()((q) => q.select().from(topics).orderBy(topics.position));
export const allSectors = query()((q) => q.select().from(sectors).orderBy(sectors.position));

export type NewSubscription = {
  id: string;
  email: string;
  emailHash: string;
  preferences: Preferences;
  state: SubscriptionState;
  confirmedAt: number | null;
  origin: "live" | "import" | "seed";
  now: number;
};

export function insertSubscription(given: NewSubscription): Statement {
  return insert(subscriptions, rowOf(given));
}

/** Nothing when the address is known already. */
export function insertMissingSubscription(given: NewSubscription): Statement {
  return insertMissing(subscriptions, rowOf(given));
}

function rowOf({ preferences, now, ...row }: NewSubscription) {
  const { topics, sectors, countries, languages, most, ...rest } = preferences;
  const lists = {
    topics: [...topics],
    sectors: [...sectors],
    countries: [...countries],
    languages: [...languages],
  };
  return { ...row, ...rest, ...lists, mostItems: most, stateAt: now, createdAt: now };
}

/** Guard: somebody asks (again) for an address that gets nothing: not yet, not any more, or, where it is suppressed, whatever its state. */
export function requestAgain(
  id: string,
  preferences: Preferences,
  now: number,
  from: readonly SubscriptionState[] = ["requested", "unsubscribed"],
): Statement {
  return statement(
    `update subscriptions set ${setPreferences}, state = 'requested', state_at = ?, paused_until = null, next_due_at = null
     where id = ? and state in (select value from json_each(?))`,
    ...preferenceValues(preferences),
    now,
    id,
    JSON.stringify(from),
  );
}

/**
 * Guard: new preferences, and what follows from them for the next slot; not for one that is unsubscribed, nor for one whose digest was
 * planned since it was found standing as `was`.
 */
export function setSubscription(
  id: string,
  preferences: Preferences,
  { served, nextDueAt, begins }: ChangedSchedule,
  now: number,
  was?: Pick<SubscriptionRow, keyof Served | "nextDueAt">,
): Statement {
  const seqs = [...cadences, "instant" as const].filter((pace) => begins[pace] !== undefined);
  return statement(
    `update subscriptions set ${[setPreferences, ...seqs.map(seqBegins)].join(", ")},
       daily_period = ?, weekly_period = ?, monthly_period = ?, next_due_at = ?
     where id = ? and state in ('active', 'paused')
       ${was ? "and (daily_period, weekly_period, monthly_period, next_due_at) is (?, ?, ?, ?)" : ""}`,
    ...preferenceValues(preferences),
    ...seqs.flatMap((pace) => [begins[pace] ?? null, now - reach[pace]]),
    ...[served.dailyPeriod, served.weeklyPeriod, served.monthlyPeriod, nextDueAt],
    id,
    ...(was ? [was.dailyPeriod, was.weeklyPeriod, was.monthlyPeriod, was.nextDueAt] : []),
  );
}

/** How far the first digest of each kind reaches back; whoever wants to hear at once hears from now on. */
const reach = { instant: 0, daily: days(1), weekly: days(7), monthly: days(31) };

// From where the caller says (null: `reach` back).
function seqBegins(pace: Cadence | "instant"): string {
  return `${pace}_seq = coalesce(?, max(${pace}_seq, ${seqSince}))`;
}

/**
 * Guard: digests come from now on. They reach back one day, week and month, so that the first one has something to tell; the
 * candidates' consumer may not have seen the newest events yet, hence its cursor and not the log's end.
 */
export function startSubscription(
  id: string,
  from: readonly SubscriptionState[],
  { served, nextDueAt }: Schedule,
  now: number,
): Statement {
  return statement(
    `update subscriptions set state = 'active', state_at = ?, paused_until = null, next_due_at = ?,
       confirmed_at = coalesce(confirmed_at, ?), daily_period = ?, weekly_period = ?, monthly_period = ?,
       instant_seq = max(instant_seq, ${seqSince}), daily_seq = max(daily_seq, ${seqSince}),
       weekly_seq = max(weekly_seq, ${seqSince}), monthly_seq = max(monthly_seq, ${seqSince})
     where id = ? and state in (select value from json_each(?))`,
    ...[now, nextDueAt, now, served.dailyPeriod, served.weeklyPeriod, served.monthlyPeriod],
    ...[now - reach.instant, now - reach.daily, now - reach.weekly, now - reach.monthly],
    id,
    JSON.stringify(from),
  );
}

const seqSince = `coalesce((select min(seq) - 1 from digest_candidates where at > ?),
  (select cursor from consumers where name = 'digest-candidates'), 0)`;

/** Takes a topic off the list of those to hear less of. */
export function dropLess(id: string, topic: string): Statement {
  return statement(
    `update subscriptions set less = (select json_group_array(value) from json_each(less) where value <> ?) where id = ?`,
    topic,
    id,
  );
}

/** Guard: nothing comes until `until` (ms), or until resumed. */
export function pauseRow(
  id: string,
  until: number | null,
  { served, nextDueAt }: Schedule,
  now: number,
): Statement {
  return statement(
    `update subscriptions set state = 'paused', state_at = ?, paused_until = ?, next_due_at = ?,
       daily_period = ?, weekly_period = ?, monthly_period = ? where id = ? and state in ('active', 'paused')`,
    ...[now, until, nextDueAt, served.dailyPeriod, served.weeklyPeriod, served.monthlyPeriod],
    id,
  );
}

/** Guard: nothing comes any more. Matches once. */
export function endRow(id: string, now: number): Statement {
  return statement(
    "update subscriptions set state = 'unsubscribed', state_at = ?, paused_until = null, next_due_at = null where id = ? and state <> 'unsubscribed'",
    now,
    id,
  );
}

/** Only beside a subscription that is there: an import whose address the hub knows under another id leaves none behind. */
export function insertConsent(row: Consent): Statement {
  const { id, subscriptionId, act, form, wording, wordingVersion, language, at } = row;
  return statement(
    `insert into consents (id, subscription_id, act, form, wording, wording_version, language, at)
     select ?, id, ?, ?, ?, ?, ?, ? from subscriptions where id = ?`,
    ...[id, act, form, wording, wordingVersion, language, at, subscriptionId],
  );
}

/** The first reason stands; but one that was erased, asked anew and now bounces or complains is suppressed for that. */
export function insertSuppression(emailHash: string, reason: string, at: number): Statement {
  return statement(
    `insert into suppressions (email_hash, reason, at) values (?, ?, ?) on conflict do update
       set reason = excluded.reason, at = excluded.at where reason = 'erased' and excluded.reason <> 'erased'`,
    emailHash,
    reason,
    at,
  );
}

/** Who confirms is written to again, whatever was the matter before they asked (ms). What came to be known since stands. */
export function liftSuppression(emailHash: string, asked: number): Statement[] {
  return [
    statement(
      "delete from suppressions where email_hash = ? and (reason = 'erased' or at <= ?)",
      emailHash,
      asked,
    ),
    statement("delete from soft_bounces where email_hash = ?", emailHash),
  ];
}

/** How many subscriptions there are in each state. */
export const subscriptionCounts = plainQuery(
  "select state, count(*) from subscriptions group by state",
  ([state, count]) => ({ state: String(state), count: Number(count) }),
);

const fields = [
  "discussions",
  "methodologies",
  "calls",
  "language",
  "topics",
  "sectors",
  "countries",
  "languages",
  "hour",
  "weekday",
  "zone",
  "format",
  "newsletter",
  "most",
] as const;
const setPreferences = fields.map((field) => `${field === "most" ? "most_items" : field} = ?`).join(", ");

function preferenceValues(preferences: Preferences) {
  return fields.map((field) => {
    const value = preferences[field];
    return typeof value === "object" ? JSON.stringify(value) : (value as string | number);
  });
}

const neverConfirmed =
  "select id from subscriptions where state = 'requested' and confirmed_at is null and state_at < ? limit ?";

/** Deletes subscriptions that were asked for before `before` and never confirmed, with what they would have agreed to. */
export function forgetRequested(before: number, most: number): Statement[] {
  return [
    statement(`delete from consents where subscription_id in (${neverConfirmed})`, before, most),
    statement(`delete from subscriptions where id in (${neverConfirmed})`, before, most),
  ];
}
