import { methodologyVersions } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { upsert } from "../platform/db/write.ts";
import type { NewMethodology, NewVersion } from "./new-methodology.ts";

type Row = NewVersion & { html: string; renderer: number };

const said = [
  "title",
  "summary",
  "markdown",
  "html",
  "renderer",
  "document",
  "note",
  "editor",
  "publishedAt",
] as const;

export const insertPastVersion = (entryId: string, version: number, row: Row): Statement =>
  upsert(methodologyVersions, columns(entryId, version, row), ["entryId", "version"], said);

/** The current version becomes number `last` + 1, unless it is there or beyond already. */
export const makeRoomBefore = (entryId: string, last: number): Statement[] => [
  statement(
    `update methodology_versions set version = ?1 + 1 where entry_id = ?2
    and version = (select current_version from methodologies where entry_id = ?2) and version <= ?1`,
    last,
    entryId,
  ),
  statement(
    "update methodologies set current_version = ?1 + 1 where entry_id = ?2 and current_version <= ?1",
    last,
    entryId,
  ),
];

/** The methodology is as old as its oldest version, and what stands last was not published before what it followed. */
export const datePast = (entryId: string, first: number, last: number): Statement[] => [
  statement(
    "update entries set published_at = min(published_at, ?1), created_at = min(created_at, ?1) where id = ?2",
    first,
    entryId,
  ),
  statement(
    `update methodology_versions set published_at = max(published_at, ?1)
    where entry_id = ?2 and version = (select current_version from methodologies where entry_id = ?2)`,
    last,
    entryId,
  ),
];

/** Takes the number after the current one, whatever that is. */
export const appendVersion = (entryId: string, row: Row): Statement => {
  const { title, summary, body, html, renderer, document, note = "", editor = null, publishedAt } = row;
  return statement(
    append,
    title, summary, body, html, renderer, JSON.stringify(document), note, editor, publishedAt, entryId,
  ); // prettier-ignore
};

const append = `insert into methodology_versions
  (entry_id, version, title, summary, markdown, html, renderer, document, note, editor, published_at)
  select entry_id, current_version + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from methodologies where entry_id = ?`;

export const updateMethodologyRow = ({ id, type, versions: [{ document }] }: NewMethodology): Statement =>
  statement(
    "update methodologies set kind = ?, document = ?, current_version = current_version + 1 where entry_id = ?",
    type,
    JSON.stringify(document),
    id,
  );

function columns(entryId: string, version: number, row: Row) {
  const {
    title,
    summary,
    body: markdown,
    html,
    renderer,
    document,
    note = "",
    editor = null,
    publishedAt,
  } = row;
  return { entryId, version, title, summary, markdown, html, renderer, document, note, editor, publishedAt };
}
