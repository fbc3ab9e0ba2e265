import { cursorText, entryHead, entryVersion, listQuery } from "../entries/index.ts";
import { paths, type EntryKind, type FeedFormat } from "../paths.ts";
import { maySee, visitor } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import type { Language } from "../platform/i18n.ts";
import { refuse } from "../ui/answer.tsx";
import { answerFeed } from "./answer-feed.ts";
import { replyItem } from "./feed-item.tsx";
import { feedReplies, type FeedReply } from "./feed-store.ts";
import { itemsPerPage } from "./feed.ts";
import { text } from "./text.ts";

type Asked = { kind: EntryKind; id: string; format: FeedFormat; language: Language };

/** The replies to a public entry, newest first; one round trip. */
export async function repliesFeedPage(c: HubContext, { kind, id, format, language }: Asked) {
  const before = listQuery(c).after?.at ?? Number.MAX_SAFE_INTEGER;
  const [[seen], [head], replies] = await read(
    c.get("db"),
    entryVersion(id),
    entryHead(id),
    feedReplies(id, before),
  );
  if (!head || head.kind !== kind || !maySee(visitor, head)) return refuse(c, { kind: "missing" });
  const { baseUrl } = c.get("deps").config;
  return answerFeed(c, {
    format,
    language,
    title: text(language).replies(head.title),
    path: (as, query) => paths.repliesFeed(head, as, query),
    page: paths.entry(head),
    after: afterOf(replies),
    items: replies.slice(0, itemsPerPage).map((reply) => replyItem(baseUrl, head, reply)),
    keep: { version: entryVersion(id), seen: String(seen) },
  });
}

function afterOf(replies: readonly FeedReply[]): string | undefined {
  const last = replies.length > itemsPerPage ? replies[itemsPerPage - 1] : undefined;
  return last && cursorText({ part: "a", at: last.position, id: last.id });
}
