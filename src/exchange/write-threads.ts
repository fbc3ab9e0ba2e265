import { addThread, markResolved, updateThread, type NewThread } from "../threads/index.ts";
import type { ImportThread } from "./read-threads.ts";
import { gatherAuthors } from "./write-authors.ts";
import { together, writeEach, type Item, type Made, type Writing, type Written } from "./writing.ts";

/** Threads with their authors; what they open with comes with the messages. */
export async function writeThreads(writing: Writing, items: readonly Item<ImportThread>[]): Promise<Written> {
  const authors = await gatherAuthors(
    writing,
    items.map(({ record }) => record.author),
  );
  const threads = await writeEach(writing, items, {
    dateOf: (thread) => thread.createdAt,
    add: (thread, made) => {
      const { changes, events } = addThread(newThread(thread, made, writing, authors.idOf(thread.author)));
      return { changes: [...changes, markResolved(made.id, marks(thread, writing).resolved)], events };
    },
    update: (thread, _made, update) => {
      const { title, language } = thread;
      return updateThread({ ...update, title, language, ...marks(thread, writing) });
    },
  });
  return together([{ events: [], outcomes: [], ...authors }, threads]);
}

function newThread(
  thread: ImportThread,
  { id, eventId, at }: Made,
  writing: Writing,
  authorId: string,
): NewThread {
  return {
    ...{
      id,
      eventId,
      createdAt: at,
      origin: writing.origin,
      authorId,
      organisationId: null,
      followed: false,
    },
    ...{
      title: thread.title,
      body: "",
      visibility: "public",
      language: thread.language,
      flavour: "discussion",
    },
    ...{
      topics: [],
      countries: [],
      source: thread.source,
      attribution: thread.attribution,
      licence: thread.licence,
    },
    locked: marks(thread, writing).locked,
  };
}

/** Who closed or locked a thread the source does not say. */
function marks({ resolvedAt, lockedAt, source }: ImportThread, { dated, recorder: by }: Writing) {
  const mark = (at: number | null) => (at === null ? null : { at: dated(at, source), by });
  return { resolved: mark(resolvedAt), locked: mark(lockedAt) };
}
