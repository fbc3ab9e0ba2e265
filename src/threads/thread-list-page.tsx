import {
  countriesInUse,
  listPage,
  listQuery,
  logVersion,
  namesOf,
  topicNames,
  type ListQuery,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { EntryList, ThreadRow } from "../ui/entry/index.ts";
import { Part } from "../ui/page.tsx";
import { text } from "./text.ts";
import { threadSorts, threadStatuses, type ListedThread } from "./thread-list.ts";
import { isUnfiltered, pinnedThreads, threadList } from "./thread-store.ts";
import { threadRow } from "./thread-view.ts";

/** GET /threads: one round trip. */
export async function threadListPage(c: HubContext) {
  const query = listQuery(c);
  const { actor, language, zone, deps } = c.var;
  const readerId = actor.kind === "member" ? actor.id : "";
  const visible = visibleTo(actor);
  const [[seen], found, pinned, topics, countries] = await read(
    c.var.db,
    logVersion(),
    threadList(query, visible, readerId),
    pinnedThreads(visible, readerId),
    topicNames(language),
    countriesInUse(),
  );
  c.set("keep", { version: logVersion(), seen: String(seen) });
  const words = text(language);
  const reader = { language, zone, now: deps.clock.now() };
  const names = namesOf(topics);
  const start = { href: paths.newThread(), label: words.start };
  const row = (thread: ListedThread, level?: 3) => (
    <ThreadRow entry={threadRow(thread, names)} reader={reader} level={level ?? 2} />
  );
  return listPage(c, {
    kind: "thread",
    query,
    words,
    topics,
    countries,
    found,
    row: (thread) => row(thread),
    placeOf: (thread) => placeOf(thread, query),
    statuses: threadStatuses.map((value) => ({ value, label: words[value] })),
    sorts: threadSorts.map((value) => ({ value, label: words[value] })),
    action: start,
    instead: start,
    above: isUnfiltered(query) && !query.after && pinned.length > 0 && (
      <Part title={words.pinned}>
        <EntryList>{pinned.map((thread) => row(thread, 3))}</EntryList>
      </Part>
    ),
  });
}

function placeOf({ id, publishedAt, lastActivityAt }: ListedThread, { sort }: ListQuery) {
  return { part: "a", at: sort === "newest" ? publishedAt : lastActivityAt, id };
}
