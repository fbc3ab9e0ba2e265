import type { SourceFile, Reading } from "./source/reading.ts";
import type { Item } from "./writing.ts";

/** A piece of a source that is committed at once; `position` is that of its last line. */
export type Batch<T> = {
  readonly items: readonly Item<T>[];
  readonly skipped: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  readonly position: number;
};

export type Placed<T> = {
  readonly file: SourceFile;
  readonly position: number;
  readonly reading: Reading<T>;
};

/** Some hundred records, and not so much text that a bad file could fill the memory. */
export const RECORDS_A_BATCH = 200;
const CHARACTERS_A_BATCH = 4 * 1024 * 1024;

/**
 * Cuts readings into batches. Records of one group (a thread's messages) stay together where they follow each other, unless they
 * are more than five batches' worth.
 */
export async function* batches<T>(
  readings: AsyncIterable<Placed<T>>,
  groupOf: (record: T) => string | null = () => null,
  most = RECORDS_A_BATCH,
): AsyncGenerator<Batch<T>> {
  let batch: {
    items: Item<T>[];
    skipped: { file: string; line: number; reason: string }[];
    position: number;
  } = fresh();
  let characters = 0;
  let group: string | null = null;
  for await (const { file, position, reading } of readings) {
    const next: string | null = "record" in reading ? groupOf(reading.record) : group;
    const full = batch.items.length + batch.skipped.length >= most || characters >= CHARACTERS_A_BATCH;
    const torn = next !== null && next === group && batch.items.length < most * 5;
    if (full && !(torn && characters < CHARACTERS_A_BATCH)) {
      yield batch;
      batch = fresh();
      characters = 0;
    }
    if ("record" in reading) {
      batch.items.push({ line: reading.line, file: file.name, record: reading.record });
      characters += textIn(reading.record);
    } else batch.skipped.push({ file: file.name, line: reading.line, reason: reading.reason });
    batch.position = position;
    group = next;
  }
  if (batch.position > 0) yield batch;
}

const fresh = () => ({ items: [], skipped: [], position: 0 });

/** The long text of a record; the rest of it is small beside. */
const textIn = (record: unknown): number =>
  typeof record === "object" && record !== null && "markdown" in record
    ? String(record.markdown).length
    : 500;
