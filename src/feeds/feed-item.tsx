import { raw } from "hono/html";
import { CallAside, CallProse, type CallDeadline, type CallFacts } from "../calls/index.ts";
import type { EntryHead } from "../entries/index.ts";
import { DocumentView, type MethodologyFacts, type ShownVersion } from "../methodologies/index.ts";
import { paths } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { countryName, direction, type Language } from "../platform/i18n.ts";
import { withAbsoluteLinks } from "./absolute-links.ts";
import { tagOf, type Category, type FeedItem } from "./feed.ts";
import { escaped } from "./xml.ts";
import type { FeedEntry, FeedReply } from "./feed-store.ts";

/** What a kind adds to an entry; threads add nothing. */
export type OwnPart = {
  call?: (EntryHead & CallFacts & { deadlines: readonly CallDeadline[] }) | undefined;
  methodology?: { methodology: EntryHead & MethodologyFacts; version: ShownVersion } | undefined;
};

/** An entry as an item of a feed, in full. `language` is the feed's. */
export function entryItem(c: HubContext, entry: FeedEntry, own: OwnPart, language: Language): FeedItem {
  const { head } = entry;
  const { baseUrl } = c.get("deps").config;
  const url = baseUrl + paths.entry(head);
  return {
    id: tagOf(baseUrl, `entry/${head.id}`),
    url,
    title: head.title,
    language: head.language,
    summary: head.summary,
    html: spoken(withAbsoluteLinks(htmlOf(c, entry.body, own, language), url), head.language),
    author: authorOf(baseUrl, head.author),
    publishedAt: head.publishedAt,
    updatedAt: Math.max(head.publishedAt, head.editedAt ?? 0, own.call?.cancelledAt ?? 0),
    categories: categoriesOf(baseUrl, entry, language),
    rights: [head.licence, head.attribution].filter(Boolean).join(". ") || null,
    replies: { url: baseUrl + paths.repliesFeed(head, "atom"), count: head.replyCount },
  };
}

/** The same text as on the entry's page. */
function htmlOf(c: HubContext, body: string, { call, methodology }: OwnPart, language: Language): string {
  const reader = { language, zone: "UTC", now: c.get("deps").clock.now() };
  if (methodology) return String(<DocumentView c={c} {...methodology} reader={reader} />);
  if (!call) return body;
  return String(
    <>
      <CallAside call={call} deadlines={call.deadlines} reader={reader} />
      {raw(body)}
      <CallProse c={c} call={call} reader={reader} />
    </>,
  );
}

/** A reply as an item of its entry's feed. */
export function replyItem(baseUrl: string, head: EntryHead, reply: FeedReply): FeedItem {
  const url = baseUrl + paths.replyPermalink(reply.id);
  return {
    id: tagOf(baseUrl, `reply/${reply.id}`),
    url,
    title: `Re: ${head.title}`,
    language: head.language,
    summary: "",
    html: spoken(withAbsoluteLinks(reply.html, url), head.language),
    author: authorOf(baseUrl, reply.author),
    publishedAt: reply.createdAt,
    updatedAt: Math.max(reply.createdAt, reply.editedAt ?? 0),
    categories: [],
    rights: null,
    answers: answered(baseUrl, head, reply.answers),
  };
}

function answered(baseUrl: string, head: EntryHead, replyId: string | null) {
  return replyId === null
    ? { id: tagOf(baseUrl, `entry/${head.id}`), url: baseUrl + paths.entry(head) }
    : { id: tagOf(baseUrl, `reply/${replyId}`), url: baseUrl + paths.replyPermalink(replyId) };
}

/** Few feed readers turn a text round for the language that its entry names. */
function spoken(html: string, language: string): string {
  return direction(language) === "rtl" ? `<div lang="${escaped(language)}" dir="rtl">${html}</div>` : html;
}

function authorOf(baseUrl: string, { name, handle }: { name: string; handle: string }) {
  // Whoever was erased has no page.
  return { name, url: handle.startsWith("~") ? baseUrl : baseUrl + paths.member(handle) };
}

function categoriesOf(baseUrl: string, { head, topics }: FeedEntry, language: Language): Category[] {
  return [
    ...topics.map(([slug, name]) => ({ scheme: `${baseUrl}${paths.topic("")}`, term: slug, label: name })),
    ...head.countries.map((code) => ({
      scheme: `${baseUrl}${paths.country("")}`,
      term: code,
      label: countryName(code, language),
    })),
  ];
}
