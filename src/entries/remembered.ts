import type { PostRow } from "./entry-page.ts";
import { Fragments } from "./fragments.ts";

/** The posts of one page of one entry as they were at place `seen` of the log. */
export type PostsPage = { seen: number; readAt: number; body: string; posts: readonly PostRow[] };

/** What no event of the entry tells of (a changed name, say) shows within this time. */
const longestMs = 60_000;
const mostPages = 500;

/**
 * What one process remembers of discussions, so that a page which did not change is not read again: the read itself says
 * whether it did, by comparing `seen` with the log in the same batch.
 */
export class Remembered {
  readonly fragments = new Fragments();
  private pages = new Map<string, PostsPage>();

  page(entryId: string, page: number, now: number): PostsPage | undefined {
    const known = this.pages.get(`${entryId} ${page}`);
    return known && now - known.readAt < longestMs ? known : undefined;
  }

  keep(entryId: string, page: number, posts: PostsPage): PostsPage {
    const key = `${entryId} ${page}`;
    this.pages.delete(key);
    this.pages.set(key, posts);
    if (this.pages.size > mostPages) this.pages.delete(this.pages.keys().next().value ?? "");
    return posts;
  }
}

const ofHub = new WeakMap<object, Remembered>();

/** The memory of one hub; `hub` is anything that lives as long as it does. */
export function remembered(hub: object): Remembered {
  let one = ofHub.get(hub);
  if (!one) ofHub.set(hub, (one = new Remembered()));
  return one;
}
