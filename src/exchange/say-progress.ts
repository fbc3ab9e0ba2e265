import { importKinds, type Counts, type ImportKind, type ImportReport } from "./report.ts";

export type Screen = { write(text: string): unknown; isTTY?: boolean; columns?: number };

const BAR = 24;
const EVERY_MS = 100;

/**
 * Shows how far an import is: a bar that moves in place on a terminal, a line for each kind anywhere else. Goes to standard error,
 * so that standard output holds the report alone.
 */
export function showProgress(screen: Screen, now: () => number) {
  let shown = 0;
  let current: ImportKind | null = null;
  const end = () => {
    if (screen.isTTY && current !== null) screen.write("\n");
    current = null;
  };
  const watch = (kind: ImportKind, counts: Counts, part: number) => {
    const isNew = current !== kind;
    if (isNew) end();
    current = kind;
    if (!screen.isTTY) return void (isNew && screen.write(`${kind} …\n`));
    if (!isNew && part < 1 && now() - shown < EVERY_MS) return;
    shown = now();
    screen.write(`\r\x1b[2K${bar(kind, counts, Math.min(part, 1)).slice(0, (screen.columns ?? 80) - 1)}`);
  };
  return { watch, end };
}

function bar(kind: ImportKind, { read }: Counts, part: number): string {
  const full = "█".repeat(Math.round(part * BAR)).padEnd(BAR, "░");
  return `${kind.padEnd(13)} ${full} ${String(Math.round(part * 100)).padStart(3)} %  ${read}`;
}

const SHOWN = 20;

/** The report for people, one line each. */
export function sayReport(report: ImportReport, say: (line: string) => void): void {
  for (const kind of importKinds) {
    const { read, created, updated, unchanged, skipped } = report.kinds[kind];
    if (read > 0)
      say(
        `${kind.padEnd(13)} ${read} read: ${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped`,
      );
  }
  for (const { file, line, reason } of report.skipped.slice(0, SHOWN))
    say(`skipped  ${file}:${line}  ${reason}`);
  if (report.skipped.length > SHOWN) say(`… and ${report.skipped.length - SHOWN} more; --json names them`);
  for (const [reason, files] of Map.groupBy(report.notTaken, (left) => left.reason)) {
    const others = files.length > 1 ? ` and ${files.length - 1} more` : "";
    say(`left     ${files[0]?.file}${others}: ${reason}`);
  }
}
