import {
  countriesInUse,
  listPage,
  listQuery,
  logVersion,
  namesOf,
  rowsPerPage,
  topicNames,
  type Cursor,
  type ListQuery,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { CallRow } from "../ui/entry/index.ts";
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
  const lists = query.sort === "newest" ? ([newestCalls(asked)] as const) : callsByDeadline(asked);
  const [[seen], topics, countries, ...parts] = await read(
    c.var.db,
    logVersion(),
    topicNames(language),
    countriesInUse(),
    ...lists,
  );
  const found = parts.flat();
  const until = nextChange(found.slice(0, rowsPerPage), zone, now);
  c.set("keep", { version: logVersion(), seen: String(seen), until });
  const words = text(language);
  const names = namesOf(topics);
  return listPage(c, {
    kind: "call",
    query,
    words,
    topics,
    countries,
    found,
    row: (call) => <CallRow entry={callRow(call, names, now)} reader={{ language, zone, now }} />,
    placeOf: (call) => ({ ...placeOf(call, query, now), id: call.id }),
    statuses: callStatuses.map((value) => ({ value, label: words[value] })),
    sorts: callSorts.map((value) => ({ value, label: words[value] })),
    instead: { href: paths.subscribe(), label: words.subscribe },
  });
}

/** In which part of the list a call stands, and by which value. */
function placeOf(call: ListedCall, { sort }: ListQuery, now: number): Omit<Cursor, "id"> {
  if (sort === "newest") return { part: "a", at: call.publishedAt };
  const next = nextDeadline(call.deadlines, now);
  const stands = call.cancelledAt === null && call.awardedAt === null;
  if (stands && next) return { part: "a", at: next.at };
  if (stands && call.deadlines.length === 0) return { part: "b", at: call.publishedAt };
  return { part: "c", at: call.deadlines.at(-1)?.at ?? -1 };
}
