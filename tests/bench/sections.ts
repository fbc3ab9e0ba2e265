import type { Usage } from "./child.ts";
import type { DigestFigures } from "./digests.ts";
import type { FirstVisit } from "./first-visit.ts";
import type { Step } from "./newsroom.ts";
import type { PageMeasures } from "./pages.ts";
import type { ReplyFigures } from "./replies.ts";
import { rounded, sampleFigures, type Line, type Section } from "./report.ts";

/** What each page costs, and how that compares with the floor. */
export function pageSection({ figures }: PageMeasures): Section {
  const floor = figures.find(({ name }) => name === "bare Hono, the thread page's bytes")?.cpu ?? Number.NaN;
  const lines = figures.map(({ name, sample, cpu }): Line => {
    return {
      what: name,
      figures: { ...sampleFigures(sample), "CPU µs each": rounded(cpu, 1), "× floor": rounded(cpu / floor) },
      ...pageTarget(name, cpu, floor),
    };
  });
  return { title: "pages (CPU of the quietest round)", lines };
}

function pageTarget(name: string, cpu: number, floor: number): Partial<Line> {
  if (name === "thread, visitor")
    return { value: rounded(cpu / floor), target: { value: 2, better: "lower", of: "× floor" } };
  if (name.startsWith("thread, visitor,"))
    return { value: cpu, target: { value: 1000, better: "lower", of: "µs" } };
  if (name === "thread, member") return { value: cpu, target: { value: 350, better: "lower", of: "µs" } };
  return {};
}

const kilobytes = (bytes: number) => rounded(bytes / 1024, 1);
const megabytes = (bytes: number) => rounded(bytes / 1024 / 1024, 0);

/** What travels and what stays in memory. */
export function sizeSection(pages: PageMeasures, visit: FirstVisit, idle: Usage, busy: Usage): Section {
  const total = kilobytes(visit.total);
  const rss = megabytes(idle.rss);
  return {
    title: "sizes",
    lines: [
      { what: "thread page, HTML as rendered", figures: { KB: kilobytes(pages.pageBytes) } },
      { what: "thread page, HTML packed", figures: { KB: kilobytes(visit.html) } },
      { what: "stylesheet and script, packed", figures: { KB: kilobytes(visit.css + visit.js) } },
      {
        what: "first visit, all of it",
        figures: { KB: total },
        value: total,
        target: { value: 20, better: "lower", of: "KB" },
      },
      {
        what: "memory, idle",
        figures: { MB: rss },
        value: rss,
        target: { value: 130, better: "lower", of: "MB" },
      },
      { what: "memory, most under all of this load", figures: { MB: megabytes(busy.peakRss) } },
    ],
  };
}

export function replySection({ sample, bytes, lagMostSeconds, caughtUpSeconds }: ReplyFigures): Section {
  const figures = sampleFigures(sample);
  const lag = rounded(lagMostSeconds, 2);
  return {
    title: `replies of ~${bytes} bytes`,
    lines: [
      {
        what: "posted by many members",
        figures,
        value: figures["per s"] ?? 0,
        target: { value: 800, better: "higher", of: "per s" },
      },
      {
        what: "consumers behind, at most",
        figures: { s: lag, "s to catch up": rounded(caughtUpSeconds, 2) },
        value: lag,
        target: { value: 2, better: "lower", of: "s" },
      },
    ],
  };
}

/** Targets in µs on a processor for each digest. */
const planTarget = 150;
const sendTarget = 250;

export function digestSection({ plan, send, peakRss }: DigestFigures): Section {
  return {
    title: `${send.done.toLocaleString("en-US")} digests`,
    lines: [
      stepLine("planned and frozen", plan, planTarget),
      stepLine("sent to a provider", send, sendTarget),
      { what: "memory, at most", figures: { MB: megabytes(peakRss) } },
    ],
  };
}

function stepLine(what: string, { done, seconds, cpu, statements, rowsWritten }: Step, target: number): Line {
  const each = rounded(cpu / done, 1);
  const perThousand = (count: number) => Math.round((1000 * count) / done);
  return {
    what,
    figures: {
      "per s": Math.round(done / seconds),
      "CPU µs each": each,
      "statements/1,000": perThousand(statements),
      "rows written/1,000": perThousand(rowsWritten),
    },
    value: each,
    target: { value: target, better: "lower", of: "µs" },
  };
}
