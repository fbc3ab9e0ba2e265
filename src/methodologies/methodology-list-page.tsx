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
import { EmptyState, EntryList, MethodologyRow, Pager, text as entryText } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { methodologyList } from "./methodology-page-store.ts";
import { methodologyRow } from "./methodology-view.ts";
import { evidences, type ListedMethodology } from "./methodology.ts";
import { text } from "./text.ts";

const sorts = ["newest", "activity"] as const;

/** GET /methodologies: one round trip. */
export async function methodologyListPage(c: HubContext) {
  const query = listQuery(c);
  const { actor, language, zone, deps } = c.var;
  const readerId = actor.kind === "member" ? actor.id : "";
  const [[seen], topics, countries, found] = await read(
    c.var.db,
    logVersion(),
    topicNames(language),
    countriesInUse(),
    methodologyList(query, visibleTo(actor), readerId),
  );
  c.set("keep", { version: logVersion(), seen: String(seen) });
  const words = text(language);
  const reader: Reader = { language, zone, now: deps.clock.now() };
  const names = namesOf(topics);
  const rows = found.slice(0, rowsPerPage);
  const choices = {
    topics,
    countries,
    statuses: evidences.map((value) => ({ value, label: entryText(language)[value] })),
    sorts: sorts.map((value) => ({ value, label: words[value] })),
  };
  const canonical = paths.methodologies(listLink(query));
  return page(
    c,
    { title: words.title, description: words.lead, section: "methodologies", canonical },
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ListFilters c={c} action={paths.methodologies()} query={query} choices={choices} />
      {rows.length > 0 ? (
        <EntryList>
          {rows.map((methodology) => (
            <MethodologyRow entry={methodologyRow(methodology, names)} reader={reader} />
          ))}
        </EntryList>
      ) : (
        <EmptyState title={words.none} action={{ href: paths.newThread(), label: words.ask }}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      <Pager
        newer={query.after ? paths.methodologies(listLink(query)) : null}
        older={found.length > rowsPerPage ? olderLink(query, rows) : null}
        language={language}
      />
    </>,
  );
}

function olderLink(query: ListQuery, rows: readonly ListedMethodology[]): string | null {
  const last = rows.at(-1);
  if (!last) return null;
  const at = query.sort === "activity" ? last.lastActivityAt : last.publishedAt;
  return paths.methodologies(listLink(query, cursorText({ part: "a", at, id: last.id })));
}
