import type { Skipped } from "./source/reading.ts";

export const importKinds = [
  "directory",
  "calls",
  "cards",
  "revisions",
  "threads",
  "messages",
  "subscriptions",
] as const;
export type ImportKind = (typeof importKinds)[number];

export type Counts = { read: number; created: number; updated: number; unchanged: number; skipped: number };

/** What an import did. `read` = created + updated + unchanged + skipped, for each kind. */
export type ImportReport = {
  kinds: Record<ImportKind, Counts>;
  /** Input that was not taken, the first `MOST_SKIPPED` of it. */
  skipped: Skipped[];
  /** Files that the import met and does not take. */
  notTaken: { file: string; reason: string }[];
};

/** A broken file of a million lines must not fill the memory with reasons; the counts stay exact. */
export const MOST_SKIPPED = 10_000;

export const noCounts = (): Counts => ({ read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 });

export const emptyReport = (): ImportReport => ({
  kinds: {
    directory: noCounts(),
    calls: noCounts(),
    cards: noCounts(),
    revisions: noCounts(),
    threads: noCounts(),
    messages: noCounts(),
    subscriptions: noCounts(),
  },
  skipped: [],
  notTaken: [],
});

export function skip(report: ImportReport, skipped: Skipped): void {
  if (report.skipped.length < MOST_SKIPPED) report.skipped.push(skipped);
}
