import type { Language } from "../platform/i18n.ts";

/** Who is signed in, as far as the masthead needs to know. */
export type Actor = {
  name: string;
  handle: string;
  role: "member" | "moderator" | "admin";
  /** Notifications not yet read. */
  unread: number;
};

/** Which link of the main navigation the page stands under. */
export type Section = "threads" | "methodologies" | "calls" | "directory" | "subscribe";

/** One sentence above the page about what just happened, with the way back when there is one. */
export type Notice = {
  tone: "done" | "info" | "problem";
  text: string;
  undo?: { action: string; label: string } | undefined;
};

export type Feed = { title: string; href: string; type: "application/atom+xml" | "application/feed+json" };

/** A page in one language (BCP 47). */
export type Alternate = { language: string; href: string };

/** Everything around a page's content, as plain data. */
export type PageFrame = {
  hubName: string;
  /** Set by the network that runs the hub; the catalogue's sentence otherwise. */
  tagline?: string | undefined;
  language: Language;
  /** Path and query of this page: where switching the language comes back to. */
  path: string;
  /** `later`: a member, whose menu comes into the rendered page afterwards. */
  actor: Actor | "later" | null;
  /** Plain text, any script and length, without the hub's name. Empty on the front page. */
  title: string;
  description?: string | undefined;
  /** Absolute URL. */
  canonical?: string | undefined;
  /** The same in every language it exists in, this page's own among them; absolute URLs. */
  alternates?: readonly Alternate[] | undefined;
  feeds?: readonly Feed[] | undefined;
  /** What somebody wrote, in their own language, under our frame; other pages are our words. */
  article?: boolean | undefined;
  /** JSON-LD, escaped for a script element. */
  data?: string | undefined;
  section?: Section | undefined;
  notice?: Notice | null | undefined;
  /** False keeps search engines away: forms, errors, a reader's own pages. */
  indexed?: boolean | undefined;
};

/** For whom times and words are written on this page. `now` and all times are epoch milliseconds. */
export type Reader = { language: Language; zone: string; now: number };
