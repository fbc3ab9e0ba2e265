import * as z from "zod";
import { clock, day, instantIn, optional, zone } from "./source/source-time.ts";
import { optionalLine } from "./source/source-text.ts";

/** A deadline as a source gives it. Without `time` it is known to the day only, without `zone` its clock is not stated. */
export type ImportDeadline = {
  readonly date: string;
  readonly time: string | null;
  readonly zone: string | null;
  /** "stage 1", "cut-off 2" … as the source says it. */
  readonly label: string | null;
  /** The source's own words for it. */
  readonly raw: string | null;
  /**
   * Where it sorts and when it counts as passed, epoch milliseconds: the stated clock, else the end of that day (24:00),
   * in the stated zone, else in the zone the source implies, else in UTC. Never to be shown as if it were stated.
   */
  readonly at: number;
};

export const sourceDeadline = z.object({
  date: optional(day),
  time: optional(clock),
  timezone: optional(zone),
  stage: optionalLine,
  raw: optionalLine,
});

type SourceDeadline = z.infer<typeof sourceDeadline>;

/** The deadlines that have a date, soonest first; `impliedZone` as `impliedZone()` finds it. */
export function datedDeadlines(deadlines: readonly SourceDeadline[], impliedZone: string): ImportDeadline[] {
  return deadlines.flatMap((deadline) => dated(deadline, impliedZone)).sort((a, b) => a.at - b.at);
}

/** The words of those that have none ("permanently open"), so that they are not lost. */
export const undatedDeadlines = (deadlines: readonly SourceDeadline[]): string[] =>
  deadlines.flatMap(({ date, raw }) => (date === null && raw !== null ? [raw] : []));

function dated({ date, time, timezone, stage, raw }: SourceDeadline, impliedZone: string): ImportDeadline[] {
  if (date === null) return [];
  const at = instantIn(timezone ?? impliedZone, date, time ?? "24:00");
  return [{ date, time, zone: timezone, label: stage, raw, at }];
}

const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/funding & tenders|euro-access|european commission|horizon|interreg/i, "Europe/Brussels"],
  [/innovate uk|\bktn\b/i, "Europe/London"],
  [/cdti|junta de/i, "Europe/Madrid"],
];

/** The zone in which the publisher of a call works, from what the record says of its source; UTC when it says nothing. */
export const impliedZone = (source: string): string =>
  IMPLIED.find(([said]) => said.test(source))?.[1] ?? "UTC";
