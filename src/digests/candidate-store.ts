import { digestCandidates } from "../../db/schema/index.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insertMany } from "../platform/db/write.ts";
import type { Amendment, EntryFacts, Told } from "./told.ts";

export type NewCandidate = typeof digestCandidates.$inferInsert;
export type Happening = NewCandidate["happening"];

export function insertCandidates(rows: readonly NewCandidate[]): Statement {
  return insertMany(digestCandidates, rows);
}

/** Nobody is told any more that an answer to this question was still needed before a place in the log. */
export function forgetNeed(entryId: string, before: number): Statement {
  return statement(
    "delete from digest_candidates where entry_id = ? and happening = 'needed' and seq < ?",
    entryId,
    before,
  );
}

/** What lies too far back for any digest. */
export function forgetCandidates(before: number): Statement {
  return statement("delete from digest_candidates where at < ?", before);
}

/** How far the log has been read for digests: a window ends here, so that what comes late is in the next one. */
export const candidatesRead = plainQuery(
  "select cursor from consumers where name = 'digest-candidates'",
  ([cursor]) => Number(cursor),
);

/** `(fromSeq, toSeq]`, an entry a row. */
export const toldBetween = plainQuery(
  `select entry_id, max(seq), max(iif(happening = 'new', seq, 0)), max(iif(happening = 'version', seq, 0)),
     max(iif(happening = 'amended', seq, 0)), max(iif(happening = 'resolved', seq, 0)),
     max(iif(happening = 'needed', seq, 0)), json_group_array(seq) filter (where happening = 'reply'), max(at)
   from digest_candidates where seq > ? and seq <= ? group by entry_id`,
  ([entry, last, created, version, amended, resolved, needed, replies, lastAt]): Told => ({
    entry: String(entry),
    last: Number(last),
    created: Number(created),
    version: Number(version),
    amended: Number(amended),
    resolved: Number(resolved),
    needed: Number(needed),
    replies: (JSON.parse(String(replies)) as number[]).sort((a, b) => a - b),
    lastAt: Number(lastAt),
  }),
);

/** `(fromSeq, toSeq]`, oldest first. */
export const amendmentsBetween = plainQuery(
  `select c.entry_id, c.seq, e.data ->> 'changed' from digest_candidates c join events e on e.seq = c.seq
   where c.seq > ? and c.seq <= ? and c.happening = 'amended' order by c.seq`,
  ([entry, seq, changed]): Amendment => ({
    entry: String(entry),
    seq: Number(seq),
    changed: JSON.parse(String(changed ?? "[]")) as string[],
  }),
);

/** Calls that readers saved, of which a deadline lies in `[from, until]`. */
export const savedClosing = plainQuery(
  `select distinct d.entry_id from deadlines d where d.at >= ? and d.at <= ?
     and exists (select 1 from subscription_marks m where m.entry_id = d.entry_id and m.mark = 'saved')`,
  ([entry]) => String(entry),
);

/** Every entry of the translation groups that the given entries (a JSON list) belong to. */
export const groupsOf = plainQuery(
  `select translation_group, id from entries where translation_group in
     (select translation_group from entries where id in (select value from json_each(?)) and translation_group is not null)`,
  ([group, id]) => ({ group: String(group), id: String(id) }),
);

/** Calls of which a deadline lies in `[from, until]`. */
export const callsClosing = plainQuery(
  "select distinct entry_id from deadlines where at >= ? and at <= ?",
  ([entry]) => String(entry),
);

/** Asks published in `[from, until]` that nobody has settled. */
export const asksOpen = plainQuery(
  `select e.id from entries e join threads t on t.entry_id = e.id
   where e.state = 'published' and e.published_at >= ? and e.published_at <= ? and e.kind = 'thread'
     and t.flavour = 'ask' and t.resolved_at is null and t.accepted_reply_id is null`,
  ([entry]) => String(entry),
);

/** Those of the given ids (a JSON list) that are published. */
export const factsOfEntries = plainQuery(
  `select e.id, e.kind, e.slug, e.title, e.summary, e.author_id, e.language, e.visibility, e.reply_count, e.published_at,
     e.topics, e.countries, e.sectors, e.demo, a.name, o.name, o.country, substr(b.html, 1, 2000),
     t.flavour, t.accepted_reply_id is not null or t.resolved_at is not null,
     m.kind, m.evidence_strength, m.current_version, m.origin_country,
     c.type, c.funder, coalesce(c.sub_programme, c.programme, c.funder), c.cancelled_at is not null or c.awarded_at is not null, e.attribution,
     e.translation_group, v.note
   from json_each(?) given join entries e on e.id = given.value
     left join members a on a.id = e.author_id
     left join organisations o on o.id = e.organisation_id
     left join entry_bodies b on b.entry_id = e.id
     left join threads t on t.entry_id = e.id
     left join methodologies m on m.entry_id = e.id
     left join methodology_versions v on v.entry_id = m.entry_id and v.version = m.current_version
     left join calls c on c.entry_id = e.id
   where e.state = 'published' order by e.id`,
  factsOf,
);

function factsOf(row: Value[]): EntryFacts {
  const [id, kind, slug, title, summary, authorId, language, visibility, replies, publishedAt, ...more] = row;
  const [topics, countries, sectors, demo, author, organisation, country, html, flavour, answered, ...parts] =
    more;
  const [sort, evidence, version, originCountry, type, funder, programme, over, attribution, group, note] =
    parts;
  return {
    id: String(id),
    kind: kind as "thread" | "methodology" | "call",
    slug: String(slug),
    title: String(title),
    summary: String(summary),
    authorId: String(authorId),
    language: String(language),
    group: textOrNull(group),
    membersOnly: visibility === "members",
    replies: Number(replies),
    publishedAt: Number(publishedAt),
    topics: JSON.parse(String(topics)) as string[],
    countries: JSON.parse(String(countries)) as string[],
    sectors: JSON.parse(String(sectors)) as string[],
    demo: demo === 1,
    author: textOrNull(author),
    attribution: textOrNull(attribution),
    organisation: textOrNull(organisation),
    country: textOrNull(country),
    html: String(html ?? ""),
    flavour: flavour === "ask" ? ("ask" as const) : ("discussion" as const),
    answered: answered === 1,
    sort: textOrNull(sort),
    evidence: textOrNull(evidence),
    version: Number(version ?? 1),
    note: textOrNull(note),
    originCountry: textOrNull(originCountry),
    type: textOrNull(type),
    funder: textOrNull(funder),
    programme: textOrNull(programme),
    over: over === 1,
  };
}

/** People who replied since `since` (ms) to the given entries (a JSON list): `(ids, since)`. */
export const peopleSince = plainQuery(
  `select entry_id, count(distinct author_id) from replies
   where entry_id in (select value from json_each(?)) and state = 'published' and created_at > ? group by entry_id`,
  ([entry, people]) => ({ entry: String(entry), people: Number(people) }),
);

/** Deadlines of the given entries (a JSON list) after an instant, soonest first: `(ids, after)`. */
export const deadlinesAfter = plainQuery(
  `select entry_id, at, iif(time is null or zone is null, date, null), zone, label, date, extended_from from deadlines
   where entry_id in (select value from json_each(?)) and at > ? order by entry_id, at`,
  ([entry, at, day, zone, label, date, before]) => ({
    entry: String(entry),
    at: Number(at),
    day: textOrNull(day),
    zone: textOrNull(zone) ?? "UTC",
    label: textOrNull(label),
    date: String(date),
    before: textOrNull(before)?.slice(0, 10) ?? null,
  }),
);

/** Which of the given entries (a JSON list) have any deadline at all. */
export const entriesWithDeadlines = plainQuery(
  "select distinct entry_id from deadlines where entry_id in (select value from json_each(?))",
  ([entry]) => String(entry),
);

/** How often each country was heard since an instant, by the organisations that spoke. */
export const countriesHeard = plainQuery(
  `select o.country, count(*) from entries e join organisations o on o.id = e.organisation_id
   where e.state = 'published' and e.published_at > ? and o.country is not null group by o.country`,
  ([country, count]) => ({ country: String(country), count: Number(count) }),
);

/** Names of topics and sectors: kind, slug, names by language. */
export const interestLabels = plainQuery(
  "select 'topic', slug, names from topics union all select 'sector', slug, names from sectors",
  ([kind, slug, names]) => ({
    kind: kind as "topic" | "sector",
    slug: String(slug),
    names: JSON.parse(String(names)) as Record<string, string>,
  }),
);

function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}
