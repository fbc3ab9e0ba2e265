import type { Word } from "../mail/word.ts";
import { minutes } from "../platform/clock.ts";

/** How fast a run goes is seen by what was accepted in the last few minutes. */
export const latelyMs = minutes(5);

export type Mails = {
  state: string;
  mails: number;
  first: number | null;
  last: number | null;
  lately: number;
};

/** Where a run stands. Instants in ms. */
export type Progress = {
  waiting: number;
  /** Of those that wait: begun, and not known to be taken. */
  underWay: number;
  accepted: number;
  stopped: number;
  words: Partial<Record<Word, number>>;
  /** Accepted mails of which the provider has said nothing yet. */
  noWord: number;
  /** A minute, while it goes. */
  rate: number | null;
  expectedEnd: number | null;
};

export function progressOf(
  mails: readonly Mails[],
  words: readonly { word: Word; mails: number }[],
  now: number,
): Progress {
  const sum = (...states: string[]) =>
    mails.filter(({ state }) => states.includes(state)).reduce((all, one) => all + one.mails, 0);
  const waiting = sum("frozen", "submitting");
  const accepted = sum("accepted");
  const told = words.reduce((all, one) => all + one.mails, 0);
  const rate =
    waiting > 0
      ? rateOf(
          mails.find(({ state }) => state === "accepted"),
          now,
        )
      : null;
  return {
    waiting,
    underWay: sum("submitting"),
    accepted,
    stopped: sum("stopped"),
    words: Object.fromEntries(words.map(({ word, mails: n }) => [word, n])),
    noWord: Math.max(0, accepted - told),
    rate,
    expectedEnd: rate ? now + (waiting / rate) * minutes(1) : null,
  };
}

function rateOf(accepted: Mails | undefined, now: number): number | null {
  if (!accepted || accepted.first === null || accepted.lately === 0) return null;
  const spanMs = Math.min(latelyMs, Math.max(now - accepted.first, 1000));
  return Math.round(accepted.lately / (spanMs / minutes(1)));
}

/** What is the matter with a batch that stopped, by what was noted when it did. */
export type StopReason = "late" | "lost" | "changed" | "release" | "refused" | "conflict" | "broken";

export function stopReasonOf(error: string): StopReason {
  if (error.startsWith("not settled within")) return "late";
  if (error.startsWith("lost once handed over")) return "lost";
  if (error.startsWith("its bytes are not")) return "changed";
  if (error.startsWith("frozen for assembler")) return "release";
  if (error.startsWith("refused: ")) return "refused";
  return /^it(s member| cannot)/.test(error) ? "broken" : "conflict";
}

export type Figure = {
  name: string | null;
  mails: number;
  delivered: number;
  bounced: number;
  complained: number;
};
export type FigureRow = { domain: string; country: string | null; word: Word | null; mails: number };

/** Sums rows by one of their columns, most mails first. */
export function figuresBy(column: "domain" | "country", rows: readonly FigureRow[], most: number): Figure[] {
  const figures = new Map<string | null, Figure>();
  for (const row of rows) {
    const name = row[column];
    const figure = figures.get(name) ?? { name, mails: 0, delivered: 0, bounced: 0, complained: 0 };
    figure.mails += row.mails;
    if (row.word === "delivered" || row.word === "bounced" || row.word === "complained")
      figure[row.word] += row.mails;
    figures.set(name, figure);
  }
  return [...figures.values()]
    .toSorted((a, b) => b.mails - a.mails || (String(a.name) < String(b.name) ? -1 : 1))
    .slice(0, most);
}
