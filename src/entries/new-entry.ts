import type { NewEvent, Origin } from "../events/event.ts";
import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";
import type { Statement } from "../platform/db/database.ts";

/** Length of a summary that is taken from the beginning of a body. */
export const summaryCharacters = 240;

/** An entry as it comes into the world, whoever brings it: a form, the seed or an import. Instants in ms. */
export type NewEntry = {
  id: string;
  kind: EntryKind;
  title: string;
  /** Plain text that stands alone; what lists and mails show. */
  summary: string;
  /** Markdown; empty where the kind's own part says it all. */
  body: string;
  authorId: string;
  organisationId: string | null;
  /** BCP 47. */
  language: string;
  visibility: Visibility;
  state?: "published" | "queued";
  createdAt: number;
  /** Slugs of known topics, ISO 3166-1 alpha-2 countries, slugs of known sectors. */
  topics: readonly string[];
  countries: readonly string[];
  sectors?: readonly string[];
  origin: Origin;
  /** The author is told of replies; not for what an import brings unless it says so. */
  followed?: boolean;
  demo?: boolean;
  /** Where an import found it; unique, so that a second import knows it. */
  source?: string;
  attribution?: string | null;
  licence?: string | null;
  translationGroup?: string | null;
  /** Ids of members that the body mentions. */
  mentions?: readonly string[];
  /** The event's id. */
  eventId: string;
};

/** What adds something to the hub: statements and events for one commit, alone or with hundreds of others. */
export type Addition = { changes: readonly Statement[]; events: readonly NewEvent[] };

export type EntryRow = NewEntry & { slug: string; html: string; renderer: number };
