/** What happened to an entry in a window: the newest place in the log of each kind of thing, 0 for none. */
export type Told = {
  entry: string;
  last: number;
  created: number;
  version: number;
  amended: number;
  /** Settled by whoever asked, or said by them to be still open. */
  resolved: number;
  needed: number;
  /** Places of its replies, oldest first. */
  replies: readonly number[];
  /** ms */
  lastAt: number;
};

/** An amendment of a call at a place in the log, and what it changed. */
export type Amendment = { entry: string; seq: number; changed: readonly string[] };

/** An entry as digests need it. Instants in ms; what a kind lacks is null. */
export type EntryFacts = {
  id: string;
  kind: "thread" | "methodology" | "call";
  slug: string;
  title: string;
  summary: string;
  authorId: string;
  /** BCP 47 */
  language: string;
  /** Shared by its translations; null where it stands alone. */
  group: string | null;
  membersOnly: boolean;
  replies: number;
  publishedAt: number;
  topics: readonly string[];
  countries: readonly string[];
  sectors: readonly string[];
  demo: boolean;
  author: string | null;
  /** Whom a source names, where an import brought it. */
  attribution: string | null;
  organisation: string | null;
  /** Of the organisation. */
  country: string | null;
  /** The beginning of the text. */
  html: string;
  flavour: "discussion" | "ask";
  answered: boolean;
  /** Of a methodology: what kind of one, how well proven, which version, where from. */
  sort: string | null;
  evidence: string | null;
  version: number;
  /** What its editor says of the current version. */
  note: string | null;
  originCountry: string | null;
  /** Of a call. */
  type: string | null;
  funder: string | null;
  programme: string | null;
  /** Cancelled or awarded. */
  over: boolean;
};
