import { addReply, fillOpening, recount, updateEntry, updateReply } from "../entries/index.ts";
import { excerptOfSource } from "../ui/markdown/index.ts";
import { knownRecords, surroundings } from "./exchange-store.ts";
import type { ImportMessage } from "./read-threads.ts";
import { placeReplies, type PlacedReply } from "./thread-order.ts";
import { gatherAuthors } from "./write-authors.ts";
import {
  makeFor, refused, together, unchanged, updateFor, versionsNow, written,
  type Item, type Writing, type Written,
} from "./writing.ts"; // prettier-ignore

type Batch = Awaited<ReturnType<typeof look>>;

/** Opening texts and replies of threads that are here already; each thread's in the order of their dates. */
export async function writeMessages(
  writing: Writing,
  items: readonly Item<ImportMessage>[],
): Promise<Written> {
  const batch = await look(writing, items);
  const byThread = Map.groupBy(items, ({ record }) => record.thread);
  const threads = [...byThread].map(([thread, messages]) => writeThread(writing, batch, thread, messages));
  const { changes, records } = batch.authors;
  return together([{ changes, records, events: [], outcomes: [] }, ...threads]);
}

/** Everything that has to be known of what is here, in three trips. */
async function look(writing: Writing, items: readonly Item<ImportMessage>[]) {
  const messages = items.map(({ record }) => record);
  const known = await knownRecords(
    writing.db,
    messages.flatMap(({ source, thread }) => [source, thread]),
  );
  const answered = messages.flatMap(({ inReplyTo }) => inReplyTo ?? []);
  const entries = messages.flatMap(({ thread }) => known.get(thread)?.subjectId ?? []);
  const here = messages.filter(({ thread }) => known.has(thread));
  return {
    known,
    ...(await surroundings(writing.db, answered, entries)),
    ids: new Map(
      messages.map((message) => [
        message.source,
        makeFor(writing, message, message.createdAt, known.get(message.source)).id,
      ]),
    ),
    versions: await versionsNow(writing.db, items, known),
    authors: await gatherAuthors(
      writing,
      here.map(({ author }) => author),
    ),
  };
}

function writeThread(
  writing: Writing,
  batch: Batch,
  thread: string,
  items: readonly Item<ImportMessage>[],
): Written {
  const entryId = batch.known.get(thread)?.subjectId;
  if (entryId === undefined)
    return together(
      items.map((item) => refused(item, `its thread is not here: ${thread.replace(/^threads:/, "")}`)),
    );
  const bySource = new Map(items.map((item) => [item.record.source, item]));
  const placed = placeReplies(
    items.map(({ record }) => record),
    (source) => parentOf(batch, source),
  );
  const opening = items
    .filter(({ record }) => record.root)
    .map((item) => writeOpening(writing, batch, entryId, item));
  const replies = placed.flatMap((reply) => {
    const item = bySource.get(reply.message.source);
    return item ? [writeReply(writing, batch, entryId, item, reply)] : [];
  });
  const counted: Written = { changes: [recount(entryId)], events: [], records: [], outcomes: [] };
  return together([...opening, ...replies, counted]);
}

function writeOpening(writing: Writing, batch: Batch, entryId: string, item: Item<ImportMessage>): Written {
  const { markdown: body, createdAt, editedAt, source, contentHash } = item.record;
  const before = batch.known.get(source);
  if (before?.contentHash === contentHash) return unchanged(item);
  const summary = excerptOfSource(body, 240);
  const update = updateFor(writing, makeFor(writing, item.record, createdAt, before), batch.versions);
  if (!before) {
    const opening = { body, summary, editedAt: edited(writing, item, editedAt) };
    const filled = fillOpening({ ...update, id: entryId, kind: "thread", ...opening });
    return written(item, entryId, "created", filled);
  }
  return written(
    item,
    entryId,
    "updated",
    updateEntry({ ...update, kind: "thread", body, text: { summary } }),
  );
}

function writeReply(
  writing: Writing,
  batch: Batch,
  entryId: string,
  item: Item<ImportMessage>,
  { parent }: PlacedReply,
): Written {
  const { record } = item;
  const before = batch.known.get(record.source);
  if (before?.contentHash === record.contentHash) return unchanged(item);
  const made = makeFor(writing, record, record.createdAt, before);
  const editedAt = edited(writing, item, record.editedAt);
  const addition = before
    ? updateReply({ ...updateFor(writing, made, batch.versions), entryId, body: record.markdown, editedAt })
    : addReply({
        ...{
          id: made.id,
          eventId: made.eventId,
          createdAt: made.at,
          entryId,
          editedAt,
          body: record.markdown,
        },
        ...{ authorId: batch.authors.idOf(record.author), origin: writing.origin, source: record.source },
        position: nextPosition(batch, entryId),
        parentId: parent === null ? null : idOf(batch, parent),
      });
  return written(item, made.id, before ? "updated" : "created", addition);
}

/** A reply's id, whether it came with an earlier batch or comes with this one. */
const idOf = (batch: Batch, source: string): string | null =>
  batch.replies.get(source)?.id ?? batch.ids.get(source) ?? null;

/** Where a reply of an earlier batch stands: under another (its source), under the thread (null), or it is not known. */
function parentOf({ replies }: Batch, source: string): string | null | undefined {
  const row = replies.get(source);
  return row === undefined ? undefined : row.parent;
}

function nextPosition({ positions }: Batch, entryId: string): number {
  const position = (positions.get(entryId) ?? 0) + 1;
  positions.set(entryId, position);
  return position;
}

const edited = ({ dated }: Writing, { record }: Item<ImportMessage>, at: number | null): number | null =>
  at === null ? null : dated(at, record.source);
