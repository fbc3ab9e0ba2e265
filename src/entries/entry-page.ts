import type { EntryKind } from "../paths.ts";
import type { State, Visibility } from "../platform/actor.ts";
import type { Speaker } from "./speaker.ts";
import type { Translation } from "./translation.ts";

/** What the head of every entry's page shows. A kind's own store selects its columns after these. */
export type EntryHead = {
  id: string;
  kind: EntryKind;
  slug: string;
  title: string;
  summary: string;
  language: string;
  visibility: Visibility;
  state: State;
  stateAt: number;
  stateBy: string | null;
  version: number;
  replyCount: number;
  participantCount: number;
  lastActivityAt: number;
  publishedAt: number;
  editedAt: number | null;
  countries: readonly string[];
  attribution: string | null;
  licence: string | null;
  authorId: string;
  author: Speaker;
  organisation: { name: string; slug: string; demo: boolean } | null;
};

export type OwnPlace = { mode: "following" | "muted" | null; readTo: number | null; readAt: number | null };

/**
 * What stands around the replies of a page: the entry's version, its own text, the last place taken, its topics, the same in other
 * languages, and the reader's place.
 */
export type Around = {
  seen: number;
  body: string;
  last: number;
  topics: { slug: string; name: string }[];
  translations: readonly Translation[];
  /** The newest event of the entry or of one of its translations. */
  version: number;
  place: OwnPlace;
};

/** A reply as a page shows it. */
export type PostRow = {
  id: string;
  position: number;
  parentId: string | null;
  parentAuthor: string | null;
  authorId: string;
  author: Speaker;
  organisation: string | null;
  state: State;
  stateAt: number;
  stateBy: string | null;
  version: number;
  createdAt: number;
  editedAt: number | null;
  html: string;
};
