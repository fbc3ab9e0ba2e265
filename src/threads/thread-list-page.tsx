import {
  countriesInUse,
  cursorText,
  ListFilters,
  listLink,
  listQuery,
  logVersion,
  namesOf,
  rowsPerPage,
  topicNames,
  type ListQuery,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { page } from "../ui/answer.tsx";
import { EmptyState, EntryList, Pager, ThreadRow } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { text } from "./text.ts";
import { threadSorts, threadStatuses, type ListedThread } from "./thread-list.ts";
import { threadRow } from "./thread-view.ts";
import { isUnfiltered, pinnedThreads, threadList } from "./thread-store.ts";

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
  const reader: Reader = { language, zone, now: deps.clock.now() };
  const names = namesOf(topics);
  const rows = found.slice(0, rowsPerPage);
  const showsPinned = isUnfiltered(query) && !query.after && pinned.length > 0;
  const choices = {
    topics,
    countries,
    statuses: threadStatuses.map((value) => ({ value, label: words[value] })),
    sorts: threadSorts.map((value) => ({ value, label: words[value] })),
  };
  return page(
    c,
    {
      title: words.title,
      description: words.lead,
      section: "threads",
      canonical: paths.threads(listLink(query)),
    },
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        action={{ href: paths.newThread(), label: words.start }}
      />
      <ListFilters c={c} action={paths.threads()} query={query} choices={choices} />
      {showsPinned && (
        <Part title={words.pinned}>
          <Rows threads={pinned} names={names} reader={reader} level={3} />
        </Part>
      )}
      {rows.length > 0 && <Rows threads={rows} names={names} reader={reader} />}
      {rows.length === 0 && !showsPinned && (
        <EmptyState title={words.none} action={{ href: paths.newThread(), label: words.start }}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      <Pager
        newer={query.after ? paths.threads(listLink(query)) : null}
        older={found.length > rowsPerPage ? olderLink(query, rows) : null}
        language={language}
      />
    </>,
  );
}

function olderLink(query: ListQuery, rows: readonly ListedThread[]): string | null {
  const last = rows.at(-1);
  if (!last) return null;
  const at = query.sort === "newest" ? last.publishedAt : last.lastActivityAt;
  return paths.threads(listLink(query, cursorText({ part: "a", at, id: last.id })));
}

type RowsProps = {
  threads: readonly ListedThread[];
  names: ReadonlyMap<string, string>;
  reader: Reader;
  level?: 2 | 3;
};

function Rows({ threads, names, reader, level = 2 }: RowsProps) {
  return (
    <EntryList>
      {threads.map((thread) => (
        <ThreadRow entry={threadRow(thread, names)} reader={reader} level={level} />
      ))}
    </EntryList>
  );
}
