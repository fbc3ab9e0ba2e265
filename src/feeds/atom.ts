import { updatedAt, type Feed, type FeedItem } from "./feed.ts";
import { element, empty, escaped } from "./xml.ts";

export const atomType = "application/atom+xml";

const namespaces = 'xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"'; // RFC 4287, RFC 4685

/** A feed as Atom (RFC 4287), paged as RFC 5005 says. */
export function atomText(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed ${namespaces} xml:lang="${feed.language}">`,
    element("id", feed.id),
    element("title", feed.title),
    ...(feed.subtitle ? [element("subtitle", feed.subtitle)] : []),
    element("updated", time(updatedAt(feed))),
    `<author>${element("name", feed.hubName)}</author>`,
    ...links(feed),
    ...feed.items.map(entry),
    "</feed>\n",
  ].join("\n");
}

function links({ page, self, first, next }: Feed): string[] {
  return [
    empty("link", { rel: "self", type: atomType, href: self("atom") }),
    empty("link", { rel: "alternate", type: "text/html", href: page }),
    empty("link", { rel: "alternate", type: "application/feed+json", href: self("json") }),
    empty("link", { rel: "first", type: atomType, href: first("atom") }),
    ...(next ? [empty("link", { rel: "next", type: atomType, href: next("atom") })] : []),
  ];
}

function entry(item: FeedItem): string {
  const { author, answers, replies } = item;
  return [
    `<entry xml:lang="${escaped(item.language)}">`,
    element("id", item.id),
    element("title", item.title),
    empty("link", { rel: "alternate", type: "text/html", hreflang: item.language, href: item.url }),
    ...(replies ? [empty("link", repliesLink(replies))] : []),
    element("published", time(item.publishedAt)),
    element("updated", time(item.updatedAt)),
    `<author>${element("name", author.name)}${element("uri", author.url)}</author>`,
    ...item.categories.map(({ scheme, term, label }) => empty("category", { term, scheme, label })),
    ...(item.rights ? [element("rights", item.rights)] : []),
    ...(answers ? [empty("thr:in-reply-to", { ref: answers.id, type: "text/html", href: answers.url })] : []),
    ...(item.summary ? [element("summary", item.summary)] : []),
    element("content", item.html, { type: "html" }),
    "</entry>",
  ].join("\n");
}

function repliesLink({ url, count }: NonNullable<FeedItem["replies"]>) {
  return { rel: "replies", type: atomType, href: url, "thr:count": count };
}

function time(at: number): string {
  return new Date(at).toISOString();
}
