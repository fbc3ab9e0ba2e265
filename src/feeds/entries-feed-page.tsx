import { nextChange } from "../calls/index.ts";
import { cursorText, type ListQuery } from "../entries/index.ts";
import type { EntryKind, FeedFormat, Query as Parameters } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { read, type Query } from "../platform/db/query.ts";
import { refuse } from "../ui/answer.tsx";
import type { Language } from "../platform/i18n.ts";
import { answerFeed } from "./answer-feed.ts";
import { entryItem } from "./feed-item.tsx";
import {
  entryPage,
  feedCalls,
  feedEntries,
  feedMethodologies,
  pageVersion,
  type FeedEntry,
} from "./feed-store.ts";
import { itemsPerPage, type FeedItem } from "./feed.ts";

/** Which entries a feed holds and where it stands. */
export type EntriesFeed = {
  kind?: EntryKind | undefined;
  query: ListQuery;
  /** Its name, or a read that finds one and, where nothing has it, says so with no row. */
  name: string | Query<string[]>;
  /** Its address in a format; `query` is this page's. */
  path(format: FeedFormat, query: Parameters): string;
  page: string;
};

/** A feed of public entries, newest first; one round trip. */
export async function entriesFeedPage(
  c: HubContext,
  format: FeedFormat,
  language: Language,
  { kind, query, name, path, page }: EntriesFeed,
) {
  const asked = entryPage(kind, query);
  const [[seen], entries, calls, methodologies, [found]] = await read(
    c.get("db"),
    pageVersion(asked),
    feedEntries(asked, language),
    feedCalls(asked),
    feedMethodologies(asked),
    typeof name === "string" ? noName : name,
  );
  const title = typeof name === "string" ? name : found;
  if (title === undefined) return refuse(c, { kind: "missing" });
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const methodologyOf = new Map(methodologies.map((one) => [one.methodology.id, one]));
  const items = entries
    .slice(0, itemsPerPage)
    .map((entry): FeedItem =>
      entryItem(
        c,
        entry,
        { call: callOf.get(entry.head.id), methodology: methodologyOf.get(entry.head.id) },
        language,
      ),
    );
  const now = c.get("deps").clock.now();
  const keep = { version: pageVersion(asked), seen: String(seen), until: nextChange(calls, "UTC", now) };
  const after = afterOf(entries);
  return answerFeed(c, { format, language, title, path, page, after, items, keep });
}

const noName: Query<string[]> = { sql: "select 1 where 0", args: [], result: () => [] };

function afterOf(entries: readonly FeedEntry[]): string | undefined {
  const last = entries.length > itemsPerPage ? entries[itemsPerPage - 1] : undefined;
  return last && cursorText({ part: "a", at: last.head.publishedAt, id: last.head.id });
}
