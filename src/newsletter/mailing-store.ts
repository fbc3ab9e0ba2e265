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

/** Guard: nobody else went on with it meanwhile. */
export function reach(runId: string, from: string, to: string): Statement {
  return statement("update mailings set reached = ? where run_id = ? and reached = ?", to, runId, from);
}

/** The next subscriptions of a mailing that have had no letter of its period, in the order of their ids. */
export function addresseesOf(mailing: Mailing, size: number): Query<Addressee[]> {
  const { sql, args } = audienceOf(mailing);
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

/** Joins and the beginning of the condition. */
function audienceOf({
  audience,
  subjectId,
  criteria,
}: Pick<Mailing, "audience" | "subjectId" | "criteria">): Part {
  const newsletter = "where s.newsletter = 'on'";
  const { since = null } = (criteria ?? {}) as { since?: number | null }; // written by resendIssue
  switch (audience) {
    case "members":
      return { sql: `${vouched} ${newsletter}`, args: [] };
    case "everybody":
      return { sql: newsletter, args: [] };
    case "missed-members":
      return {
        sql: `${vouched} ${newsletter} and ${missed}`,
        args: [subjectId, subjectId, subjectId, since],
      };
    case "missed":
      return { sql: `${newsletter} and ${missed}`, args: [subjectId, subjectId, subjectId, since] };
    case "told":
      return { sql: `${newsletter} and s.id in (${reached})`, args: [subjectId] };
    case "concerned":
      return concerned(criteria as Concern); // written by sendAlert
  }
}

const vouched = "join members v on v.email = s.email and v.verified_at is not null";

const runsOf = `select run_id from mailings where subject_id = ?
  and audience in ('members', 'everybody', 'missed-members', 'missed')`;

/** The batches that hold a recipient now: the one it was frozen in, or one that was split from it. */
const holds = `b.source = f.id and b.state in ('frozen', 'submitting', 'accepted') and (b.members is null
  or exists (select 1 from json_each(b.members) e where e.value ->> 0 = d.position))`;

/** Whom an issue has reached, or is about to: in a batch that was taken or still goes, and not said to have come back. */
const reached = `select d.subscription_id from mailings g join digest_batches f on f.run_id = g.run_id and f.source = f.id
    join digest_recipients d on d.batch_id = f.id
    left join digest_outcomes o on o.run_id = f.run_id and o.batch_id = d.batch_id and o.position = d.position
      and o.kind in ('soft', 'failed', 'bounced')
  where g.subject_id = ? and g.audience in ('members', 'everybody', 'missed-members', 'missed')
    and d.skipped is null and o.kind is null
    and (f.state in ('frozen', 'submitting') or (f.state = 'accepted' and (f.members is null
        or exists (select 1 from json_each(f.members) e where e.value ->> 0 = d.position)))
      or (f.state = 'split' and exists (select 1 from digest_batches b where b.run_id = f.run_id and ${holds})))`;

/** Whom it was meant for and did not reach, and who came since an instant. */
const missed = `s.id not in (${reached}) and (s.id in (
    select d.subscription_id from digest_recipients d where d.cadence = 'issue' and d.batch_id in (
      select id from digest_batches where run_id in (${runsOf}) union all ${runsOf}))
  or s.confirmed_at >= ?)`;

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
