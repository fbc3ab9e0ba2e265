import { entryBodies } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { upsert } from "../platform/db/write.ts";
import { replacePlaces } from "./entry-store.ts";

/** What the source of an entry says now; what is left out stays as it is. */
export type SourceText = {
  id: string;
  title?: string;
  slug?: string;
  summary?: string;
  language?: string;
  topics?: readonly string[];
  countries?: readonly string[];
  attribution?: string | null;
  licence?: string | null;
};

type Rendered = { markdown: string; html: string; renderer: number };

/** Keeps what the entry said, before it says something else. */
export const keepEntryRevision = (id: string, at: number): Statement => statement(keepEntry, at, id);

const keepEntry = `insert into revisions (subject_id, version, entry_id, title, markdown, at)
  select e.id, e.version, e.id, e.title, b.markdown, ? from entries e join entry_bodies b on b.entry_id = e.id where e.id = ?
  on conflict do nothing`;

export function updateEntryText(entry: SourceText, version: number, at: number): Statement[] {
  const { id, title, slug, summary, language, topics, countries, attribution, licence } = entry;
  const lists = [topics, countries].map((list) => (list ? JSON.stringify(list) : null));
  const texts = [title, slug, summary, language, attribution, licence].map((text) => text ?? null);
  return [
    statement(updateEntry, ...texts, ...lists, version, at, id),
    ...(topics && countries ? replacePlaces(id, topics, countries) : []),
  ];
}

const updateEntry = `update entries set title = coalesce(?, title), slug = coalesce(?, slug), summary = coalesce(?, summary),
  language = coalesce(?, language), attribution = coalesce(?, attribution), licence = coalesce(?, licence),
  topics = coalesce(?, topics), countries = coalesce(?, countries), version = ?, edited_at = ? where id = ?`;

export const updateBody = (entryId: string, body: Rendered): Statement =>
  upsert(entryBodies, { entryId, ...body }, ["entryId"], ["markdown", "html", "renderer"]);

/** The opening text of an entry that came without one; only a later edit at the source counts as an edit. */
export const setOpening = (id: string, summary: string, editedAt: number | null): Statement =>
  statement("update entries set summary = ?, edited_at = ? where id = ?", summary, editedAt, id);

export const keepReplyRevision = (id: string, at: number): Statement => statement(keepReply, at, id);

const keepReply = `insert into revisions (subject_id, version, entry_id, markdown, at)
  select id, version, entry_id, markdown, ? from replies where id = ? on conflict do nothing`;

export const updateReplyText = (id: string, body: Rendered, version: number, at: number): Statement =>
  statement(
    "update replies set markdown = ?, html = ?, renderer = ?, version = ?, edited_at = ? where id = ?",
    body.markdown,
    body.html,
    body.renderer,
    version,
    at,
    id,
  );

/** The versions of entries and replies (a JSON list of ids). */
export const versionsOf = plainQuery(
  `select id, version from entries where id in (select value from json_each(?1))
  union all select id, version from replies where id in (select value from json_each(?1))`,
  ([id, version]) => [String(id), Number(version)] as const,
);
