import { quantile, type Sample } from "./load.ts";

/** One line of the report: a figure, and what it is held to. */
export type Line = {
  what: string;
  /** `lower`: at most the target; `higher`: at least. */
  target?: { value: number; better: "lower" | "higher"; of: string };
  /** What is compared with the target. */
  value?: number;
  figures: Record<string, number>;
};

export type Section = { title: string; lines: Line[] };

export function sampleFigures({ requests, seconds, cpu, latencies }: Sample): Record<string, number> {
  return {
    "per s": Math.round(requests / seconds),
    "CPU µs each": rounded(cpu / requests, 1),
    "p50 ms": rounded(quantile(latencies, 0.5)),
    "p99 ms": rounded(quantile(latencies, 0.99)),
  };
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

export function holds({ target, value }: Line): boolean | undefined {
  if (!target || value === undefined) return undefined;
  return target.better === "lower" ? value <= target.value : value >= target.value;
}

/** Sections as aligned columns, for people. */
export function table(sections: readonly Section[]): string {
  return sections.map(sectionText).join("\n\n");
}

function sectionText({ title, lines }: Section): string {
  const names = [...new Set(lines.flatMap(({ figures }) => Object.keys(figures)))];
  const rows = [
    [title, ...names, "target", ""],
    ...lines.map((line) => [
      line.what,
      ...names.map((name) => shown(line.figures[name])),
      targetText(line),
      mark(line),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  "),
    )
    .map((line) => line.trimEnd())
    .join("\n");
}

const shown = (value: number | undefined) =>
  value === undefined ? "" : value.toLocaleString("en-US", { maximumFractionDigits: 2 });

function targetText({ target }: Line): string {
  return target ? `${target.better === "lower" ? "≤" : "≥"} ${shown(target.value)} ${target.of}` : "";
}

function mark(line: Line): string {
  const held = holds(line);
  return held === undefined ? "" : held ? "ok" : "MISSED";
}
