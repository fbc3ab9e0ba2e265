import type { Child } from "hono/jsx";
import { paths, type EntryKind } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { page } from "../ui/answer.tsx";
import { EmptyState, EntryList, Pager } from "../ui/entry/index.ts";
import { FeedLinks, feedsOf } from "../ui/feed-links.tsx";
import type { Option } from "../ui/form/index.ts";
import type { Section } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { cursorText, rowsPerPage, type Cursor, type ListQuery } from "./entry-list.ts";
import { listLink, ListFilters } from "./list-filters.tsx";

type Action = { href: string; label: string };

/** One kind's list: `found` holds one row more than a page where there is an older page. */
type ListProps<Row> = {
  kind: EntryKind;
  query: ListQuery;
  words: { title: string; lead: string; none: string; noneText: string };
  topics: readonly { slug: string; name: string }[];
  countries: readonly string[];
  statuses: readonly Option[];
  sorts: readonly Option[];
  found: readonly Row[];
  row(one: Row): Child;
  /** Where a row stands in the list's order: what the next page begins after. */
  placeOf(one: Row): Cursor;
  /** What one can do here, and what one can do where nothing was found. */
  action?: Action;
  instead: Action;
  /** Stands above the rows, pinned ones for example. */
  above?: Child;
};

const sections: Record<EntryKind, Section> = {
  thread: "threads",
  methodology: "methodologies",
  call: "calls",
};

/** The page of one kind's list: what it is, filters, rows, and the way to newer and older ones. */
export function listPage<Row>(c: HubContext, list: ListProps<Row>): Response {
  const { kind, query, words } = list;
  const link = (after?: Cursor) => paths.list(kind, listLink(query, after && cursorText(after)));
  const { language } = c.var;
  const { topic, country, language: written, organisation, status } = query;
  const filters = { topic, country, language: written, organisation };
  const feeds = feedsOf(words.title, language, (format, more) =>
    paths.feed(kind, format, { ...filters, ...more }),
  );
  const lang = language === "en" ? undefined : language;
  const calendar = kind === "call" ? paths.callsCalendar({ ...filters, status, lang }) : undefined;
  return page(
    c,
    { title: words.title, description: words.lead, section: sections[kind], canonical: link(), feeds },
    <>
      <PageHead title={words.title} lead={words.lead} action={list.action} />
      <ListFilters c={c} action={paths.list(kind)} query={query} choices={list} />
      {list.above}
      <Rows list={list} />
      <Pager newer={query.after ? link() : null} older={olderThan(list, link)} language={language} />
      <FeedLinks feeds={feeds} calendar={calendar} language={language} />
    </>,
  );
}

function Rows<Row>({ list }: { list: ListProps<Row> }) {
  const { found, above, words, instead, row } = list;
  if (found.length > 0) return <EntryList>{found.slice(0, rowsPerPage).map((one) => row(one))}</EntryList>;
  if (above) return null;
  return (
    <EmptyState title={words.none} action={instead}>
      <p>{words.noneText}</p>
    </EmptyState>
  );
}

function olderThan<Row>({ found, placeOf }: ListProps<Row>, link: (after: Cursor) => string): string | null {
  const last = found.length > rowsPerPage ? found[rowsPerPage - 1] : undefined;
  return last === undefined ? null : link(placeOf(last));
}
