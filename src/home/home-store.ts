import { memberVisits } from "../../db/schema/index.ts";
import type { Interests, ReadTo } from "./news.ts";
import type { Visit } from "./sitting.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { upsert } from "../platform/db/write.ts";

export type QuietCountry = { code: string; name: string; heardAt: number | null };

/** Countries of the network that nobody has been heard from or about since, the longest silent first: `quietCountries(language, since)`. */
export const quietCountries = plainQuery(
  `select c.code, coalesce(c.names ->> ?, c.names ->> 'en', c.code), v.heard_at
  from countries c left join country_voices v on v.country = c.code
  where coalesce(v.heard_at, 0) < ? order by coalesce(v.heard_at, 0), c.code`,
  ([code, name, heardAt]): QuietCountry => ({
    code: code as string,
    name: name as string,
    heardAt: heardAt as number | null,
  }),
);

/** What the hub knows of a member's interests, and when they were here. */
export type Personal = Omit<Interests, "handle" | "language" | "since"> & { visit: Visit | null };

type PersonalJson = {
  organisation: string | null;
  country: string | null;
  visit: [number, number | null] | null;
  followed: string[];
  muted: string[];
  topics: string[];
  chosen: { topics: string[]; countries: string[] } | null;
  read: [string, number, number][];
};

/**
 * One row for a member: `personalOf(id)`. Topics are those of what they follow, beside those they subscribed to. Reading marks
 * are those on what is followed and on what is newest, which is all that the front page can show.
 */
export const personalOf = (memberId: string) => personalQuery(memberId);

const mine = (mode: string, most: number) =>
  `select entry_id from follows where member_id = m.id and mode = '${mode}' order by at desc limit ${most}`;
const newest = (kind: string, column: string, most: number) =>
  `select * from (select id from entries where kind = '${kind}' and state = 'published' order by ${column} desc, id desc limit ${most})`;

const personalQuery = plainQuery(
  `select json_object('organisation', o.slug, 'country', o.country,
    'visit', (select json_array(seen_at, before_at) from member_visits where member_id = m.id),
    'followed', (select json_group_array(entry_id) from (${mine("following", 60)})),
    'muted', (select json_group_array(entry_id) from (${mine("muted", 60)})),
    'topics', (select json_group_array(topic) from (select t.topic from (${mine("following", 30)}) f
      cross join entry_topics t on t.entry_id = f.entry_id group by t.topic order by count(*) desc limit 6)),
    'chosen', (select json_object('topics', json(topics), 'countries', json(countries)) from subscriptions
      where email = m.email and state in ('active', 'paused')),
    'read', (select json_group_array(json_array(entry_id, position, at)) from reading_marks k where k.member_id = m.id
      and k.entry_id in (select * from (${mine("following", 60)}) union select id from (${newest("thread", "last_activity_at", 30)}
      union all ${newest("methodology", "published_at", 8)} union all ${newest("call", "published_at", 8)}))))
  from members m left join organisations o on o.id = m.organisation_id where m.id = ?`,
  ([json]): Personal => personalFrom(JSON.parse(json as string) as PersonalJson), // made by the query itself
);

function personalFrom(json: PersonalJson): Personal {
  const { organisation, country, visit, followed, muted, topics, chosen, read } = json;
  return {
    organisation,
    countries: new Set([...(country ? [country] : []), ...(chosen?.countries ?? [])]),
    topics: new Set([...topics, ...(chosen?.topics ?? [])]),
    followed: new Set(followed),
    muted: new Set(muted),
    read: new Map(read.map(([id, position, at]): [string, ReadTo] => [id, { position, at }])),
    visit: visit && { seenAt: visit[0], beforeAt: visit[1] },
  };
}

export function noteVisit(memberId: string, { seenAt, beforeAt }: Visit): Statement {
  return upsert(memberVisits, { memberId, seenAt, beforeAt }, ["memberId"], ["seenAt", "beforeAt"]);
}

/**
 * Notes from which countries somebody was heard: by entries and replies (JSON lists of ids) of people in their organisations, and by
 * discussions and methodologies about them. A call may name forty countries and speaks from none.
 */
export function noteVoices(entries: string, replies: string): Statement {
  return statement(
    `insert into country_voices (country, heard_at) select country, max(at) from (
      select o.country, e.published_at as at from json_each(?) j join entries e on e.id = j.value
        join members m on m.id = e.author_id join organisations o on o.id = m.organisation_id where e.state = 'published'
      union all select c.country, e.published_at from json_each(?) j join entries e on e.id = j.value
        join entry_countries c on c.entry_id = e.id where e.state = 'published' and e.kind <> 'call'
      union all select o.country, r.created_at from json_each(?) j join replies r on r.id = j.value
        join members m on m.id = r.author_id join organisations o on o.id = m.organisation_id where r.state = 'published'
    ) where country is not null group by country
    on conflict (country) do update set heard_at = excluded.heard_at where excluded.heard_at > heard_at + ${hour}`,
    entries,
    entries,
    replies,
  );
}

/** Within which a country's second voice changes nothing: rows written are what a hosted database bills. */
const hour = 3_600_000;
