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
import { MethodologyRow, text as entryText } from "../ui/entry/index.ts";
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
  const reader = { language, zone, now: deps.clock.now() };
  const names = namesOf(topics);
  return listPage(c, {
    kind: "methodology",
    query,
    words,
    topics,
    countries,
    found,
    row: (methodology) => <MethodologyRow entry={methodologyRow(methodology, names)} reader={reader} />,
    placeOf: (methodology) => placeOf(methodology, query),
    statuses: evidences.map((value) => ({ value, label: entryText(language)[value] })),
    sorts: sorts.map((value) => ({ value, label: words[value] })),
    instead: { href: paths.newThread(), label: words.ask },
  });
}

function placeOf({ id, publishedAt, lastActivityAt }: ListedMethodology, { sort }: ListQuery) {
  return { part: "a", at: sort === "activity" ? lastActivityAt : publishedAt, id };
}
