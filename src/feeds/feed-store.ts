import {
  callHeadColumns,
  callHeadOf,
  callHeadTables,
  deadlinesColumn,
  deadlinesIn,
  type CallDeadline,
  type CallFacts,
} from "../calls/index.ts";
import {
  all,
  headColumns,
  headOf,
  headTables,
  headWidth,
  listed,
  narrowed,
  type EntryHead,
  type ListQuery,
  type Where,
} from "../entries/index.ts";
import {
  methodologyHeadColumns,
  methodologyHeadOf,
  methodologyHeadTables,
  methodologyHeadWidth,
  shownVersionColumns,
  shownVersionOf,
} from "../methodologies/index.ts";
import type { EntryKind } from "../paths.ts";
import type { Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { itemsPerPage } from "./feed.ts";

export type FeedEntry = { head: EntryHead; topics: readonly (readonly [string, string])[]; body: string };

/** The entries of one page of a feed, and one more, as a table `page` to begin a query with. Public ones only. */
export type EntryPage = { with: string; args: Value[] };

const most = itemsPerPage + 1;

/** A walk along an index with a limit; where a filter is rare, a look-up of what it lets through. See `narrowed`. */
export function entryPage(kind: EntryKind | undefined, query: ListQuery): EntryPage {
  const filtered = query.topic || query.country || query.language;
  const kinds = kind ? [kind] : filtered ? (["thread", "methodology", "call"] as const) : [undefined];
  const parts = kinds.flatMap((one) => partsOf(one, query));
  const text = parts.map(({ sql }) => `select * from (${sql})`).join(" union all ");
  return {
    with: `with page as materialized (${text} order by at desc, id desc limit ${most})`,
    args: parts.flatMap(({ args }) => args),
  };
}

function partsOf(kind: EntryKind | undefined, query: ListQuery): Where[] {
  const { after } = query;
  const where = all([
    listed(["public"], query),
    ...(kind ? [{ sql: "e.kind = ?", args: [kind] }] : []),
    ...(after ? [{ sql: "(e.published_at, e.id) < (?, ?)", args: [after.at, after.id] }] : []),
  ]);
  const rows = (from: Where, limit: Where) => ({
    sql: `select e.id, e.published_at as at from ${from.sql} where ${where.sql}
      order by e.published_at desc, e.id desc limit ${limit.sql}`,
    args: [...from.args, ...where.args, ...limit.args],
  });
  // Left to itself SQLite walks everything that is published, past all that other organisations say.
  const by = query.organisation ? "indexed by entries_by_organisation" : "";
  const every = { sql: `entries e ${by}`, args: [] };
  const narrow = kind && narrowed(kind, { ...query, status: undefined });
  if (!narrow) return [rows(every, { sql: String(most), args: [] })];
  return [rows(narrow.fewEntries, narrow.ifFew(most)), rows(every, narrow.ifMany(most))];
}

/** Changes when one of these entries does: what a kept feed hangs on. Names of people may be late by as long as it is kept. */
export function pageVersion({ with: page, args }: EntryPage) {
  const text = `${page} select coalesce(group_concat(e.id || e.version || e.state_at || '.' || coalesce(e.edited_at, 0) || '.' ||
    coalesce(c.cancelled_at, 0) || e.reply_count), '') from page join entries e on e.id = page.id
    left join calls c on c.entry_id = e.id`;
  return plainQuery(text, ([version]) => version as string)(...args);
}

export function feedEntries({ with: page, args }: EntryPage, language: string) {
  const text = `${page} select ${headColumns}, coalesce(b.html, ''), (select json_group_array(json_array(slug, name)) from
      (select t.slug, coalesce(t.names ->> ?, t.names ->> 'en') as name
      from entry_topics x join topics t on t.slug = x.topic where x.entry_id = e.id order by t.position))
    from page join ${headTables.replace("entries e", "entries e on e.id = page.id")}
    left join entry_bodies b on b.entry_id = e.id order by page.at desc, page.id desc`;
  return plainQuery(text, (c): FeedEntry => ({
    head: headOf(c),
    body: c[headWidth] as string,
    topics: JSON.parse(c[headWidth + 1] as string) as [string, string][], // made by the query above
  }))(...args, language);
}

/** The calls among them, with what only calls have. */
export function feedCalls({ with: page, args }: EntryPage) {
  const text = `${page} select ${callHeadColumns}, ${deadlinesColumn}
    from ${callHeadTables} where e.id in (select id from page)`;
  return plainQuery(text, (c): EntryHead & CallFacts & { deadlines: CallDeadline[] } => ({
    ...callHeadOf(c),
    deadlines: deadlinesIn(c.at(-1)),
  }))(...args);
}

/** The methodologies among them, in their current version. */
export function feedMethodologies({ with: page, args }: EntryPage) {
  const text = `${page} select ${methodologyHeadColumns}, ${shownVersionColumns} from ${methodologyHeadTables}
    join methodology_versions v on v.entry_id = k.entry_id and v.version = k.current_version
    where e.id in (select id from page)`;
  return plainQuery(text, (c) => ({
    methodology: methodologyHeadOf(c),
    version: shownVersionOf(c.slice(methodologyHeadWidth)),
  }))(...args);
}

/** The name by which a topic or an organisation is known, where there is one: `topicName(language, slug)`. */
export const topicName = plainQuery(
  "select coalesce(names ->> ?, names ->> 'en') from topics where slug = ?",
  ([name]) => name as string,
);
export const organisationName = plainQuery(
  "select name from organisations where slug = ?",
  ([name]) => name as string,
);

export type FeedReply = {
  id: string;
  position: number;
  author: { name: string; handle: string };
  answers: string | null;
  html: string;
  createdAt: number;
  editedAt: number | null;
};

/** Newest replies of an entry that stand before a place: `feedReplies(entryId, before)`; the limit is one more than a page. */
export const feedReplies = plainQuery(
  `select r.id, r.position, m.name, m.handle, p.id, r.html, r.created_at, r.edited_at
  from replies r join members m on m.id = r.author_id
  left join replies p on p.id = r.parent_id and p.state = 'published'
  where r.entry_id = ? and r.position < ? and r.state = 'published' order by r.position desc limit ${most}`,
  (c): FeedReply => ({
    id: c[0] as string,
    position: c[1] as number,
    author: { name: c[2] as string, handle: c[3] as string },
    answers: c[4] as string | null,
    html: c[5] as string,
    createdAt: c[6] as number,
    editedAt: c[7] as number | null,
  }),
);
