import { consumer, type ConsumerContext } from "../events/consumer.ts";
import type { EventType, HubEvent } from "../events/event.ts";
import { read } from "../platform/db/query.ts";
import { facetsOf } from "./facets.ts";
import { lastIdsIn, putIntoIndex, repliesUnder, sourcesOf, takeFromIndex } from "./index-store.ts";
import { firstIdAt } from "./moment.ts";
import { indexedAs, type Source } from "./wording.ts";

/** Whatever changes what a post says, or whether it stands. */
const tellings = [
  "entry.posted", "entry.queued", "entry.approved", "entry.rejected", "entry.edited", "entry.filled", "entry.deleted",
  "entry.hidden", "entry.restored", "methodology.versioned", "call.amended",
  "reply.posted", "reply.queued", "reply.approved", "reply.rejected", "reply.edited", "reply.deleted", "reply.hidden",
  "reply.restored",
] as const satisfies readonly EventType[]; // prettier-ignore
type Telling = (typeof tellings)[number];

export const indexName = "search-index";

/**
 * Keeps the search index. Whatever happened to a post, what it says now is what is written, so an event that comes twice or late
 * does no harm, and a new hub, an import and a database from before are indexed alike: from the log's beginning, slice by slice.
 * Until an event has come through here, a search reads its post as it stands.
 */
export const searchIndex = consumer<Telling>({
  name: indexName,
  types: tellings,
  async handle(events, { db }) {
    const sources = await sourcesTold(db, events);
    const standing = sources.filter(({ state }) => state === "published");
    const gone = sources.filter(({ state, indexed }) => state !== "published" && indexed);
    const ids = await idsFor(db, standing);
    return [
      ...takeFromIndex(gone.map(({ subjectId }) => subjectId)),
      ...putIntoIndex(standing.map((source, i) => indexedAs(ids[i] ?? 0, source))),
    ];
  },
});

type Reading = ConsumerContext["db"];

/** The posts that events tell of, and the replies under entries that are filed elsewhere now. */
async function sourcesTold(db: Reading, events: readonly HubEvent<Telling>[]): Promise<Source[]> {
  const told = { entries: new Set<string>(), replies: new Set<string>() };
  for (const { entry, data } of events) {
    if ("reply" in data) told.replies.add(data.reply);
    else if (entry !== null) told.entries.add(entry);
  }
  const [sources] = await read(db, sourcesOf(listOf(told.entries), listOf(told.replies)));
  const moved = sources.filter(
    (one) => one.isEntry && one.indexed && one.indexed.facets !== facetsOf(one).join(" "),
  );
  if (moved.length === 0) return sources;
  const [under] = await read(db, repliesUnder(listOf(moved.map(({ subjectId }) => subjectId))));
  const others = under.filter((id) => !told.replies.has(id));
  const [replies] = await read(db, sourcesOf("[]", listOf(others)));
  return [...sources, ...replies];
}

const listOf = (ids: Iterable<string>) => JSON.stringify([...ids]);

/** The id that each post has or gets: after the last one of its second. */
async function idsFor(db: Reading, sources: readonly Source[]): Promise<number[]> {
  const spans = new Set(sources.flatMap(({ indexed, at }) => (indexed ? [] : [firstIdAt(at)])));
  const [taken] = spans.size > 0 ? await read(db, lastIdsIn(JSON.stringify([...spans]))) : [[]];
  const last = new Map(taken);
  return sources.map(({ indexed, at }) => {
    if (indexed) return indexed.id;
    const span = firstIdAt(at);
    const id = (last.get(span) ?? span - 1) + 1;
    last.set(span, id);
    return id;
  });
}
