import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";
import type { Value } from "../platform/db/database.ts";
import { jsonQuery, plainQuery } from "../platform/db/query.ts";
import { firstOfGroup } from "./translation-store.ts";
import type { ListedEntry, ListQuery } from "./entry-list.ts";

/** A condition with its values; conditions are joined by `and`. */
export type Where = { sql: string; args: Value[] };

export const listedColumns = `e.id, e.kind, e.slug, e.title, e.summary, e.language, e.visibility, e.reply_count,
  e.last_activity_at, e.published_at, e.topics, e.countries, m.name, m.handle, m.verified_at, m.demo,
  o.name, o.slug, o.demo, v.name, k.at`;
export const listedWidth = 21;

/** Joined to `entries e`; its one value is the reader's id, or "" for a visitor. */
export const listedJoins = `join members m on m.id = e.author_id
  left join organisations o on o.id = e.organisation_id
  left join members v on v.id = e.last_voice_id
  left join reading_marks k on k.entry_id = e.id and k.member_id = ?`;

export function listedOf(c: readonly Value[]): ListedEntry {
  return {
    id: c[0] as string,
    kind: c[1] as EntryKind,
    slug: c[2] as string,
    title: c[3] as string,
    summary: c[4] as string,
    language: c[5] as string,
    visibility: c[6] as Visibility,
    replyCount: c[7] as number,
    lastActivityAt: c[8] as number,
    publishedAt: c[9] as number,
    topics: JSON.parse(c[10] as string) as string[],
    countries: JSON.parse(c[11] as string) as string[],
    author: { name: c[12] as string, handle: c[13] as string, verified: c[14] !== null, demo: c[15] === 1 },
    organisation: c[16] === null ? null : { name: c[16] as string, slug: c[17] as string, demo: c[18] === 1 },
    lastVoice: c[19] as string | null,
    readAt: c[20] as number | null,
  };
}

/** What every list holds: published, for this reader's eyes, and as the reader asked. */
export function listed(visibilities: readonly Visibility[], query: ListQuery): Where {
  const own = shown("e", visibilities, query);
  return query.reader ? all([own, firstOfGroup(query.reader, shown("s", visibilities, query))]) : own;
}

/** The same of a short list (a table of `entry_id`), whose translations are told apart for `reader` within it. */
export function listedAmong(some: Where, visibilities: readonly Visibility[], reader?: string): Where {
  const own = shown("e", visibilities, {});
  if (reader === undefined) return own;
  const among = { sql: `s.id in (select entry_id from ${some.sql})`, args: some.args };
  return all([own, firstOfGroup(reader, all([shown("s", visibilities, {}), among]))]);
}

/** The same of `entries` under another name. */
function shown(e: "e" | "s", visibilities: readonly Visibility[], query: ListQuery): Where {
  const conditions: Where[] = [
    { sql: `${e}.state = 'published'`, args: [] },
    visibilities.length === 1
      ? { sql: `${e}.visibility = ?`, args: [...visibilities] }
      : { sql: `${e}.visibility in ('public', 'members')`, args: [] },
  ];
  const { topic, country, language, organisation } = query;
  const add = (sql: string, ...args: Value[]) => conditions.push({ sql, args });
  if (topic) add(`exists (select 1 from entry_topics where topic = ? and entry_id = ${e}.id)`, topic);
  if (country)
    add(
      `exists (select 1 from entry_countries where country = ? and entry_id = ${e}.id)`,
      country.toUpperCase(),
    );
  // "pt" asks for pt-BR and pt-PT too.
  if (language)
    add(
      `(${e}.language = ? or substr(${e}.language, 1, ?) = ?)`,
      language,
      language.length + 1,
      `${language}-`,
    );
  if (organisation) add(`${e}.organisation_id = (select id from organisations where slug = ?)`, organisation);
  return all(conditions);
}

/**
 * A list's narrowest filter: the entries it lets through, at most `fewest` and one more, as tables to begin with (`fewEntries`),
 * and, as values of a `limit`, `most` where these are all (`ifFew`) and where there are more (`ifMany`), else 0. What is rare is
 * looked up and sorted, as a walk by activity would pass by everything else; as a limit, because SQLite asks that once and a
 * condition once a row. Undefined without a filter.
 */
export function narrowed(kind: EntryKind, { topic, country, language, status }: ListQuery) {
  const found =
    (country &&
      ids("entry_id from entry_countries where country = ? and kind = ?", country.toUpperCase(), kind)) ||
    // From "pt" to "pt-PT"; "." is what follows "-".
    (language &&
      ids(
        "id as entry_id from entries where kind = ? and language >= ? and language < ?",
        kind,
        language,
        `${language}.`,
      )) ||
    (topic && ids("entry_id from entry_topics where topic = ? and kind = ?", topic, kind)) ||
    (status === "resolved" && ids("entry_id from threads where resolved_at is not null")) ||
    (status === "locked" && ids("entry_id from threads where locked_at is not null"));
  return found || undefined;
}

/** Looking up as many costs about as much as walking past the rows beside twenty that are one in two hundred. */
const fewest = 500;

/** The same for a condition of one's own: `sql` selects `entry_id`. */
export const fewEntriesOf = ids;

function ids(sql: string, ...args: Value[]) {
  const some = `select ${sql} limit ${fewest + 1}`;
  const count = `select count(*) from (${some})`;
  return {
    fewEntries: { sql: `(${some}) x cross join entries e on e.id = x.entry_id`, args },
    ifFew: (most: number): Where => ({ sql: `iif((${count}) <= ${fewest}, ${most}, 0)`, args }),
    ifMany: (most: number): Where => ({ sql: `iif((${count}) <= ${fewest}, 0, ${most})`, args }),
  };
}

type Narrow = NonNullable<ReturnType<typeof narrowed>>;

/** A list of at most `most` rows: what is rare looked up, all else walked; `rows` writes either from its tables and its limit. */
export function lookedUpOrWalked(
  narrow: Narrow | undefined,
  rows: (from: Where, limit: Where) => Where,
  most: number,
): Where {
  if (!narrow) return rows(every, { sql: String(most), args: [] });
  const lookedUp = rows(narrow.fewEntries, narrow.ifFew(most));
  const walked = rows(every, narrow.ifMany(most));
  return {
    sql: `select * from (${lookedUp.sql}) union all select * from (${walked.sql})`,
    args: [...lookedUp.args, ...walked.args],
  };
}

// A cross join keeps the order of its tables, so that the list walks an index and stops.
export const every: Where = { sql: "entries e", args: [] };

export function all(conditions: readonly Where[]): Where {
  return {
    sql: conditions.map(({ sql }) => sql).join(" and "),
    args: conditions.flatMap(({ args }) => args),
  };
}

/** Changes with anything that happens anywhere: what a list's kept page hangs on. */
export const logVersion = plainQuery("select coalesce(max(seq), 0) from events", ([seq]) => seq as number);

/** Countries that entries name, by a skip-scan over the index: `countriesInUse()`. */
export const countriesInUse = jsonQuery<string[]>(
  `with recursive used (country) as (
    select min(country) from entry_countries
    union all
    select (select min(country) from entry_countries where country > used.country) from used where used.country is not null)
  select json_group_array(country) from used where country is not null`,
);
