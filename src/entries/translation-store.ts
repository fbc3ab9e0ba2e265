import type { EntryKind } from "../paths.ts";
import type { State, Visibility } from "../platform/actor.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { Where } from "./entry-list-store.ts";
import type { GroupMember, Translation } from "./translation.ts";

/** An entry and the others of its group, itself first: `groupOf(id, id)`. */
export const groupOf = plainQuery(
  `select s.id, s.slug, s.language, s.title, s.visibility, s.kind, s.translation_group, s.state, s.author_id
  from entries e join entries s on s.id = e.id or s.translation_group = e.translation_group
  where e.id = ? order by s.id <> ?, s.language, s.id`,
  (c): GroupMember => ({
    id: c[0] as string,
    slug: c[1] as string,
    language: c[2] as string,
    title: c[3] as string,
    visibility: c[4] as Visibility,
    kind: c[5] as EntryKind,
    group: c[6] as string | null,
    state: c[7] as State,
    authorId: c[8] as string,
  }),
);

/** The published others of the group of `entries e`, as one value; null where it stands alone. */
export const translationsAsJson = `case when e.translation_group is not null then
  (select json_group_array(json_array(s.id, s.slug, s.language, s.title, s.visibility)) from entries s
  where s.translation_group = e.translation_group and s.state = 'published' and s.id <> e.id) end`;

export function translationsIn(json: Value | undefined): readonly Translation[] {
  if (typeof json !== "string") return none;
  const rows = JSON.parse(json) as [string, string, string, string, Visibility][]; // made by the query above
  return rows.map(([id, slug, language, title, visibility]) => ({ id, slug, language, title, visibility }));
}

const none: readonly Translation[] = [];

/**
 * Of a group a list holds one entry: the one in the reader's language, else the English one, else the eldest. `alike` are the
 * list's own conditions on `entries s`, so that what the list does not hold keeps nothing out. An entry that stands alone, as
 * nearly all do, costs a look at a column.
 */
export function firstOfGroup(language: string, alike: Where): Where {
  const rank = (table: string) =>
    `case substr(${table}.language, 1, 3) when ? then 0 when ? then 0 when 'en' then 1 when 'en-' then 1 else 2 end`;
  const reader = [language, `${language}-`];
  return {
    sql: `(e.translation_group is null or not exists (select 1 from entries s where s.translation_group = e.translation_group
      and (${rank("s")}, s.id) < (${rank("e")}, e.id) and ${alike.sql}))`,
    args: [...reader, ...reader, ...alike.args],
  };
}

/** Puts an entry into a group that has none in its language; `group` is the one it was in before. Matches nothing otherwise, so it guards. */
export function joinGroup(entryId: string, group: string, before: string | null): Statement {
  return statement(join, group, entryId, before, group);
}

const join = `update entries set translation_group = ? where id = ? and translation_group is ? and state in ('published', 'queued')
  and not exists (select 1 from entries s where s.translation_group = ? and s.language = entries.language and s.id <> entries.id
    and s.state not in ('deleted', 'rejected'))`;

/** Takes an entry out of its group, so it guards. */
export function leaveGroup(entryId: string, group: string): Statement {
  return statement(
    "update entries set translation_group = null where id = ? and translation_group = ?",
    entryId,
    group,
  );
}

/** A group of one is none. */
export function endLonelyGroup(group: string): Statement {
  return statement(
    `update entries set translation_group = null where translation_group = ?
    and (select count(*) from entries s where s.translation_group = ?) = 1`,
    group,
    group,
  );
}

/** An entry whose language has become that of another in its group is no translation of it any more. */
export function leaveTakenLanguage(entryId: string): Statement {
  return statement(
    `update entries set translation_group = null where id = ? and translation_group is not null and exists (select 1 from entries s
    where s.translation_group = entries.translation_group and s.language = entries.language and s.id <> entries.id)`,
    entryId,
  );
}
