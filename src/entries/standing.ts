import type { EntryKind } from "../paths.ts";
import type { State } from "../platform/actor.ts";

export type PostedReply = {
  id: string;
  entryId: string;
  parentId: string | null;
  authorId: string;
  state: "published" | "queued";
  at: number;
  markdown: string;
  html: string;
  renderer: number;
};

export type ReplyRow = {
  id: string;
  entryId: string;
  position: number;
  parentId: string | null;
  authorId: string;
  authorName: string;
  authorHandle: string;
  authorVerified: boolean;
  state: State;
  stateAt: number;
  stateBy: string | null;
  version: number;
  createdAt: number;
  editedAt: number | null;
  markdown: string;
  html: string;
};

/** What a verb must know of an entry before it acts: `standing(id)`, or `standingOfReply(replyId)` for the entry around a reply. */
export type Standing = {
  id: string;
  kind: EntryKind;
  slug: string;
  title: string;
  authorId: string;
  visibility: "public" | "members";
  language: string;
  state: State;
  stateAt: number;
  stateBy: string | null;
  version: number;
  flavour: "discussion" | "ask" | null;
  lockedAt: number | null;
  resolvedAt: number | null;
  acceptedReplyId: string | null;
};
