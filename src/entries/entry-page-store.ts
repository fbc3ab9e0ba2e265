import type { EntryKind } from "../paths.ts";
import type { State, Visibility } from "../platform/actor.ts";
import type { Value } from "../platform/db/database.ts";
import { jsonQuery, plainQuery } from "../platform/db/query.ts";
import type { Around, EntryHead, OwnPlace, PostRow } from "./entry-page.ts";
import { translationsAsJson, translationsIn } from "./translation-store.ts";

export const headColumns = `e.id, e.kind, e.slug, e.title, e.summary, e.language, e.visibility, e.state, e.state_at,
  e.state_by, e.version, e.reply_count, e.participant_count, e.last_activity_at, e.published_at, e.edited_at, e.countries,
  e.attribution, e.licence, e.author_id, m.name, m.handle, m.verified_at, m.demo, o.name, o.slug, o.demo`;
export const headWidth = 27;
export const headTables =
  "entries e join members m on m.id = e.author_id left join organisations o on o.id = e.organisation_id";

export function headOf(c: readonly Value[]): EntryHead {
  return {
    id: c[0] as string,
    kind: c[1] as EntryKind,
    slug: c[2] as string,
    title: c[3] as string,
    summary: c[4] as string,
    language: c[5] as string,
    visibility: c[6] as Visibility,
    state: c[7] as State,
    stateAt: c[8] as number,
    stateBy: c[9] as string | null,
    version: c[10] as number,
    replyCount: c[11] as number,
    participantCount: c[12] as number,
    lastActivityAt: c[13] as number,
    publishedAt: c[14] as number,
    editedAt: c[15] as number | null,
    countries: JSON.parse(c[16] as string) as string[],
    attribution: c[17] as string | null,
    licence: c[18] as string | null,
    authorId: c[19] as string,
    author: { name: c[20] as string, handle: c[21] as string, verified: c[22] !== null, demo: c[23] === 1 },
    organisation: c[24] === null ? null : { name: c[24] as string, slug: c[25] as string, demo: c[26] === 1 },
  };
}

/** The head alone, for pages that need no more of a kind: `entryHead(id)`. */
export const entryHead = plainQuery(`select ${headColumns} from ${headTables} where e.id = ?`, headOf);

/** Changes with everything that happens to an entry: `entryVersion(id)`, one row. */
export const entryVersion = plainQuery(
  "select coalesce(max(seq), 0) from events where entry = ?",
  ([seq]) => seq as number,
);

const groupSeq = `(select coalesce(max(x.seq), 0) from entries s join events x on x.entry = s.id
  where s.translation_group = e.translation_group and s.id <> e.id)`;

/** Changes with everything that happens to an entry or to its translations, whose titles its page tells: `pageVersion(id)`. */
export const pageVersion = plainQuery(
  `select max((select coalesce(max(seq), 0) from events where entry = e.id), ${groupSeq}) from entries e where e.id = ?`,
  ([seq]) => seq as number,
);

/** Its source, for editing: `entrySource(id)`. */
export const entrySource = plainQuery(
  "select markdown from entry_bodies where entry_id = ?",
  ([markdown]) => markdown as string,
);

/** All topics in the hub's order: `topicNames(language)`. One row of JSON: every list reads it, and rows cost more than text. */
export const topicNames = jsonQuery<{ slug: string; name: string }[]>(
  `select json_group_array(json_object('slug', slug, 'name', name)) from
  (select slug, coalesce(names ->> ?, names ->> 'en') as name from topics order by position)`,
);

/**
 * What one page of every kind of entry needs beside head and replies, as one row, because each statement costs as much as all of
 * this: `around(id, language, seen, memberId, memberId, id)`. The body comes only where the entry's version is not `seen`.
 */
export const around = plainQuery(
  `select v.seq, case when v.seq <> q.seen then b.html end, (select coalesce(max(position), 0) from replies where entry_id = e.id),
    (select json_group_array(json_object('slug', slug, 'name', name)) from
      (select t.slug, coalesce(t.names ->> q.language, t.names ->> 'en') as name
      from entry_topics x join topics t on t.slug = x.topic where x.entry_id = e.id order by t.position)),
    ${translationsAsJson}, max(v.seq, ${groupSeq}), f.mode, k.position, k.at
  from (select coalesce(max(seq), 0) as seq from events where entry = ?) v
  join (select ? as language, ? as seen) q join entries e left join entry_bodies b on b.entry_id = e.id
  left join follows f on f.entry_id = e.id and f.member_id = ?
  left join reading_marks k on k.entry_id = e.id and k.member_id = ? where e.id = ?`,
  (c): Around => ({
    seen: c[0] as number,
    body: (c[1] ?? "") as string,
    last: c[2] as number,
    topics: JSON.parse(c[3] as string) as { slug: string; name: string }[],
    translations: translationsIn(c[4]),
    version: c[5] as number,
    place: placeOf(c.slice(6)),
  }),
);

/** A reader's own relation to an entry: `ownPlace(memberId, memberId, entryId)`, one row where the entry exists. */
export const ownPlace = plainQuery(
  `select f.mode, k.position, k.at from entries e
  left join follows f on f.entry_id = e.id and f.member_id = ?
  left join reading_marks k on k.entry_id = e.id and k.member_id = ? where e.id = ?`,
  placeOf,
);

function placeOf([mode, position, at]: readonly Value[]): OwnPlace {
  return {
    mode: mode as "following" | "muted" | null,
    readTo: position as number | null,
    readAt: at as number | null,
  };
}

/** Replies by place, unless the reader's copy is of version `seen`: `postsOf(id, from, to, id, seen)`. */
export const postsOf = plainQuery(
  `select r.id, r.position, r.parent_id, pm.name, r.author_id, m.name, m.handle, m.verified_at, m.demo, o.name, r.state,
  r.state_at, r.state_by, r.version, r.created_at, r.edited_at, r.html
  from replies r join members m on m.id = r.author_id left join organisations o on o.id = m.organisation_id
  left join replies p on p.id = r.parent_id left join members pm on pm.id = p.author_id
  where r.entry_id = ? and r.position between ? and ?
  and (select coalesce(max(seq), 0) from events where entry = ?) <> ? order by r.position`,
  (c): PostRow => ({
    id: c[0] as string,
    position: c[1] as number,
    parentId: c[2] as string | null,
    parentAuthor: c[3] as string | null,
    authorId: c[4] as string,
    author: { name: c[5] as string, handle: c[6] as string, verified: c[7] !== null, demo: c[8] === 1 },
    organisation: c[9] as string | null,
    state: c[10] as State,
    stateAt: c[11] as number,
    stateBy: c[12] as string | null,
    version: c[13] as number,
    createdAt: c[14] as number,
    editedAt: c[15] as number | null,
    html: c[16] as string,
  }),
);
