import { readDirectory } from "./read-directory.ts";
import { readCalls } from "./read-calls.ts";
import { readCard } from "./read-cards.ts";
import { readRevisions } from "./read-revisions.ts";
import { readSubscriptions } from "./read-subscriptions.ts";
import { readMessages, readThreads } from "./read-threads.ts";
import type { ImportKind } from "./report.ts";
import type { Seen } from "./source/read-lines.ts";
import type { Reading } from "./source/reading.ts";
import { writeDirectory } from "./write-directory.ts";
import { writeCalls } from "./write-calls.ts";
import { writeCards } from "./write-cards.ts";
import { writeMessages } from "./write-messages.ts";
import { writeRevisions } from "./write-revisions.ts";
import { writeSubscriptions } from "./write-subscriptions.ts";
import { writeThreads } from "./write-threads.ts";
import type { Item, Writing, Written } from "./writing.ts";

/** How one kind of input is read and written. */
export type SourceKind<T> = {
  read(path: string, seen?: Seen): AsyncIterable<Reading<T>>;
  write(writing: Writing, items: readonly Item<T>[]): Promise<Written>;
  /** When a record was published, for `--recent`; null where the source does not say. */
  dateOf?(record: T): number | null;
  /** Records that follow each other and belong in one batch. */
  groupOf?(record: T): string;
};

/** Erases the record's type: what a kind reads is what it writes, and nobody else looks inside. */
const kind = <T>(one: SourceKind<T>): SourceKind<unknown> => one as unknown as SourceKind<unknown>;

export const sourceKinds: Readonly<Record<ImportKind, SourceKind<unknown>>> = {
  directory: kind({ read: readDirectory, write: writeDirectory }),
  calls: kind({ read: readCalls, write: writeCalls, dateOf: (call) => call.publishedAt }),
  cards: kind({ read: readOneCard, write: writeCards, dateOf: (card) => card.publishedAt }),
  revisions: kind({
    read: readRevisions,
    write: writeRevisions,
    dateOf: (revision) => revision.publishedAt,
    groupOf: (revision) => revision.card,
  }),
  threads: kind({ read: readThreads, write: writeThreads, dateOf: (thread) => thread.createdAt }),
  messages: kind({
    read: readMessages,
    write: writeMessages,
    dateOf: (message) => message.createdAt,
    groupOf: (message) => message.thread,
  }),
  subscriptions: kind({ read: readSubscriptions, write: writeSubscriptions }),
};

async function* readOneCard(path: string, seen?: Seen) {
  const reading = await readCard(path);
  seen?.("record" in reading ? reading.record.markdown.length : 0);
  yield reading;
}
