import { isModerator, type Actor } from "../platform/actor.ts";
import type { EntryHead, OwnPlace, PostRow } from "./entry-page.ts";
import type { PostsPage } from "./remembered.ts";

/** The opening post counts as one, so a page is places 20 × (n − 1) to 20 × n − 1. */
export const postsPerPage = 20;

export function pageOfPosition(position: number): number {
  return Math.floor(position / postsPerPage) + 1;
}

/** Everything below an entry's head, for one reader. */
export type Discussion = {
  entry: EntryHead;
  page: number;
  pages: number;
  shown: PostsPage;
  /** The newest event of the entry or of one of its translations. */
  version: number;
  place: OwnPlace;
  /** Set on asks. */
  acceptedReplyId: string | null;
  mayAccept: boolean;
  lockedAt: number | null;
};

/** How a post looks to this reader: `v` as visitor, else `m` with what sets this reader apart. */
export function variantOf(actor: Actor, post: PostRow, mayAccept: boolean): string {
  if (actor.kind === "visitor") return "v";
  const own = actor.id === post.authorId;
  return `m${own ? "o" : ""}${isModerator(actor) ? "M" : ""}${mayAccept ? "a" : ""}`;
}

/** Queued and rejected replies are for their author and the moderators; hidden and deleted ones leave a mark in their place. */
export function isShown(actor: Actor, { state, authorId }: PostRow): boolean {
  if (state !== "queued" && state !== "rejected") return true;
  return actor.kind === "member" && (actor.id === authorId || isModerator(actor));
}
