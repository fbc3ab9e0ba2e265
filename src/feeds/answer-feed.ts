import type { FeedFormat, Query } from "../paths.ts";
import { minutes } from "../platform/clock.ts";
import type { HubContext } from "../platform/context.ts";
import type { Language } from "../platform/i18n.ts";
import type { Keep } from "../platform/page-cache.ts";
import { answerKept } from "./answer-kept.ts";
import { atomText, atomType } from "./atom.ts";
import { tagOf, updatedAt, type Feed, type FeedItem } from "./feed.ts";
import { jsonFeedText, jsonFeedType } from "./json-feed.ts";

type Told = {
  format: FeedFormat;
  language: Language;
  title: string;
  path(format: FeedFormat, query: Query): string;
  page: string;
  /** Where the next page begins. */
  after: string | undefined;
  items: readonly FeedItem[];
  keep: Keep;
};

/** Names of people and topics may be late by this; texts never are. */
const lateMs = minutes(10);

/** A page of a feed in its format, for whoever polls it. */
export function answerFeed(c: HubContext, told: Told): Response {
  const feed = feedOf(c, told);
  const [text, type] =
    told.format === "atom" ? [atomText(feed), atomType] : [jsonFeedText(feed), jsonFeedType];
  return answerKept(c, {
    text,
    type,
    updatedAt: updatedAt(feed),
    keep: { ...told.keep, late: lateMs },
    headers: { "Content-Language": told.language },
  });
}

function feedOf(c: HubContext, { language, title, path, page, after, items }: Told): Feed {
  const { baseUrl, hubName } = c.get("deps").config;
  const lang = c.req.query("lang") === language ? language : undefined;
  const address = (more: Query) => (format: FeedFormat) => baseUrl + path(format, { lang, ...more });
  const here = c.req.query("after");
  return {
    id: tagOf(baseUrl, path("atom", {}).slice(1).replace(".atom", "")),
    title: `${title} · ${hubName}`,
    language,
    hubName,
    page: baseUrl + page,
    self: address({ after: here }),
    first: address({}),
    next: after === undefined ? undefined : address({ after }),
    items,
  };
}
