import { statement, type Statement } from "../platform/db/database.ts";

/** What stands where a title was. */
const erased = "…";

const oldReplies =
  "select id from replies where state = 'deleted' and state_at < ?1 and (markdown <> '' or html <> '') order by state_at limit ?2";
const oldEntries = `select id from entries where state = 'deleted' and state_at < ?1 and title <> '${erased}' order by state_at limit ?2`;

/**
 * Erases what posts that were deleted before `before` said, `most` of each kind at a time: their texts, earlier versions and, for
 * entries, titles. Their rows stay, so that a discussion keeps its shape. The posts themselves come last: by them the others are found.
 */
export function eraseDeleted(before: number, most: number): Statement[] {
  return [
    `delete from revisions where subject_id in (${oldReplies})`,
    `update replies set markdown = '', html = '' where id in (${oldReplies})`,
    `delete from revisions where subject_id in (${oldEntries})`,
    `update entry_bodies set markdown = '', html = '' where entry_id in (${oldEntries})`,
    `update methodology_versions set title = '${erased}', summary = '', markdown = '', html = '', document = '{}', note = ''
     where entry_id in (${oldEntries})`,
    `update methodologies set document = '{}' where entry_id in (${oldEntries})`,
    `update calls set eligibility = '', budget_note = null, who_can_apply = '[]', details = null where entry_id in (${oldEntries})`,
    `update entries set title = '${erased}', slug = 'deleted', summary = '' where id in (${oldEntries})`,
  ].map((sql) => statement(sql, before, most));
}
