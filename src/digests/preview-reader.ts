import type { Work } from "../platform/context.ts";
import { days } from "../platform/clock.ts";
import { read } from "../platform/db/query.ts";
import {
  dayIn,
  instantOf,
  servedUntil,
  weekdays,
  type Cadence,
  type Stream,
} from "../subscriptions/index.ts";
import { candidatesRead } from "./candidate-store.ts";
import { previewOf, type Preview } from "./preview-digest.ts";
import { toldUntil } from "./reader-preview-store.ts";

/** A reader who does not exist. */
export type MadeUpReader = {
  streams: readonly Stream[];
  cadence: Exclude<Cadence, "instant">;
  topics: readonly string[];
  sectors: readonly string[];
  countries: readonly string[];
  languages: readonly string[];
  /** Of the mail. */
  language: string;
  zone: string;
  /** "2026-11-24"; the mail comes at seven that morning. */
  day: string;
  most: number;
};

const windowDays = { daily: 1, weekly: 7, monthly: 31 } as const;

/** The digest that such a reader would get on a day, from what the hub knows now. Writes nothing, sends nothing. */
export async function previewReader(work: Work, reader: MadeUpReader): Promise<Preview> {
  const at = instantOf(reader.zone, reader.day, 7);
  const [[fromSeq = 0], [toSeq = 0]] = await read(
    work.db,
    toldUntil(at - days(windowDays[reader.cadence])),
    candidatesRead(),
  );
  return previewOf(work, rowOf(reader, at, fromSeq), { at, toSeq, to: "" });
}

function rowOf(reader: MadeUpReader, at: number, fromSeq: number): Parameters<typeof previewOf>[1] {
  const { zone, cadence, language, most } = reader;
  const weekday = weekdays[(new Date(dayIn(zone, at)).getUTCDay() + 6) % 7] ?? "MON";
  const rhythm = { hour: 7, weekday, zone };
  const pace = (stream: Stream) => (reader.streams.includes(stream) ? cadence : ("off" as const));
  const list = (values: readonly string[]) => JSON.stringify(values);
  return {
    ...{ id: "00000000000000000000", language, most, format: "html", dueAt: at, memberId: null },
    ...{ discussions: pace("discussions"), methodologies: pace("methodologies"), calls: pace("calls") },
    ...{ topics: list(reader.topics), sectors: list(reader.sectors), countries: list(reader.countries) },
    ...{ languages: list(reader.languages), less: "[]", recent: "[]" },
    ...rhythm,
    // Long ago: whatever the cadence, this day's is due.
    ...servedUntil(rhythm, at - days(70)),
    ...{ instantSeq: fromSeq, dailySeq: fromSeq, weeklySeq: fromSeq, monthlySeq: fromSeq },
  };
}
