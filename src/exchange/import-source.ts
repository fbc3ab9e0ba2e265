import { allHappened } from "../events/append.ts";
import { commit } from "../platform/db/commit.ts";
import { ConnectionLost } from "../platform/db/database.ts";
import { batches, type Batch, type Placed } from "./batches.ts";
import { progressOf, rememberRecords, saveProgress, type Progress } from "./exchange-store.ts";
import type { Source } from "./find-sources.ts";
import { noCounts, skip, type Counts, type ImportReport } from "./report.ts";
import { sourceKinds, type SourceKind } from "./source-kinds.ts";
import type { Skipped } from "./source/reading.ts";
import type { Item, Outcome, Writing, Written } from "./writing.ts";

/** Told after every batch what is done of a source, in records and as a part of 1. */
export type Watch = (kind: Source["kind"], counts: Counts, part: number) => void;

/** What a source's progress row keeps beside its position. */
type Kept = { counts: Counts; refused: Skipped[] };

/**
 * Takes one source, batch by batch; each batch is one commit with the row that says how far the source has been read, so that an
 * import that was killed goes on after the last batch that landed. Adds to the report.
 */
export async function importSource(
  writing: Writing,
  source: Source,
  report: ImportReport,
  watch: Watch,
): Promise<void> {
  const kind: SourceKind<unknown> = sourceKinds[source.kind];
  const key = progressKey(source, writing);
  const before = await progressOf(writing.db, key, source.fingerprint);
  const begun = (before?.counts as Kept | undefined) ?? { counts: noCounts(), refused: [] };
  const kept: Kept = { counts: { ...begun.counts }, refused: [...begun.refused] };
  const meter = { bytes: 0 };
  const place = (bytes: number) => void (meter.bytes += bytes);
  for await (const batch of batches(placed(source, kind, place), kind.groupOf, writing.batchSize)) {
    const isDone = batch.position <= (before?.position ?? 0);
    if (!isDone) await writeBatch(writing, kind, batch, { key, source, kept });
    for (const skipped of batch.skipped) skip(report, skipped);
    watch(source.kind, kept.counts, partDone(source, batch.position, meter.bytes));
  }
  for (const refused of kept.refused) skip(report, refused);
  addCounts(report.kinds[source.kind], kept.counts);
}

const partDone = ({ files, bytes }: Source, position: number, seen: number): number =>
  files.length > 1 ? position / files.length : seen / Math.max(bytes, 1);

export const progressKey = ({ kind, files }: Source, { origin }: Pick<Writing, "origin">): string =>
  `${origin}:${kind}:${files[0]?.path ?? ""}`;

/** Every reading with its place in the source: the line of a file, or the number of a card's file. */
async function* placed(
  source: Source,
  kind: SourceKind<unknown>,
  seen: (bytes: number) => void,
): AsyncGenerator<Placed<unknown>> {
  const single = source.files.length === 1;
  let number = 0;
  for (const file of source.files) {
    number++;
    for await (const reading of kind.read(file.path, seen))
      yield { file, reading, position: single ? reading.line : number };
  }
}

type Writer = { key: string; source: Source; kept: Kept };

/** Tried again when somebody else brought one of these in between, or when no answer came and the batch had not landed. */
async function writeBatch(
  writing: Writing,
  kind: SourceKind<unknown>,
  batch: Batch<unknown>,
  { key, source, kept }: Writer,
): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const written = await kind.write(writing, batch.items);
    const next = afterBatch(kept, batch, written);
    const progress = { fingerprint: source.fingerprint, position: batch.position, counts: next };
    if (await landed(writing, written, key, progress)) return void Object.assign(kept, next);
  }
  throw new Error(
    `${source.files[0]?.name}: the database would not take what ends at line ${batch.position}`,
  );
}

async function landed(writing: Writing, written: Written, key: string, progress: Progress): Promise<boolean> {
  const { db, now } = writing;
  const changes = [
    ...written.changes,
    ...rememberRecords(written.records, now),
    saveProgress(key, progress, now),
  ];
  const events = written.events.length > 0 ? [allHappened(written.events)] : [];
  try {
    return (await commit(db, { changes, events })).outcome === "done";
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    return (await progressOf(db, key, progress.fingerprint))?.position === progress.position;
  }
}

function afterBatch(kept: Kept, batch: Batch<unknown>, written: Written): Kept {
  const counts = { ...kept.counts };
  counts.read += batch.items.length + batch.skipped.length;
  counts.skipped += batch.skipped.length;
  const refused = [...kept.refused];
  for (const { item, outcome } of written.outcomes) {
    counts[countOf(outcome)]++;
    if (typeof outcome === "object" && refused.length < 1000) refused.push(refusal(item, outcome.skipped));
  }
  return { counts, refused };
}

const countOf = (outcome: Outcome) => (typeof outcome === "object" ? "skipped" : outcome);
const refusal = ({ file, line }: Item<unknown>, reason: string): Skipped => ({ file, line, reason });

function addCounts(sum: Counts, counts: Counts): void {
  for (const key of ["read", "created", "updated", "unchanged", "skipped"] as const) sum[key] += counts[key];
}
