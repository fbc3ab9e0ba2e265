import { entries, entryBodies, follows } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { insert, insertMissing } from "../platform/db/write.ts";
import type { EntryRow } from "./new-entry.ts";

/** An entry with its body, topics and countries, and its author as a follower. */
export function insertEntry(entry: EntryRow): Statement[] {
  const {
    id,
    createdAt,
    body,
    html,
    renderer,
    state = "published",
    followed = entry.origin !== "import",
  } = entry;
  return [
    insert(entries, {
      id,
      kind: entry.kind,
      slug: entry.slug,
      title: entry.title,
      summary: entry.summary,
      authorId: entry.authorId,
      organisationId: entry.organisationId,
      language: entry.language,
      visibility: entry.visibility,
      state,
      stateAt: createdAt,
      lastVoiceId: entry.authorId,
      lastActivityAt: createdAt,
      publishedAt: createdAt,
      createdAt,
      topics: [...entry.topics],
      countries: [...entry.countries],
      sectors: [...(entry.sectors ?? [])],
      demo: entry.demo ? 1 : 0,
      origin: entry.origin,
      source: entry.source ?? null,
      attribution: entry.attribution ?? null,
      licence: entry.licence ?? null,
      translationGroup: entry.translationGroup ?? null,
    }),
    insert(entryBodies, { entryId: id, markdown: body, html, renderer }),
    ...insertPlaces(id, entry.topics, entry.countries),
    ...(followed ? [follow(id, entry.authorId, createdAt)] : []),
  ];
}

/** The rows by which lists find an entry; its own row must be there. */
function insertPlaces(entryId: string, topics: readonly string[], countries: readonly string[]): Statement[] {
  const places = (table: string, column: string, values: readonly string[]) =>
    statement(
      `insert into ${table} (${column}, entry_id, kind) select value, e.id, e.kind from json_each(?), entries e where e.id = ?`,
      JSON.stringify(values),
      entryId,
    );
  return [
    ...(topics.length > 0 ? [places("entry_topics", "topic", topics)] : []),
    ...(countries.length > 0 ? [places("entry_countries", "country", countries)] : []),
  ];
}

/** Those of an edited entry; call after its row has changed. */
export function replacePlaces(
  entryId: string,
  topics: readonly string[],
  countries: readonly string[],
): Statement[] {
  return [
    statement("delete from entry_topics where entry_id = ?", entryId),
    statement("delete from entry_countries where entry_id = ?", entryId),
    ...insertPlaces(entryId, topics, countries),
  ];
}

/** Whoever speaks follows, unless they have said otherwise before. */
export function follow(entryId: string, memberId: string, at: number): Statement {
  return insertMissing(follows, { entryId, memberId, mode: "following", at });
}

/** An entry's counters from its rows: after an import, and after anything but a new reply. */
export function recount(entryId: string): Statement {
  return statement(recountEntry, entryId);
}

const recountEntry = `update entries set
  reply_count = (select count(*) from replies where entry_id = entries.id and state = 'published'),
  participant_count = 1 + (select count(distinct author_id) from replies
    where entry_id = entries.id and state = 'published' and author_id <> entries.author_id),
  last_voice_id = coalesce((select author_id from replies
    where entry_id = entries.id and state = 'published' order by position desc limit 1), author_id),
  last_activity_at = max(published_at, coalesce((select max(created_at) from replies
    where entry_id = entries.id and state = 'published'), 0))
  where id = ?`;
