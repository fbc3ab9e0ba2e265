import type { Origin } from "../events/event.ts";

/** A reply that the seed or an import brings, its place already known (from 1, without gaps). */
export type NewReply = {
  id: string;
  entryId: string;
  position: number;
  /** Another reply of the same entry that has no parent itself. */
  parentId: string | null;
  authorId: string;
  state?: "published" | "queued";
  createdAt: number;
  editedAt?: number | null;
  /** Markdown. */
  body: string;
  origin: Origin;
  source?: string;
  eventId: string;
};
