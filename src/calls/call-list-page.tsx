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
import { CallRow, EmptyState, EntryList, Pager } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { nextDeadline } from "./call.ts";
import { callsByDeadline, newestCalls } from "./call-list-store.ts";
import { callSorts, callStatuses, type ListedCall } from "./call-list.ts";
import { callRow } from "./call-view.ts";
import { nextChange } from "./next-change.ts";
import { text } from "./text.ts";

/** GET /calls: one round trip. */
export async function callListPage(c: HubContext) {
  const query = listQuery(c);
  const { actor, language, zone, deps } = c.var;
  const now = deps.clock.now();
  const readerId = actor.kind === "member" ? actor.id : "";
  const asked = { query, visibilities: visibleTo(actor), readerId, now };
  const byDate = query.sort === "newest";
  const lists = byDate ? ([newestCalls(asked)] as const) : callsByDeadline(asked);
  const [[seen], topics, countries, ...parts] = await read(
    c.var.db,
    logVersion(),
    topicNames(language),
    countriesInUse(),
    ...lists,
  );
  const found = parts.flat();
  const rows = found.slice(0, rowsPerPage);
  c.set("keep", { version: logVersion(), seen: String(seen), until: nextChange(rows, zone, now) });
  const words = text(language);
  const reader: Reader = { language, zone, now };
  const names = namesOf(topics);
  const choices = {
    topics,
    countries,
    statuses: callStatuses.map((value) => ({ value, label: words[value] })),
    sorts: callSorts.map((value) => ({ value, label: words[value] })),
  };
  return page(
    c,
    {
      title: words.title,
      description: words.lead,
      section: "calls",
      canonical: paths.calls(listLink(query)),
    },
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ListFilters c={c} action={paths.calls()} query={query} choices={choices} />
      {rows.length > 0 ? (
        <EntryList>
          {rows.map((call) => (
            <CallRow entry={callRow(call, names, now)} reader={reader} />
          ))}
        </EntryList>
      ) : (
        <EmptyState title={words.none} action={{ href: paths.subscribe(), label: words.subscribe }}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      <Pager
        newer={query.after ? paths.calls(listLink(query)) : null}
        older={found.length > rowsPerPage ? olderLink(query, rows, now) : null}
        language={language}
      />
    </>,
  );
}

function olderLink(query: ListQuery, rows: readonly ListedCall[], now: number): string | null {
  const last = rows.at(-1);
  return last
    ? paths.calls(listLink(query, cursorText({ ...placeOf(last, query, now), id: last.id })))
    : null;
}

/** In which part of the list a call stands, and by which value. */
function placeOf(call: ListedCall, { sort }: ListQuery, now: number): { part: string; at: number } {
  if (sort === "newest") return { part: "a", at: call.publishedAt };
  const next = nextDeadline(call.deadlines, now);
  const stands = call.cancelledAt === null && call.awardedAt === null;
  if (stands && next) return { part: "a", at: next.at };
  if (stands && call.deadlines.length === 0) return { part: "b", at: call.publishedAt };
  return { part: "c", at: call.deadlines.at(-1)?.at ?? -1 };
}
