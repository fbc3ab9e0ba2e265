import { memberVisits } from "../../db/schema/index.ts";
import type { Interests, ReadTo } from "./news.ts";
import type { Visit } from "./sitting.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery, type Query } from "../platform/db/query.ts";
import { upsert } from "../platform/db/write.ts";

/** A query that is not run, and answers `instead`, where the log still ends at `seen`: SQLite asks that once, before the first row. */
export function unlessSeen<T>(seen: number, query: Query<T>, instead: NoInfer<T>): Query<T> {
  return {
    sql: `select * from (${query.sql}) where (select coalesce(max(seq), 0) from events) <> ?`,
    args: [...query.args, seen],
    result: (answer) => (answer.rows.length === 0 ? instead : query.result(answer)),
  };
}

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

type Stance = [entry: string, mode: "following" | "muted" | null, position: number | null, at: number | null];
type PersonalJson = {
  organisation: string | null;
  country: string | null;
  visit: [number, number | null] | null;
  topics: string[];
  chosen: { topics: string[]; countries: string[] } | null;
  followed: Stance[];
  near: Stance[];
};

const newest = (kind: string, column: string, most: number) =>
  `select * from (select id from entries where kind = '${kind}' and state = 'published' order by ${column} desc, id desc limit ${most})`;
const stance = "json_group_array(json_array(x.id, f.mode, k.position, k.at))";
const marks = "left join reading_marks k on k.entry_id = x.id and k.member_id = m.id";
const following = (most: number) =>
  `select entry_id as id, mode from follows where member_id = m.id and mode = 'following' order by at desc limit ${most}`;

/**
 * One row for a member: `personalOf(id)`. Topics are those of what they follow, beside those they subscribed to. How they stand to
 * an entry (followed, muted, read) is asked of what they followed last and of what is newest, which is all that the front page can show:
 * who has followed thousands is not slower.
 */
export const personalOf = plainQuery(
  `select json_object('organisation', o.slug, 'country', o.country,
    'visit', (select json_array(seen_at, before_at) from member_visits where member_id = m.id),
    'topics', (select json_group_array(topic) from (select t.topic from (${following(30)}) f
      cross join entry_topics t on t.entry_id = f.id group by t.topic order by count(*) desc limit 6)),
    'chosen', (select json_object('topics', json(topics), 'countries', json(countries)) from subscriptions
      where email = m.email and state in ('active', 'paused')),
    'followed', (select ${stance.replace("f.", "x.")} from (${following(60)}) x ${marks}),
    'near', (select ${stance} from (${newest("thread", "last_activity_at", 24)}
      union all ${newest("methodology", "published_at", 8)} union all ${newest("call", "published_at", 8)}) x
      left join follows f on f.entry_id = x.id and f.member_id = m.id ${marks}))
  from members m left join organisations o on o.id = m.organisation_id where m.id = ?`,
  ([json]): Personal => personalFrom(JSON.parse(json as string) as PersonalJson), // made by the query itself
);

function personalFrom({
  organisation,
  country,
  visit,
  topics,
  chosen,
  followed,
  near,
}: PersonalJson): Personal {
  const stances = [...followed, ...near];
  const ids = (wanted: Stance[1]) => new Set(stances.filter(([, mode]) => mode === wanted).map(([id]) => id));
  const read = stances.flatMap(([id, , position, at]): [string, ReadTo][] =>
    position === null || at === null ? [] : [[id, { position, at }]],
  );
  return {
    organisation,
    countries: new Set([...(country ? [country] : []), ...(chosen?.countries ?? [])]),
    topics: new Set([...topics, ...(chosen?.topics ?? [])]),
    followed: ids("following"),
    muted: ids("muted"),
    read: new Map(read),
    visit: visit && { seenAt: visit[0], beforeAt: visit[1] },
  };
}

export function noteVisit(memberId: string, { seenAt, beforeAt }: Visit): Statement {
  return upsert(memberVisits, { memberId, seenAt, beforeAt }, ["memberId"], ["seenAt", "beforeAt"]);
}

/**
 * Notes from which countries somebody was heard: by entries and replies (JSON lists of ids) of people in their organisations, and by
 * discussions and methodologies about them. A call may name forty countries and speaks from none. `cross join` keeps SQLite from
 * beginning at the organisations and walking every reply.
 */
export function noteVoices(entries: string, replies: string): Statement {
  return statement(
    `insert into country_voices (country, heard_at) select country, max(at) from (
      select o.country, e.published_at as at from json_each(?) j cross join entries e on e.id = j.value
        cross join members m on m.id = e.author_id cross join organisations o on o.id = m.organisation_id where e.state = 'published'
      union all select c.country, e.published_at from json_each(?) j cross join entries e on e.id = j.value
        cross join entry_countries c on c.entry_id = e.id where e.state = 'published' and e.kind <> 'call'
      union all select o.country, r.created_at from json_each(?) j cross join replies r on r.id = j.value
        cross join members m on m.id = r.author_id cross join organisations o on o.id = m.organisation_id where r.state = 'published'
    ) where country is not null group by country
    on conflict (country) do update set heard_at = excluded.heard_at where excluded.heard_at > heard_at + ${hour}`,
    entries,
    entries,
    replies,
  );
}

/** Within which a country's second voice changes nothing: rows written are what a hosted database bills. */
const hour = 3_600_000;
