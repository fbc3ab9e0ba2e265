import { versionsOf, type Addition, type SourceUpdate } from "../entries/index.ts";
import { read } from "../platform/db/query.ts";
import type { Origin } from "../events/event.ts";
import type { Work } from "../platform/context.ts";
import type { Database } from "../platform/db/database.ts";
import { knownRecords, type KnownRecord } from "./exchange-store.ts";
import { importedId } from "./imported-id.ts";
import type { Dating } from "./recent.ts";

/** What writers work with. `now` is when the import began, also after it was interrupted. */
export type Writing = Pick<Work, "db" | "ids" | "config"> & {
  readonly now: number;
  /** "live" makes the events of a rehearsal count as if posted here. */
  readonly origin: Extract<Origin, "import" | "live">;
  readonly dated: Dating;
  /** Records to commit at once. */
  readonly batchSize: number;
  /** The member in whose name calls and methodologies of others stand. */
  readonly recorder: string;
};

export type Item<T> = { readonly line: number; readonly file: string; readonly record: T };

export type Outcome = "created" | "updated" | "unchanged" | { readonly skipped: string };

/** What became of a batch: the statements and events to commit, and what to say of each item. */
export type Written = Addition & {
  readonly records: readonly KnownRecord[];
  readonly outcomes: readonly { readonly item: Item<unknown>; readonly outcome: Outcome }[];
};

type Sourced = { readonly source: string; readonly contentHash: string };

export type EachWriter<T> = {
  /** When it was published, as the source has it. */
  dateOf(record: T): number | null;
  add(record: T, made: Made): Addition;
  /** The source says something else now. */
  update(record: T, made: Made, update: SourceUpdate): Addition;
};

/** The ids and the date that a record gets. */
export type Made = { readonly id: string; readonly eventId: string; readonly at: number };

/** Adds what is new and replaces what has changed, each record for itself. */
export async function writeEach<T extends Sourced>(
  writing: Writing,
  items: readonly Item<T>[],
  writer: EachWriter<T>,
): Promise<Written> {
  const known = await knownRecords(
    writing.db,
    items.map(({ record }) => record.source),
  );
  const versions = await versionsNow(writing.db, items, known);
  const done = items.map((item) => {
    const { record } = item;
    const before = known.get(record.source);
    if (before?.contentHash === record.contentHash) return unchanged(item);
    const made = makeFor(writing, record, writer.dateOf(record), before);
    if (!before) return written(item, made.id, "created", writer.add(record, made));
    return written(item, made.id, "updated", writer.update(record, made, updateFor(writing, made, versions)));
  });
  return together(done);
}

/** The versions of what has come in before and has changed since. */
export async function versionsNow(
  db: Database,
  items: readonly Item<Sourced>[],
  known: ReadonlyMap<string, KnownRecord>,
): Promise<Map<string, number>> {
  const changed = items.flatMap(({ record: { source, contentHash } }) => {
    const before = known.get(source);
    return before && before.contentHash !== contentHash ? [before.subjectId] : [];
  });
  if (changed.length === 0) return new Map();
  const [versions] = await read(db, versionsOf(JSON.stringify(changed)));
  return new Map(versions);
}

export const updateFor = (
  { now, origin }: Writing,
  { id, eventId }: Made,
  versions: ReadonlyMap<string, number>,
) => ({ id, eventId, at: now, origin, version: (versions.get(id) ?? 1) + 1 }) satisfies SourceUpdate;

export function makeFor(writing: Writing, record: Sourced, date: number | null, before?: KnownRecord): Made {
  const at = writing.dated(date, record.source);
  const id = before?.subjectId ?? importedId(at, record.source);
  const eventId = importedId(writing.now, `${record.source} ${record.contentHash}`);
  return { id, eventId, at };
}

export const unchanged = (item: Item<unknown>): Written => ({
  ...nothing,
  outcomes: [{ item, outcome: "unchanged" }],
});

export const refused = (item: Item<unknown>, reason: string): Written => ({
  ...nothing,
  outcomes: [{ item, outcome: { skipped: reason } }],
});

export const written = (
  item: Item<Sourced>,
  subjectId: string,
  outcome: Outcome,
  addition: Addition,
): Written => ({
  ...addition,
  records: [{ source: item.record.source, subjectId, contentHash: item.record.contentHash }],
  outcomes: [{ item, outcome }],
});

const nothing = { changes: [], events: [], records: [] } as const;

export const together = (all: readonly Written[]): Written => ({
  changes: all.flatMap(({ changes }) => changes),
  events: all.flatMap(({ events }) => events),
  records: all.flatMap(({ records }) => records),
  outcomes: all.flatMap(({ outcomes }) => outcomes),
});
