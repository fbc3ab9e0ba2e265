import { plainQuery } from "../platform/db/query.ts";
import type { EntryKind } from "../paths.ts";
import type { CallType, PinnedEntry } from "./pinned.ts";

export const entryColumns = `e.id, e.kind, e.slug, e.title, e.summary, substr(b.html, 1, 2000), e.language, e.visibility, e.state, e.demo,
  e.published_at, e.reply_count, c.type,
  (select json_group_array(json_array(d.at, iif(d.time is null or d.zone is null, d.date, null), d.zone, d.label))
    from (select * from deadlines where entry_id = e.id order by at) d)`;
export const entryWidth = 14;
export const entryTables = `entries e left join entry_bodies b on b.entry_id = e.id left join calls c on c.entry_id = e.id`;

/** The given entries (a JSON list of ids), in whatever state they are. */
export const entriesById = plainQuery(
  `select ${entryColumns} from json_each(?) given join ${entryTables.replace("entries e", "entries e on e.id = given.value")}`,
  entryOf,
);

/** What was published since an instant, liveliest first: `(since, limit)`. Calls that are over stay out. */
export const entriesSince = plainQuery(
  `select ${entryColumns} from ${entryTables} where e.state = 'published' and e.published_at > ?
     and c.cancelled_at is null and c.awarded_at is null
   order by e.reply_count desc, e.published_at desc limit ?`,
  entryOf,
);

/** Published entries whose title holds a text: `(pattern, limit)`, newest first, of the newest 20,000. */
export const entriesTitled = plainQuery(
  `select ${entryColumns} from (select * from entries indexed by entries_by_publication where state = 'published'
       order by published_at desc limit 20000) e
     left join entry_bodies b on b.entry_id = e.id left join calls c on c.entry_id = e.id
   where e.title like ? escape '!' order by e.published_at desc limit ?`,
  entryOf,
);

type Deadline = [at: number, day: string | null, zone: string | null, label: string | null];

export function entryOf(row: unknown[]): PinnedEntry {
  const [id, kind, slug, title, summary, html, language, visibility, state, demo, at, replies, type, closes] =
    row;
  return {
    ref: { id: String(id), kind: kind as EntryKind, slug: String(slug) },
    title: String(title),
    summary: String(summary),
    html: String(html ?? ""),
    language: String(language),
    membersOnly: visibility === "members",
    published: state === "published",
    demo: demo === 1,
    publishedAt: Number(at),
    replies: Number(replies),
    callType: type === null ? null : (type as CallType),
    deadlines: (JSON.parse(String(closes)) as Deadline[]) // made by the query
      .map(([instant, day, zone, label]) => ({ at: instant, day, zone, label })),
  };
}

/** A member's own address: `(id)`. */
export const memberEmail = plainQuery("select email from members where id = ?", ([email]) => String(email));
