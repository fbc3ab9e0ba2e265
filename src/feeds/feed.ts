import type { FeedFormat } from "../paths.ts";

/** One thing in a feed, whatever the format. All addresses are absolute, all times epoch milliseconds. */
export type FeedItem = {
  /** A tag URI (RFC 4151) that outlives titles and addresses. */
  id: string;
  url: string;
  title: string;
  /** BCP 47 */
  language: string;
  summary: string;
  /** Sanitised, with absolute addresses. */
  html: string;
  author: { name: string; url: string };
  publishedAt: number;
  updatedAt: number;
  categories: readonly Category[];
  rights: string | null;
  /** What a reply answers. */
  answers?: { id: string; url: string } | undefined;
  /** The feed of what was answered here. */
  replies?: { url: string; count: number } | undefined;
};

export type Category = { scheme: string; term: string; label: string };

export type Feed = {
  id: string;
  title: string;
  subtitle?: string | undefined;
  /** Of the feed's own words; each item has its own. */
  language: string;
  hubName: string;
  /** The page that shows the same. */
  page: string;
  /** This page of the feed, and its first one, in a format. */
  self(format: FeedFormat): string;
  first(format: FeedFormat): string;
  /** Older items, where there are any (RFC 5005, paged feeds). */
  next?: ((format: FeedFormat) => string) | undefined;
  items: readonly FeedItem[];
};

/** Items of one page; one more is read to know whether there are others. */
export const itemsPerPage = 20;

/** When anything in a feed last changed; the epoch where it holds nothing, so that the same feed is the same bytes. */
export function updatedAt({ items }: Feed): number {
  return Math.max(0, ...items.map((item) => item.updatedAt));
}

/** A tag URI under the hub's own name: `tagOf("https://hub.example", "entry/1")` → `tag:hub.example,2026:entry/1`. */
export function tagOf(baseUrl: string, what: string): string {
  return `tag:${new URL(baseUrl).hostname},2026:${what}`;
}
