import { importProgress, importRecords } from "../../db/schema/index.ts";
import { statement, type Database, type Statement } from "../platform/db/database.ts";
import { plainQuery, read } from "../platform/db/query.ts";
import { insertMany, upsert } from "../platform/db/write.ts";

/** What an import brought before: the row it made, and a fingerprint of what the source said then. */
export type KnownRecord = { source: string; subjectId: string; contentHash: string };

const known = plainQuery(
  "select source, subject_id, content_hash from import_records where source in (select value from json_each(?))",
  ([source, subjectId, contentHash]): KnownRecord => ({
    source: String(source),
    subjectId: String(subjectId),
    contentHash: String(contentHash),
  }),
);

/** Those of the sources that have come in before, by source. */
export async function knownRecords(
  db: Database,
  sources: readonly string[],
): Promise<Map<string, KnownRecord>> {
  const [records] = await read(db, known(JSON.stringify([...new Set(sources)])));
  return new Map(records.map((record) => [record.source, record]));
}

export function rememberRecords(records: readonly KnownRecord[], at: number): Statement[] {
  if (records.length === 0) return [];
  const again =
    " on conflict (source) do update set content_hash = excluded.content_hash, subject_id = excluded.subject_id, at = excluded.at";
  return [
    insertMany(
      importRecords,
      records.map((record) => ({ ...record, at })),
      again,
    ),
  ];
}

/** How far a source has been read: everything up to `position` (a line, or a card's place) is committed. */
export type Progress = { fingerprint: string; position: number; counts: Record<string, unknown> };

const progress = plainQuery(
  "select fingerprint, position, counts from import_progress where file = ?",
  ([fingerprint, position, counts]): Progress => ({
    fingerprint: String(fingerprint),
    position: Number(position),
    counts: JSON.parse(String(counts)) as Record<string, unknown>, // written below, from the same type
  }),
);

/** Null when nothing was begun, or the source has changed since. */
export async function progressOf(db: Database, file: string, fingerprint: string): Promise<Progress | null> {
  const [[found]] = await read(db, progress(file));
  return found?.fingerprint === fingerprint ? found : null;
}

export const saveProgress = (file: string, row: Progress, at: number): Statement =>
  upsert(importProgress, { file, ...row, at }, ["file"], ["fingerprint", "position", "counts", "at"]);

export const forgetProgress = (files: readonly string[]): Statement =>
  statement(
    "delete from import_progress where file in (select value from json_each(?))",
    JSON.stringify(files),
  );

export type PlacedRow = { source: string; id: string; parent: string | null };

const placed = plainQuery(
  `select r.source, r.id, p.source from replies r left join replies p on p.id = r.parent_id
  where r.source in (select value from json_each(?))`,
  ([source, id, parent]): PlacedRow => ({
    source: String(source),
    id: String(id),
    parent: parent === null || parent === undefined ? null : String(parent),
  }),
);

const lastPositions = plainQuery(
  "select entry_id, max(position) from replies where entry_id in (select value from json_each(?)) group by entry_id",
  ([entry, position]) => [String(entry), Number(position)] as const,
);

const takenHandles = plainQuery(
  "select handle from members where handle in (select value from json_each(?))",
  ([handle]) => String(handle),
);

const titles = plainQuery(
  "select id, title from entries where id in (select value from json_each(?))",
  ([id, title]) => [String(id), String(title)] as const,
);

export async function titlesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const [rows] = await read(db, titles(json(ids)));
  return new Map(rows);
}

const json = (values: readonly string[]) => JSON.stringify([...new Set(values)]);

/** Where replies of earlier imports stand, the last position of each entry, and which handles somebody has, in one trip. */
export async function surroundings(db: Database, sources: readonly string[], entries: readonly string[]) {
  const [rows, positions] = await read(db, placed(json(sources)), lastPositions(json(entries)));
  return { replies: new Map(rows.map((row) => [row.source, row])), positions: new Map(positions) };
}

export async function handlesTaken(db: Database, handles: readonly string[]): Promise<Set<string>> {
  const [taken] = await read(db, takenHandles(json(handles)));
  return new Set(taken);
}
