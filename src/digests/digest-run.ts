import type { digestBatches, digestParts, digestRecipients, digestRuns } from "../../db/schema/index.ts";
import type { Pace, Rhythm, Stream } from "../subscriptions/index.ts";

/** One pass of the planner, and what it freezes. */
export type Run = typeof digestRuns.$inferSelect;
export type RecipientRow = typeof digestRecipients.$inferInsert;
export type PartRow = typeof digestParts.$inferInsert;
export type BatchRow = typeof digestBatches.$inferInsert;

/** What every mail of a run shares. */
export type Frame = {
  baseUrl: string;
  hubName: string;
  host: string;
  from: string;
  postalAddress: string;
  keyId: string;
  /** What the provider is given to name a mail by; a run from before there was such a name goes without. */
  tags?: "ref";
};

/** An item of a frozen digest: entry, stream, score, then the keys of its reasons. */
export type Item = [entry: string, stream: Stream, score: number, ...reasons: string[]];

/** A subscription as the planner needs it; lists stay JSON, because readers share them. */
export type Due = Record<Stream, Pace> &
  Rhythm & {
    id: string;
    language: string;
    topics: string;
    sectors: string;
    countries: string;
    languages: string;
    less: string;
    format: "html" | "text";
    most: number;
    dueAt: number;
    dailyPeriod: string | null;
    weeklyPeriod: string | null;
    monthlyPeriod: string | null;
    instantSeq: number;
    dailySeq: number;
    weeklySeq: number;
    monthlySeq: number;
    recent: string;
    memberId: string | null;
  };

/** Where a reader stands after a slot. */
export type Step = {
  id: string;
  dailyPeriod: string | null;
  weeklyPeriod: string | null;
  monthlyPeriod: string | null;
  dailySeq: number;
  weeklySeq: number;
  monthlySeq: number;
  recent: string;
  wasDueAt: number;
  nextDueAt: number | null;
};
