import type { EntryRef } from "../../paths.ts";
import type { Party } from "./byline.tsx";

/** What every row of a list shows of its entry. Times are epoch milliseconds. */
export type RowEntry = {
  ref: EntryRef;
  title: string;
  /** BCP 47 language of the entry. */
  language: string;
  summary?: string | undefined;
  author?: Party | null | undefined;
  organisation?: Party | null | undefined;
  /** Names of topics, already in the reader's language. */
  topics: readonly string[];
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  at: number;
  membersOnly?: boolean | undefined;
  pinned?: boolean | undefined;
  unread?: boolean | undefined;
  /** Why this reader is shown it, in a few words. */
  why?: string | undefined;
};

export type LastVoice = { name: string; at: number };

export type ThreadRowEntry = RowEntry & {
  flavour: "discussion" | "ask";
  status?:
    "open" | "resolved" | "summarised" | "locked" | "archived" | "queued" | "hidden" | "deleted" | undefined;
  replies: number;
  lastVoice?: LastVoice | null | undefined;
};

export type Evidence = "told" | "monitored" | "evaluated" | "controlled";

export type MethodologyRowEntry = RowEntry & {
  kind?: "methodology" | "practice" | "worksheet" | "failure" | undefined;
  evidence?: Evidence | null | undefined;
  adoptions: number;
  version: number;
};

export type CallType = "funding" | "partners" | "papers" | "tender" | "event" | "training";

export type CallStatus =
  | "draft"
  | "submitted"
  | "verified"
  | "forthcoming"
  | "open"
  | "closing"
  | "closed"
  | "awarded"
  | "cancelled"
  | "archived";

/** `zone` is the deadline's own IANA zone; `label` says which of several it is, in the call's language. */
export type Deadline = {
  at: number;
  zone: string;
  label?: string | null | undefined;
  /** YYYY-MM-DD where only the day is known: then `at` counts but is not shown. */
  day?: string | null | undefined;
};

export type CallRowEntry = RowEntry & {
  type?: CallType | null | undefined;
  status: CallStatus;
  opensAt?: number | null | undefined;
  /** The next deadline, or the last one when all have passed. */
  deadline?: Deadline | null | undefined;
};
