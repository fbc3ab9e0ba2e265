import type { PostRow } from "./entry-page.ts";
import { Pieces } from "../platform/pieces.ts";

/** The posts of one page of one entry as they were at place `seen` of the log. */
export type PostsPage = { seen: number; readAt: number; body: string; posts: readonly PostRow[] };

/** What no event of the entry tells of (a changed name, say) shows within this time. */
const longestMs = 60_000;
const mostPages = 500;

/**
 * What one process remembers of discussions, so that a page which did not change is neither read nor rendered again. Two ways
 * tell that it did not: nothing at all was committed since (the database's tick), or nothing happened to this entry (`seen`, which
 * the read itself compares with the log).
 */
export class Remembered {
  /** Rendered parts, as HTML. */
  readonly fragments = new Pieces<string>(4_000_000);
  /** Rendered posts, encoded. */
  readonly articles = new Pieces<Uint8Array>(8_000_000);
  /** Whole contents of pages, encoded. */
  readonly contents = new Pieces<Uint8Array>(12_000_000);
  private pages = new Map<string, PostsPage>();
  private steady = new Map<string, { tick: number; readAt: number; value: unknown }>();

  page(entryId: string, page: number, now: number): PostsPage | undefined {
    const known = this.pages.get(`${entryId} ${page}`);
    return known && now - known.readAt < longestMs ? known : undefined;
  }

  keep(entryId: string, page: number, posts: PostsPage): PostsPage {
    putLast(this.pages, `${entryId} ${page}`, posts);
    return posts;
  }

  /** What `keepWhileQuiet` kept under a key, if nothing was committed since. One key always holds one type. */
  whileQuiet<T>(key: string, tick: number | undefined, now: number): T | undefined {
    const known = this.steady.get(key);
    const holds = known && known.tick === tick && now - known.readAt < longestMs;
    return holds ? (known.value as T) : undefined; // put there under the same key
  }

  /** `tick` is the one from before the read. */
  keepWhileQuiet<T>(key: string, tick: number | undefined, now: number, value: T): T {
    if (tick !== undefined) putLast(this.steady, key, { tick, readAt: now, value });
    return value;
  }
}

function putLast<T>(map: Map<string, T>, key: string, value: T) {
  map.delete(key);
  map.set(key, value);
  if (map.size > mostPages) map.delete(map.keys().next().value ?? "");
}

const ofHub = new WeakMap<object, Remembered>();

/** The memory of one hub; `hub` is anything that lives as long as it does. */
export function remembered(hub: object): Remembered {
  let one = ofHub.get(hub);
  if (!one) ofHub.set(hub, (one = new Remembered()));
  return one;
}
