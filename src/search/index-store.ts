import type { EntryKind } from "../paths.ts";
import type { State, Visibility } from "../platform/actor.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { isUnspaced } from "./normalise.ts";
import type { Indexed, Source } from "./wording.ts";

/** Posts with what they say (two JSON lists of ids): `sourcesOf(entryIds, replyIds)`. */
export const sourcesOf = plainQuery(
  `select e.id, 1, e.state, e.version, e.published_at, e.title, e.kind, e.visibility, e.language, e.topics, e.countries,
     e.organisation_id, e.author_id, s.id, s.facets, b.html, v.html,
     case e.kind when 'thread' then null else e.summary end, m.document,
     c.reference, c.programme, c.sub_programme, c.funder, c.eligibility, c.budget_note, c.details
   from json_each(?) given cross join entries e on e.id = given.value left join entry_bodies b on b.entry_id = e.id
     left join methodologies m on m.entry_id = e.id
     left join methodology_versions v on v.entry_id = e.id and v.version = m.current_version
     left join calls c on c.entry_id = e.id left join search_posts s on s.subject_id = e.id
   union all
   select r.id, 0, r.state, r.version, r.created_at, '', e.kind, e.visibility, e.language, e.topics, e.countries,
     e.organisation_id, r.author_id, s.id, s.facets, r.html, null, null, null, null, null, null, null, null, null, null
   from json_each(?) given cross join replies r on r.id = given.value join entries e on e.id = r.entry_id
     left join search_posts s on s.subject_id = r.id`,
  sourceOf,
);

function sourceOf(c: readonly Value[]): Source {
  return {
    subjectId: c[0] as string,
    isEntry: c[1] === 1,
    state: c[2] as State,
    version: c[3] as number,
    at: c[4] as number,
    title: c[5] as string,
    kind: c[6] as EntryKind,
    visibility: c[7] as Visibility,
    language: c[8] as string,
    topics: JSON.parse(c[9] as string) as string[],
    countries: JSON.parse(c[10] as string) as string[],
    organisationId: c[11] as string | null,
    authorId: c[12] as string,
    indexed: c[13] === null ? null : { id: c[13] as number, facets: c[14] as string },
    html: c.slice(15, 17).filter((one) => one !== null) as string[],
    parts: c.slice(17) as (string | null)[],
  };
}

/** The replies under entries (a JSON list): `repliesUnder(entryIds)`. */
export const repliesUnder = plainQuery(
  "select id from replies where entry_id in (select value from json_each(?)) and state = 'published'",
  ([id]) => id as string,
);

/** The last id that each span of ids (a JSON list of their first ones) holds, where it holds any: `lastIdsIn(spans)`. */
export const lastIdsIn = plainQuery(
  `select value, (select max(id) from search_posts where id >= value and id < value + ${2 ** 20}) from json_each(?)`,
  ([span, last]) => [Number(span), last === null ? undefined : Number(last)] as const,
);

/** Writes posts in place of what the index had of them. Lowest ids first: the index takes those at once, others one by one. */
export function putIntoIndex(posts: readonly Indexed[]): Statement[] {
  if (posts.length === 0) return [];
  const sorted = posts.toSorted((a, b) => a.id - b.id);
  const titles = sorted.flatMap(({ id, facets, title }) =>
    title ? [[id, title.words, `${facets} ${title.signs}`]] : [],
  );
  return [
    filling(putPosts, sorted.map(({ id, subjectId, version, facets, title }) => [id, subjectId, version, title ? facets : ""])),
    ...chunked(sorted).map((some) =>
      filling(putWords, some.map(({ id, words, facets, signs }) => [id, words, `${facets} ${signs}`])),
    ),
    ...(titles.length > 0 ? [filling(putTitles, titles)] : []),
    filling(putVocabulary, vocabularyOf(sorted)),
  ]; // prettier-ignore
}

// Once it is known to be usual a word costs no more writes.
const putVocabulary = `insert into search_vocabulary (word, times) select value ->> 0, value ->> 1 from json_each(?) where true
  on conflict (word) do update set times = times + excluded.times where times < 64`;

/** Words that somebody could begin to type, with how many of these posts hold them. */
function vocabularyOf(posts: readonly Indexed[]): [string, number][] {
  const times = new Map<string, number>();
  for (const { words } of posts)
    for (const word of new Set(words.split(" ")))
      if (isTyped(word)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1));
}

const isTyped = (word: string) =>
  word.length > 3 && word.length < 30 && /^\p{L}/u.test(word) && !isUnspaced(word);

const putPosts = `insert into search_posts (id, subject_id, version, facets)
  select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?) where true
  on conflict (subject_id) do update set version = excluded.version, facets = excluded.facets`;
const putWords =
  "insert or replace into search_words (rowid, words, facets) select value ->> 0, value ->> 1, value ->> 2 from json_each(?)";
const putTitles =
  "insert or replace into search_titles (rowid, words, facets) select value ->> 0, value ->> 1, value ->> 2 from json_each(?)";

const filling = (sql: string, rows: readonly (readonly Value[])[]) => statement(sql, JSON.stringify(rows));

/** Parts of about half a megabyte: one statement's values must not grow with the longest posts. */
function chunked(posts: readonly Indexed[]): Indexed[][] {
  const chunks: Indexed[][] = [[]];
  let size = 0;
  for (const post of posts) {
    size += post.words.length;
    if (size > 500_000) [size, chunks[chunks.length]] = [post.words.length, []];
    chunks.at(-1)?.push(post);
  }
  return chunks;
}

/** Takes posts (their ids) out of the index. */
export function takeFromIndex(subjectIds: readonly string[]): Statement[] {
  if (subjectIds.length === 0) return [];
  const ids = JSON.stringify(subjectIds);
  const found = "select id from search_posts where subject_id in (select value from json_each(?))";
  return [
    statement(`delete from search_words where rowid in (${found})`, ids),
    statement(`delete from search_titles where rowid in (${found})`, ids),
    statement("delete from search_posts where subject_id in (select value from json_each(?))", ids),
  ];
}

/** Empties the index and sends its consumer back to the log's beginning. */
export function emptyIndex(consumer: string): Statement[] {
  return [
    statement("insert into search_words (search_words) values ('delete-all')"),
    statement("insert into search_titles (search_titles) values ('delete-all')"),
    statement("delete from search_posts"),
    statement("delete from search_vocabulary"),
    statement("delete from consumer_failures where consumer = ?", consumer),
    statement("update consumers set cursor = 0 where name = ?", consumer),
  ];
}

/** How far the index has come: `[cursor, last event, posts]`. */
export const indexStanding = plainQuery(
  `select coalesce((select cursor from consumers where name = ?), 0), (select coalesce(max(seq), 0) from events),
   (select count(*) from search_posts)`,
  ([cursor, end, posts]) => ({ cursor: Number(cursor), end: Number(end), posts: Number(posts) }),
);
