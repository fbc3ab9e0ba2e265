import { setImmediate as breath } from "node:timers/promises";
import { restOfProvider } from "../digests/index.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { figuresBy, latelyMs, progressOf, type Figure, type FigureRow } from "./progress.ts";
import {
  figuresOf,
  leftOutOfRun,
  mailsOfRun,
  runById,
  sourcesOfRun,
  stoppedOfRun,
  wordsOfRun,
} from "./run-store.ts";

export type RunView = NonNullable<Awaited<ReturnType<typeof readRun>>>;

/** Where one run stands, in one round trip; undefined when there is none of that id. */
export async function readRun({ db, clock }: Pick<Work, "db" | "clock">, id: string) {
  const now = clock.now();
  const [[run], mails, words, leftOut, stopped, [rest]] = await read(
    db,
    runById(id),
    mailsOfRun(now - latelyMs, id),
    wordsOfRun(id),
    leftOutOfRun(id),
    stoppedOfRun(id, 50),
    restOfProvider(now),
  );
  if (!run) return undefined;
  return { run, progress: progressOf(mails, words, now), leftOut, stopped, rest };
}

/** So many readers are joined with their addresses at once: pages are served between two such reads. */
const sourcesAtOnce = { embedded: 10, http: 500 };

/** What became of a run's mails by domain and country. Reads every reader of it: for a page that somebody asks for, not for one that renews itself. */
export async function readFigures(
  { db }: Pick<Work, "db">,
  runId: string,
): Promise<{ domains: Figure[]; countries: Figure[] }> {
  const [sources] = await read(db, sourcesOfRun(runId));
  const sums = new Map<string, FigureRow>();
  const step = sourcesAtOnce[db.kind];
  for (let i = 0; i < sources.length; i += step) {
    const [rows] = await read(db, figuresOf(JSON.stringify(sources.slice(i, i + step)), runId));
    for (const row of rows) {
      const key = `${row.domain} ${row.country} ${row.word}`;
      sums.set(key, { ...row, mails: (sums.get(key)?.mails ?? 0) + row.mails });
    }
    await breath();
  }
  const rows = [...sums.values()];
  return { domains: figuresBy("domain", rows, 20), countries: figuresBy("country", rows, 300) };
}
