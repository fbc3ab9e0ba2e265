import type { NewEntry } from "../entries/index.ts";
import type { Evidence, MethodologyDocument, MethodologyKind } from "./methodology.ts";

/** One version; `body` is prose beside the document's parts (a card's text, say), Markdown. */
export type NewVersion = {
  title: string;
  summary: string;
  body: string;
  /** What is rendered of it, where the body as published holds what only its own site understands. */
  readable?: string;
  document: MethodologyDocument;
  /** What changed since the version before, Markdown. */
  note?: string;
  /** Name of who edited it, as the source says. */
  editor?: string | null;
  publishedAt: number;
};

/** `versions` oldest first, at least one; they are numbered from 1, and title, summary and body are those of the last. */
export type NewMethodology = Omit<NewEntry, "kind" | "title" | "summary" | "body" | "createdAt"> & {
  type: MethodologyKind;
  evidence?: Evidence | null;
  costBand?: number | null;
  effortBand?: number | null;
  originCountry?: string | null;
  reviewDueAt?: number | null;
  versions: readonly [NewVersion, ...NewVersion[]];
  /** Ids for the `methodology.versioned` events of the second and later versions. */
  versionEventIds?: readonly string[];
};
