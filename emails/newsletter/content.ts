/** INSME's sections of an issue, in their order. */
export const issueSections = ["life", "members", "projects", "calls", "papers", "events"] as const;
export type IssueSection = (typeof issueSections)[number];

/** A letter as its Markdown was rendered: safe HTML, and text. */
export type Words = { html: string; text: string };

/** One line of a section. `text` is plain, and in `words` with its marks where an editor wrote it; `url` absolute or a path of the hub; `language` of title and text. */
export type IssueItem = {
  section: IssueSection;
  title: string;
  text: string;
  words?: Words;
  url: string;
  language: string;
  /** What it leads to, where that is an entry. */
  kind?: "thread" | "methodology" | "call";
  /** Of a call: its type, and the deadlines that were ahead when the issue was frozen, soonest first. */
  callType?: "funding" | "partner-search" | "papers-or-experts" | "tender" | "event" | "training";
  deadlines?: readonly { at: number; zone: string; label?: string; dateOnly?: boolean }[];
  membersOnly?: boolean;
  demo?: boolean;
  /** Taken back since (ms): only this is said of it any more. Never frozen. */
  withdrawnAt?: number;
};

/** An issue word for word, as readers are given it; plain data. */
export type IssueContent = {
  number: number;
  title: string;
  /** BCP 47, of title, letter and cover note. */
  language: string;
  letter: Words;
  /** For members, above the letter. */
  cover: Words | null;
  /** The letter in other languages of the hub, by language. */
  translations: Record<string, Words & { title: string }>;
  items: readonly IssueItem[];
};

export type Edition = "members" | "everybody";
