import { resolve } from "node:path";
import { insertMember } from "../members/index.ts";
import { commit } from "../platform/db/commit.ts";
import type { Work } from "../platform/context.ts";
import { forgetProgress, knownRecords, progressOf, rememberRecords, saveProgress } from "./exchange-store.ts";
import { RECORDS_A_BATCH } from "./batches.ts";
import { findSources, type Source } from "./find-sources.ts";
import { importedId } from "./imported-id.ts";
import { importSource, progressKey, type Watch } from "./import-source.ts";
import { asDated, asRecent, type Dating } from "./recent.ts";
import { emptyReport, type ImportReport } from "./report.ts";
import { sourceKinds } from "./source-kinds.ts";
import { contentHash } from "./source/content-hash.ts";
import type { Writing } from "./writing.ts";

export type ImportOptions = {
  /** Moves publication dates into the last 28 days and lets events count as if posted here: for rehearsals. */
  recent: boolean;
  watch?: Watch;
  batchSize?: number;
};

/**
 * Takes everything it knows from a folder or a file, each record once: what came before is unchanged or updated, never doubled.
 * It may be killed at any moment and started again. Throws when there is nothing at `path`, or the database refuses.
 */
export async function importPath(
  work: Work,
  path: string,
  { recent, watch = () => undefined, batchSize = RECORDS_A_BATCH }: ImportOptions,
): Promise<ImportReport> {
  const { sources, notTaken } = await findSources(path);
  const report: ImportReport = { ...emptyReport(), notTaken };
  if (sources.length === 0) return report;
  const origin = recent ? "live" : "import";
  const run = `${origin}:${resolve(path)}`;
  const now = await begin(work, run, contentHash(sources));
  const dated = recent ? await recentDating(sources, now) : asDated(now);
  const writing: Writing = { ...work, now, origin, dated, batchSize, recorder: await recorder(work, now) };
  for (const source of sources) await importSource(writing, source, report, watch);
  await end(work, [run, ...sources.map((source) => progressKey(source, writing))]);
  return report;
}

/** When this import began; one that was killed goes on with the clock it had, so that its dates are those of one that was not. */
async function begin({ db, clock }: Work, run: string, fingerprint: string): Promise<number> {
  const before = await progressOf(db, run, fingerprint);
  if (before) return before.position;
  const now = clock.now();
  await commit(db, {
    changes: [saveProgress(run, { fingerprint, position: now, counts: {} }, now)],
    events: [],
  });
  return now;
}

async function end({ db }: Work, keys: readonly string[]): Promise<void> {
  await commit(db, { changes: [forgetProgress(keys)], events: [] });
}

async function recentDating(sources: readonly Source[], now: number): Promise<Dating> {
  const dates = new Set<number>();
  for (const { kind, files } of sources) {
    const { read, dateOf } = sourceKinds[kind];
    if (!dateOf) continue;
    for (const file of files)
      for await (const reading of read(file.path)) {
        const at = "record" in reading ? dateOf(reading.record) : null;
        if (at !== null) dates.add(at);
      }
  }
  return asRecent(dates, now);
}

const RECORDER = {
  source: "members:#import",
  handle: "imported",
  name: "Imported",
  email: "imported@imported.invalid",
};

/** The member in whose name stands what an organisation published, not a person. Nobody can sign in as it. */
async function recorder({ db }: Work, now: number): Promise<string> {
  const { source, ...row } = RECORDER;
  const known = (await knownRecords(db, [source])).get(source);
  if (known) return known.subjectId;
  const id = importedId(now, source);
  const member = {
    ...row,
    id,
    role: "member",
    language: "en",
    origin: "import",
    createdAt: now,
    verifiedAt: now,
  } as const;
  await commit(db, {
    changes: [insertMember(member), ...rememberRecords([{ source, subjectId: id, contentHash: "" }], now)],
    events: [],
  });
  return id;
}
