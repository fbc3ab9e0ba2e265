import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";
import type { Speaker } from "./speaker.ts";

/** What a list shows of an entry, whatever its kind. */
export type ListedEntry = {
  id: string;
  kind: EntryKind;
  slug: string;
  title: string;
  summary: string;
  language: string;
  visibility: Visibility;
  replyCount: number;
  lastActivityAt: number;
  publishedAt: number;
  topics: readonly string[];
  countries: readonly string[];
  author: Speaker;
  organisation: { name: string; slug: string; demo: boolean } | null;
  lastVoice: string | null;
  /** When this reader last saw it; null for visitors and where never. */
  readAt: number | null;
};

/** What a list is asked for, as it came in the URL. */
export type ListQuery = {
  topic?: string | undefined;
  country?: string | undefined;
  language?: string | undefined;
  organisation?: string | undefined;
  status?: string | undefined;
  sort?: string | undefined;
  after?: Cursor | undefined;
  /** Of entries that are translations of each other only one, this language's if there is one; all of them where undefined. */
  reader?: string | undefined;
};

/** Where a page of a list ends: the sorting value and the id of its last row. */
export type Cursor = { part: string; at: number; id: string };

/** Rows of one page; one more is read to know whether there are others. */
export const rowsPerPage = 20;

/** The place that a list's `after` names, or undefined when it is not one of ours. */
export function cursorOf(text: string | undefined): Cursor | undefined {
  const found = /^([a-z])(-?\d{1,16})\.([0-9a-z]{1,40})$/.exec(text ?? "");
  return found ? { part: found[1] ?? "", at: Number(found[2]), id: found[3] ?? "" } : undefined;
}

export function cursorText({ part, at, id }: Cursor): string {
  return `${part}${at}.${id}`;
}
