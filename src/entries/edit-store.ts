import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { EntryText } from "./entry.ts";

/** Puts what an entry says at `version` aside; matches nothing when it has moved on, so it guards. */
export function keepEntryVersion(entryId: string, version: number, by: string, at: number): Statement {
  return statement(
    `insert into revisions (subject_id, version, entry_id, title, markdown, edited_by, at)
    select e.id, e.version, e.id, e.title, b.markdown, ?, ? from entries e join entry_bodies b on b.entry_id = e.id
    where e.id = ? and e.version = ? and e.state in ('published', 'queued', 'hidden')`,
    by,
    at,
    entryId,
    version,
  );
}

export function keepReplyVersion(replyId: string, version: number, by: string, at: number): Statement {
  return statement(
    `insert into revisions (subject_id, version, entry_id, title, markdown, edited_by, at)
    select id, version, entry_id, null, markdown, ?, ? from replies
    where id = ? and version = ? and state in ('published', 'queued', 'hidden')`,
    by,
    at,
    replyId,
    version,
  );
}

export type RenderedText = { html: string; renderer: number };

export function changeEntry(
  entryId: string,
  text: EntryText & { slug: string; summary: string },
  rendered: RenderedText,
  at: number,
): Statement[] {
  return [
    statement(
      `update entries set version = version + 1, edited_at = ?, title = ?, slug = ?,
      summary = case kind when 'thread' then ? else summary end, language = ?, visibility = ?, topics = ?, countries = ?
      where id = ?`,
      at,
      text.title,
      text.slug,
      text.summary,
      text.language,
      text.visibility,
      JSON.stringify(text.topics),
      JSON.stringify(text.countries),
      entryId,
    ),
    statement(
      "update entry_bodies set markdown = ?, html = ?, renderer = ? where entry_id = ?",
      text.body,
      rendered.html,
      rendered.renderer,
      entryId,
    ),
  ];
}

export function changeReply(replyId: string, body: string, rendered: RenderedText, at: number): Statement {
  return statement(
    "update replies set version = version + 1, edited_at = ?, markdown = ?, html = ?, renderer = ? where id = ?",
    at,
    body,
    rendered.html,
    rendered.renderer,
    replyId,
  );
}

/** Everything of an entry that its form shows: `editableEntry(id)`. */
export const editableEntry = plainQuery(
  `select e.title, b.markdown, e.topics, e.countries, e.language, e.visibility, e.version
  from entries e join entry_bodies b on b.entry_id = e.id where e.id = ?`,
  (c) => ({
    title: c[0] as string,
    body: c[1] as string,
    topics: JSON.parse(c[2] as string) as string[],
    countries: JSON.parse(c[3] as string) as string[],
    language: c[4] as string,
    visibility: c[5] as "public" | "members",
    version: c[6] as number,
  }),
);

/** What was said before version `before`, newest first, with who replaced it and when: `revisionsOf(subjectId, before, limit)`. */
export const revisionsOf = plainQuery(
  `select r.version, r.title, r.markdown, m.name, r.at from revisions r left join members m on m.id = r.edited_by
  where r.subject_id = ? and r.version < ? order by r.version desc limit ?`,
  (c) => ({
    version: c[0] as number,
    title: c[1] as string | null,
    markdown: c[2] as string,
    editor: c[3] as string | null,
    at: c[4] as number,
  }),
);
