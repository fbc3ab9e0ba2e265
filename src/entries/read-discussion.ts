import type { EntryKind } from "../paths.ts";
import { isModerator } from "../platform/actor.ts";
import { markEntryRead } from "../notifications/index.ts";
import { afterAnswer } from "../platform/after-answer.ts";
import type { HubContext } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { isId } from "../platform/ids.ts";
import { readQuery } from "../platform/form.ts";
import { pageOfPosition, postsPerPage, type Discussion } from "./discussion.ts";
import { around, ownPlace, pageVersion, postsOf } from "./entry-page-store.ts";
import type { Around, EntryHead, OwnPlace, PostRow } from "./entry-page.ts";
import { markRead } from "./follow-store.ts";
import { remembered, type PostsPage } from "./remembered.ts";
import { replyById } from "./reply-store.ts";
import type { ReplyRow } from "./standing.ts";
import type { Translation } from "./translation.ts";

// `c.var` copies every variable at each use; on this, the most visited kind of page, one at a time is asked for.

/** Which page of which entry is asked for, and what this process already holds of it. */
export function asked(c: HubContext, kind: EntryKind, entryId: string) {
  const given = Number(readQuery(c, "page") ?? 1);
  const page = Number.isInteger(given) && given >= 1 && given <= 100_000 ? given : 1;
  const parent = readQuery(c, "parent");
  const deps = c.get("deps");
  const known = remembered(deps).page(entryId, page, deps.clock.now());
  return { kind, entryId, page, known, parent: isId(parent) ? parent : "" };
}
export type Asked = ReturnType<typeof asked>;

/** The reads below every entry's head, for the same batch: replies come only where they changed since we read them last. */
export function discussionQueries(c: HubContext, { entryId, page, known, parent }: Asked) {
  const first = (page - 1) * postsPerPage;
  const seen = known?.seen ?? -1;
  const member = memberId(c);
  const head = around(entryId, c.get("language"), seen, member, member, entryId);
  const posts = postsOf(entryId, Math.max(first, 1), first + postsPerPage - 1, entryId, seen);
  return parent === "" ? ([head, posts] as const) : ([head, posts, replyById(parent)] as const);
}

type Answers = readonly [Around[], PostRow[], ReplyRow[]?];

/** What a page of an entry shows to everybody, and what this reader brings. */
export type Below = {
  shown: PostsPage;
  last: number;
  topics: readonly { slug: string; name: string }[];
  translations: readonly Translation[];
  version: number;
  place: OwnPlace;
  parent: ReplyRow | undefined;
};

/** What those reads answered, put together. */
export function belowOf(
  c: HubContext,
  { entryId, page, known }: Asked,
  [[found], posts, parents]: Answers,
): Below {
  const {
    seen = 0,
    body = "",
    last = 0,
    topics = [],
    translations = [],
    version = 0,
    place = nowhere,
  } = found ?? {};
  const deps = c.get("deps");
  const readAt = deps.clock.now();
  const memory = remembered(deps);
  const shown = known?.seen === seen ? known : memory.keep(entryId, page, { seen, readAt, body, posts });
  return { shown, last, topics, translations, version, place, parent: parents?.[0] };
}

const nowhere: OwnPlace = { mode: null, readTo: null, readAt: null };

/**
 * Everything of an entry's page: `readAll` reads it with the queries below in one batch. While nothing at all is committed only the
 * reader's own place is read, or nothing for a visitor.
 */
export async function readEntryPage<T>(
  c: HubContext,
  ask: Asked,
  readAll: () => Promise<{ entry: T; below: Below } | undefined>,
): Promise<{ entry: T; below: Below } | undefined> {
  const { deps, tickBefore, db, language, actor } = c.var;
  const memory = remembered(deps);
  const now = deps.clock.now();
  const key = `${ask.kind} ${ask.entryId} ${ask.page} ${language}`;
  const known =
    ask.parent === "" ? memory.whileQuiet<{ entry: T; below: Below }>(key, tickBefore, now) : undefined;
  if (!known) {
    const found = await readAll();
    return found && memory.keepWhileQuiet(key, tickBefore, now, found);
  }
  if (actor.kind === "visitor") return { entry: known.entry, below: { ...known.below, place: nowhere } };
  const [[place]] = await read(db, ownPlace(actor.id, actor.id, ask.entryId));
  return { entry: known.entry, below: { ...known.below, place: place ?? nowhere } };
}

function memberId(c: HubContext): string {
  const actor = c.get("actor");
  return actor.kind === "member" ? actor.id : "";
}

/** The discussion for this reader; says how the page may be kept and notes how far the reader has read. */
export function discussionOf(c: HubContext, { page }: Asked, entry: EntryHead, below: Below): Discussion {
  const { shown, last, place, version } = below;
  c.set("keep", { version: pageVersion(entry.id), seen: String(version) });
  noteReading(c, entry, shown, place, page === pageOfPosition(last), page);
  const pages = pageOfPosition(last);
  return {
    entry,
    page,
    pages,
    shown,
    version,
    place,
    acceptedReplyId: null,
    mayAccept: false,
    lockedAt: null,
  };
}

/** Writes how far a member has read, after the answer, and only where that is further than before. */
function noteReading(
  c: HubContext,
  entry: EntryHead,
  { posts }: PostsPage,
  own: OwnPlace,
  isLast: boolean,
  page: number,
) {
  const actor = c.get("actor");
  if (actor.kind === "visitor") return;
  const deps = c.get("deps");
  const lastShown = posts.at(-1);
  const position = lastShown?.position ?? (page - 1) * postsPerPage;
  const at = isLast ? deps.clock.now() : (lastShown?.createdAt ?? entry.publishedAt);
  const isNews =
    own.readTo === null || own.readTo < position || (own.readAt ?? 0) < Math.min(at, entry.lastActivityAt);
  const told = isLast && actor.unread > 0;
  if (!isNews && !told) return;
  const changes = [
    ...(isNews ? [markRead(actor.id, entry.id, position, at)] : []),
    ...(told ? [markEntryRead(actor.id, entry.id, deps.clock.now())] : []),
  ];
  afterAnswer(c, () => commit(deps.db, { changes, events: [] }));
}

/** What the reader begins to answer, where the URL names a reply that can be answered. */
export function answeringOf(c: HubContext, entry: EntryHead, parent: ReplyRow | undefined) {
  if (!parent || parent.entryId !== entry.id || parent.state !== "published") return undefined;
  const quoted = readQuery(c, "quote") === parent.id;
  const lines = parent.markdown.replaceAll("\u0001", "").slice(0, 4000).split("\n");
  const quote = quoted ? `${lines.map((line) => `> ${line}`).join("\n")}\n\n` : "";
  return { parent: parent.id, name: parent.authorName, quote };
}

/** Whether this reader may accept an answer: whoever asked, and moderators. */
export function mayAccept(c: HubContext, { authorId, state }: EntryHead): boolean {
  const actor = c.get("actor");
  return state === "published" && actor.kind === "member" && (actor.id === authorId || isModerator(actor));
}
