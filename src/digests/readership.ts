import {
  cadencesOf,
  dayIn,
  duePeriods,
  nextDue,
  servedUntil,
  type Cadence,
  type Period,
  type Stream,
} from "../subscriptions/index.ts";
import type { Bits } from "./bits.ts";
import type { Due } from "./digest-run.ts";
import type { Memory } from "./memory.ts";
import type { Reader } from "./selection.ts";
import { primary, type Numberings } from "./story.ts";

type Paced = Cadence | "instant";

/** What of a digest depends on the clock alone: readers with the same rhythm and history share it. */
export type Timing = {
  /** The digest to send; undefined when nothing is due after all. */
  slot: { cadence: Paced; period: Period; date: string } | undefined;
  due: readonly Paced[];
  dailyPeriod: Period | null;
  weeklyPeriod: Period | null;
  monthlyPeriod: Period | null;
  nextDueAt: number | null;
};

export type Interests = {
  topics: readonly string[];
  sectors: readonly string[];
  countries: readonly string[];
  bits: Record<"topics" | "sectors" | "countries" | "less", Bits>;
};

/** What a reader has done with the candidates, with an account or from their mails. */
export type Marks = Pick<Reader, "read" | "muted" | "following" | "saved">;

export const noMarks: Marks = { read: new Map(), muted: new Set(), following: new Set(), saved: new Set() };

type Standing = { marks: Marks; reminded: ReadonlySet<string>; memory: Memory };

/** Turns rows into readers. Parses what many share – lists, languages, rhythms – once a run. */
export class Readership {
  private readonly timings = new Map<string, Timing>();
  private readonly interests = new Map<string, Interests>();
  private readonly tongues = new Map<string, readonly string[]>();

  constructor(
    private readonly numberings: Numberings,
    private readonly at: number,
    /** For those who hear at once: the place in the log up to which they do. */
    private readonly hearTo?: number,
  ) {}

  timingOf(row: Due): Timing {
    if (this.hearTo !== undefined) return hearing(row, this.at, this.hearTo);
    const streams = `${row.discussions} ${row.methodologies} ${row.calls}`;
    const rhythm = `${row.zone} ${row.hour} ${row.weekday}`;
    return kept(
      this.timings,
      `${streams} ${rhythm} ${row.dailyPeriod} ${row.weeklyPeriod} ${row.monthlyPeriod}`,
      () => timing(row, this.at),
    );
  }

  interestsOf({ topics, sectors, countries, less }: Due): Interests {
    return kept(this.interests, `${topics} ${sectors} ${countries} ${less}`, () => {
      const lists = { topics: listOf(topics), sectors: listOf(sectors), countries: listOf(countries) };
      const { numberings } = this;
      const bits = {
        topics: numberings.topics.find(lists.topics),
        sectors: numberings.sectors.find(lists.sectors),
        countries: numberings.countries.find(lists.countries),
        less: numberings.topics.find(listOf(less)),
      };
      return { ...lists, bits };
    });
  }

  /** What a row's reader reads; without a word about it, the language of the mail. */
  tonguesOf({ languages, language }: Due): readonly string[] {
    return kept(this.tongues, `${languages} ${language}`, () => {
      const list = listOf(languages);
      return [...new Set((list.length > 0 ? list : [language]).map(primary))].sort();
    });
  }

  readerOf(row: Due, { due }: Timing, { marks, reminded, memory }: Standing): Reader {
    const { bits } = this.interestsOf(row);
    // Written out: this is made for every reader, and spreading costs more than all the rest of it.
    return {
      from: {
        discussions: windowOf(row, "discussions", due),
        methodologies: windowOf(row, "methodologies", due),
        calls: windowOf(row, "calls", due),
      },
      languages: this.tonguesOf(row),
      language: row.language,
      topics: bits.topics,
      sectors: bits.sectors,
      countries: bits.countries,
      less: bits.less,
      memberId: row.memberId,
      read: marks.read,
      muted: marks.muted,
      following: marks.following,
      saved: marks.saved,
      reminded,
      recent: memory.timesIn(row.recent),
      most: row.most,
    };
  }
}

function timing(row: Due, at: number): Timing {
  const taken = cadencesOf(row);
  const fresh = servedUntil(row, at);
  const served = {
    dailyPeriod: row.dailyPeriod ?? fresh.dailyPeriod,
    weeklyPeriod: row.weeklyPeriod ?? fresh.weeklyPeriod,
    monthlyPeriod: row.monthlyPeriod ?? fresh.monthlyPeriod,
  };
  const periods = duePeriods(taken, row, served, at);
  // Daily, weekly and monthly at once are one mail, the longest's: they come in that order.
  const main = periods.at(-1);
  const after = { ...served };
  for (const { cadence, period } of periods) after[`${cadence}Period`] = period;
  return {
    slot: main && { ...main, date: dayIn(row.zone, at) },
    due: periods.map(({ cadence }) => cadence),
    ...after,
    nextDueAt: nextDue(taken, row, after),
  };
}

/** The period of an instant digest is a place in the log: however often it is planned, it is one. */
function hearing(
  { zone, dailyPeriod, weeklyPeriod, monthlyPeriod, dueAt }: Due,
  at: number,
  to: number,
): Timing {
  const slot = { cadence: "instant", period: String(to).padStart(12, "0"), date: dayIn(zone, at) } as const;
  return { slot, due: ["instant"], dailyPeriod, weeklyPeriod, monthlyPeriod, nextDueAt: dueAt };
}

function windowOf(row: Due, stream: Stream, due: readonly Paced[]): number {
  const pace = row[stream];
  return pace === "off" || !due.includes(pace) ? Infinity : row[`${pace}Seq`];
}

function listOf(json: string): string[] {
  return json === "[]" ? [] : (JSON.parse(json) as string[]);
}

/** What more readers than this differ in is hardly shared by the next; kept for all of 100,000 it took 150 MB. */
const mostKept = 5000;

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value !== undefined) return value;
  if (known.size >= mostKept) known.clear();
  known.set(key, (value = make()));
  return value;
}
