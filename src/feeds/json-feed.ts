import type { Feed, FeedItem } from "./feed.ts";
import { allowed } from "./xml.ts";

export const jsonFeedType = "application/feed+json";

/** A feed as JSON Feed 1.1. What the format has no word for stands under `_hub`, as it asks of extensions. */
export function jsonFeedText(feed: Feed): string {
  const { title, subtitle, page, self, next, language, hubName, items } = feed;
  return `${JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title,
      home_page_url: page,
      feed_url: self("json"),
      description: subtitle,
      next_url: next?.("json"),
      language,
      authors: [{ name: hubName }],
      items: items.map(itemOf),
    },
    clean,
  )}\n`;
}

function itemOf(item: FeedItem) {
  const { id, url, title, html, summary, publishedAt, updatedAt, author, language, categories } = item;
  return {
    id,
    url,
    title,
    content_html: html,
    summary: summary || undefined,
    date_published: new Date(publishedAt).toISOString(),
    date_modified: new Date(updatedAt).toISOString(),
    authors: [author],
    tags: categories.length > 0 ? categories.map(({ label }) => label) : undefined,
    language,
    _hub: extension(item),
  };
}

function extension({ rights, answers, replies, categories }: FeedItem) {
  return {
    rights: rights ?? undefined,
    in_reply_to: answers,
    replies_feed: replies?.url,
    replies: replies?.count,
    categories: categories.map(({ scheme, term }) => ({ scheme, term })),
  };
}

function clean(_name: string, value: unknown): unknown {
  return typeof value === "string" ? allowed(value) : value;
}
