import { mailings } from "../../db/schema/index.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery, type Query } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";
import type { Concern } from "./concern.ts";
import { concerned } from "./concern-store.ts";
import type { Addressee, Mailing } from "./mailing.ts";

export function insertMailing(row: typeof mailings.$inferInsert): Statement {
  return insert(mailings, row);
}

/** Runs of letters that are not planned to the end, oldest first. */
export const openMailings = plainQuery(
  `select m.run_id, r.kind, m.subject_id, m.audience, m.period, m.criteria, m.reached, r.at, r.planned, r.skipped
   from digest_runs r join mailings m on m.run_id = r.id where r.state = 'planning' and r.kind <> 'digest'
   order by r.created_at, r.id`,
  ([runId, kind, subjectId, audience, period, criteria, reached, at, planned, skipped]): Mailing => ({
    runId: String(runId),
    kind: kind as Mailing["kind"],
    subjectId: String(subjectId),
    audience: audience as Mailing["audience"],
    period: String(period),
    criteria: JSON.parse(String(criteria)),
    reached: String(reached),
    at: Number(at),
    planned: Number(planned),
    skipped: JSON.parse(String(skipped)) as Record<string, number>,
  }),
);

/** Whether whom a period's letter goes to is still being planned: `(period)`. */
export const isBeingPlanned = plainQuery(
  `select exists (select 1 from digest_runs r join mailings m on m.run_id = r.id
     where r.state = 'planning' and r.kind <> 'digest' and m.period = ?)`,
  ([is]) => is === 1,
);

/** Guard: nobody else went on with it meanwhile. */
export function reach(runId: string, from: string, to: string): Statement {
  return statement("update mailings set reached = ? where run_id = ? and reached = ?", to, runId, from);
}

/** The next subscriptions of a mailing that have had no letter of its period, in the order of their ids. */
export function addresseesOf(mailing: Mailing, size: number): Query<Addressee[]> {
  const { sql, args } = audienceOf(mailing, oneByOne(mailing));
  return addresses(
    `select s.id, s.language, s.format, s.zone, s.state, x.email_hash is not null, s.topics, s.sectors, s.countries
     from subscriptions s left join suppressions x on x.email_hash = s.email_hash ${sql}
       and s.id > ? and s.state in ('active', 'paused') and ${hasNone}
     order by s.id limit ?`,
    [...args, mailing.reached, mailing.kind, mailing.period, size],
  );
}

/** How many would get a letter now. */
export function countAddressees(
  mailing: Pick<Mailing, "kind" | "audience" | "subjectId" | "period" | "criteria">,
) {
  const { sql, args } = audienceOf(mailing);
  return plainQuery(
    `select count(*) from subscriptions s left join suppressions x on x.email_hash = s.email_hash ${sql}
       and s.state = 'active' and x.email_hash is null and ${hasNone}`,
    ([count]) => Number(count),
  )(...args, mailing.kind, mailing.period);
}

/** The same by the countries that readers named; "" for those who named none. */
export function countriesOfAddressees(
  mailing: Pick<Mailing, "kind" | "audience" | "subjectId" | "period" | "criteria">,
) {
  const { sql, args } = audienceOf(mailing);
  return plainQuery(
    `with told as materialized (select s.countries as named from subscriptions s
       left join suppressions x on x.email_hash = s.email_hash ${sql}
       and s.state = 'active' and x.email_hash is null and ${hasNone})
     select coalesce(j.value, ''), count(*) from told left join json_each(told.named) j
     group by 1 order by 2 desc, 1 limit 60`,
    ([country, count]) => ({ country: String(country), count: Number(count) }),
  )(...args, mailing.kind, mailing.period);
}

const hasNone = `not exists (select 1 from digest_recipients d
  where d.subscription_id = s.id and d.cadence = ? and d.period = ?)`;

type Part = { sql: string; args: Value[] };

/** Joins and the beginning of the condition. How it is asked whom an issue reached is told apart: all at once, or a few one by one. */
function audienceOf(
  { audience, subjectId, criteria }: Pick<Mailing, "audience" | "subjectId" | "criteria">,
  { has, missed }: Reach = allAtOnce(subjectId),
): Part {
  const newsletter = "where s.newsletter = 'on'";
  const { since = null } = (criteria ?? {}) as { since?: number | null }; // written by resendIssue
  switch (audience) {
    case "members":
      return { sql: `${byMembers} ${newsletter}`, args: [] };
    case "everybody":
      return { sql: newsletter, args: [] };
    case "missed-members":
      return { sql: `${byMembers} ${newsletter} and ${missed.sql}`, args: [...missed.args, since] };
    case "missed":
      return { sql: `${newsletter} and ${missed.sql}`, args: [...missed.args, since] };
    case "told":
      return { sql: `${newsletter} and ${has.sql}`, args: has.args };
    case "concerned":
      return concerned(criteria as Concern); // written by sendAlert
  }
}

// Whoever has an account, as for every page.
const byMembers = "join members v on v.email = s.email";

const runsOf = `select run_id from mailings where subject_id = ?
  and audience in ('members', 'everybody', 'missed-members', 'missed')`;

/** Mails of an issue that stopped after the provider was asked to take them, and did not say that it would not: by its id. */
export const doubtfulMails = plainQuery(
  `select coalesce(sum(size), 0) from digest_batches where run_id in (${runsOf}) and state = 'stopped'
     and first_attempt_at is not null and last_error not like 'refused: %'`,
  ([count]) => Number(count),
);

// In this order: left to itself SQLite begins with all recipients of all runs.
const ofIssue = `from mailings g cross join digest_batches b on b.run_id = g.run_id`;
const isIssue = `g.subject_id = ? and g.audience in ('members', 'everybody', 'missed-members', 'missed') and d.skipped is null`;

/** Whom an issue has reached, or is about to: in a batch that was taken and not said to have come back, or that still goes. */
const reached = `select d.subscription_id ${ofIssue} and b.state = 'accepted' cross join json_each(b.members) e
    cross join digest_recipients d on d.batch_id = b.source and d.position = e.value ->> 0
    left join digest_outcomes o on o.run_id = b.run_id and o.batch_id = d.batch_id and o.position = d.position
      and o.kind in ('soft', 'failed', 'bounced')
  where ${isIssue} and o.kind is null
  union all select d.subscription_id ${ofIssue} and b.state in ('frozen', 'submitting')
    cross join digest_recipients d on d.batch_id = b.source
  where ${isIssue} and (b.members is null
    or exists (select 1 from json_each(b.members) e where e.value ->> 0 = d.position))`;

/** Who has an issue; and whom it was meant for and did not reach, or who came since an instant (the last argument). */
type Reach = { has: Part; missed: Part };

/** For counting: what is known of an issue is gathered once. */
function allAtOnce(subjectId: string): Reach {
  const of = (times: number) => Array.from({ length: times }, () => subjectId);
  return {
    has: { sql: `s.id in (${reached})`, args: of(2) },
    missed: {
      sql: `s.id not in (${reached}) and (s.id in (
          select d.subscription_id from digest_recipients d where d.cadence = 'issue' and d.batch_id in (
            select id from digest_batches where run_id in (${runsOf}) union all ${runsOf}))
        or s.confirmed_at >= ?)`,
      args: of(4),
    },
  };
}

/** For a slice: each reader's own mails of the issue are looked up, and no others. */
function oneByOne({ period }: Pick<Mailing, "period">): Reach {
  const first = period.split(".")[0] ?? "";
  const args = [first, `${first}.r`, `${first}.s`];
  return {
    has: { sql: `exists (${ownMails} and ${isReached})`, args },
    missed: {
      sql: `not exists (${ownMails} and ${isReached}) and (exists (${ownMails}) or s.confirmed_at >= ?)`,
      args: [...args, ...args],
    },
  };
}

const holds = (batch: string) =>
  `exists (select 1 from json_each(${batch}.members) e where e.value ->> 0 = d.position)`;

const ownMails = `select 1 from digest_recipients d left join digest_batches f on f.id = d.batch_id
  where d.subscription_id = s.id and d.cadence = 'issue' and (d.period = ? or (d.period >= ? and d.period < ?))`;

const isReached = `d.skipped is null
  and not exists (select 1 from digest_outcomes o where o.run_id = f.run_id and o.batch_id = d.batch_id
    and o.position = d.position and o.kind in ('soft', 'failed', 'bounced'))
  and ((f.state in ('frozen', 'submitting') and (f.members is null or ${holds("f")}))
    or (f.state = 'accepted' and ${holds("f")})
    or (f.state = 'split' and exists (select 1 from digest_batches b where b.run_id = f.run_id and b.source = f.id
      and ((b.state = 'accepted' and ${holds("b")})
        or (b.state in ('frozen', 'submitting') and (b.members is null or ${holds("b")}))))))`;

const addresses = (sql: string, args: Value[]) =>
  plainQuery(sql, ([id, language, format, zone, state, gone, topics, sectors, countries]): Addressee => ({
    id: String(id),
    language: String(language),
    format: format as Addressee["format"],
    zone: String(zone),
    state: state as Addressee["state"],
    suppressed: gone === 1,
    topics: String(topics),
    sectors: String(sectors),
    countries: String(countries),
  }))(...args);

/** How many of an issue's mails are where: sent, waiting, skipped and why. */
export const mailsOfSubject = plainQuery(
  `select r.id, m.audience, m.period, r.state, r.planned, r.skipped, r.created_at
   from mailings m join digest_runs r on r.id = m.run_id where m.subject_id = ? order by r.created_at`,
  ([id, audience, period, state, planned, skipped, at]) => ({
    id: String(id),
    audience: audience as Mailing["audience"],
    period: String(period),
    state: String(state),
    planned: Number(planned),
    skipped: JSON.parse(String(skipped)) as Record<string, number>,
    at: Number(at),
  }),
);
