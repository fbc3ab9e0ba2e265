/** What a digest can say of an entry. Texts are plain (no Markdown, no HTML); they are cut to size and escaped here. */

export const streams = ["discussions", "methodologies", "calls"] as const;
export type Stream = (typeof streams)[number];

type Common = {
  /** Names it within its digest: the last part of the address where it is acted on. */
  key?: string;
  /** Absolute URL of the entry's page. */
  url: string;
  title: string;
  /** BCP 47 tag of the title's and the excerpt's language. */
  language: string;
  excerpt: string;
  author?: string;
  organisation?: string;
  /** ISO 3166-1 alpha-2 of where it comes from. */
  country?: string;
  /** Invented for demonstration; said beside the kind. */
  demo?: boolean;
};

export type ThreadItem = Common & {
  kind: "thread";
  flavour: "discussion" | "ask";
  replies: number;
  /** An ask with an accepted answer or a consolidated reply. */
  answered?: boolean;
};

export type Evidence = "told" | "monitored" | "evaluated" | "controlled";

export type MethodologyItem = Common & {
  kind: "methodology";
  sort?: "methodology" | "good-practice" | "worksheet" | "lesson-from-failure";
  version: number;
  evidence?: Evidence;
  adoptions?: number;
};

export type CallType = "funding" | "partner-search" | "papers-or-experts" | "tender" | "event" | "training";

/** `at` is epoch milliseconds, `zone` IANA; with `dateOnly` the source names no hour and none is shown. */
export type Deadline = { at: number; zone: string; label?: string; dateOnly?: boolean };

export type CallItem = Common & {
  kind: "call";
  type?: CallType;
  funder?: string;
  /** Those still ahead, soonest first. */
  deadlines: readonly Deadline[];
};

export type DigestItem = ThreadItem | MethodologyItem | CallItem;
