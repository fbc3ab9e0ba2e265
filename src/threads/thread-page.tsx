import {
  alternatesOf,
  answeringOf,
  asked,
  belowOf,
  discussionOf,
  discussionQueries,
  DiscussionView,
  EntryActions,
  EntryBody,
  EntryTop,
  mayAccept,
  readEntryPage,
  rememberedContent,
  repliesFeedOf,
  type Answering,
  type Below,
  type Discussion,
  type EntryHead,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { isModerator, maySee, type Actor } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { page, refuse } from "../ui/answer.tsx";
import { Actions, text as entryText, type Action } from "../ui/entry/index.ts";
import type { Language } from "../platform/i18n.ts";
import { text as copyText } from "./copy-text.ts";
import { text } from "./text.ts";
import { threadData } from "./thread-data.ts";
import { threadHead } from "./thread-store.ts";
import type { ThreadMarks } from "./thread.ts";

type Thread = EntryHead & ThreadMarks;

/** GET /threads/:id/:slug: one round trip beside the session's. */
export async function threadPage(c: HubContext, id: string, slug: string) {
  const ask = asked(c, "thread", id);
  const found = await readEntryPage(c, ask, async () => {
    const [[entry], ...below] = await read(c.var.db, threadHead(id), ...discussionQueries(c, ask));
    return entry && { entry, below: belowOf(c, ask, below) };
  });
  if (!found || !maySee(c.get("actor"), found.entry)) return refuse(c, { kind: "missing" });
  const { entry: thread, below } = found;
  const wanted = paths.entryPage(thread, ask.page);
  if (slug !== thread.slug) return c.redirect(wanted, 302); // 301 would be remembered when a title changes back
  const { acceptedReplyId, lockedAt } = thread;
  const accepts = thread.flavour === "ask" && mayAccept(c, thread);
  const discussion = {
    ...discussionOf(c, ask, thread, below),
    acceptedReplyId,
    lockedAt,
    mayAccept: accepts,
  };
  if (ask.page > discussion.pages) return refuse(c, { kind: "missing" });
  const answering = answeringOf(c, thread, below.parent);
  const content = () => (
    <ThreadContent c={c} thread={thread} discussion={discussion} below={below} answering={answering} />
  );
  return page(
    c,
    {
      title: thread.title,
      description: thread.summary,
      section: "threads",
      canonical: wanted,
      alternates: alternatesOf(c, thread, below.translations),
      indexed: thread.state === "published",
      article: true,
      data: (baseUrl) => threadData(thread, discussion, baseUrl),
      feeds: repliesFeedOf(c, thread),
    },
    rememberedContent(
      c,
      discussion,
      `${thread.state} ${answering?.parent ?? ""} ${answering?.quote.length ?? ""}`,
      content,
    ),
  );
}

type ThreadContentProps = {
  c: HubContext;
  thread: Thread;
  discussion: Discussion;
  below: Below;
  answering: Answering;
};

function ThreadContent({ c, thread, discussion, below, answering }: ThreadContentProps) {
  const { actor, language, zone, deps } = c.var;
  const reader = { language, zone, now: deps.clock.now() };
  return (
    <>
      <EntryTop
        c={c}
        entry={thread}
        reader={reader}
        topics={below.topics}
        translations={below.translations}
        kicker={entryText(language)[thread.flavour]}
        badges={badgesOf(thread, language)}
      />
      {discussion.page === 1 && <EntryBody html={discussion.shown.body} language={thread.language} />}
      <EntryActions
        c={c}
        entry={thread}
        place={discussion.place}
        extra={markActions(thread, actor, language)}
        reader={reader}
      />
      {actor.kind === "visitor" && (
        <Actions actions={[{ label: copyText(language).button, href: paths.copy(thread) }]} />
      )}
      <DiscussionView c={c} discussion={discussion} reader={reader} answering={answering} />
    </>
  );
}

function badgesOf({ resolvedAt, lockedAt, pinnedAt }: Thread, language: Language) {
  const words = entryText(language);
  const badges: { label: string }[] = [];
  if (resolvedAt !== null) badges.push({ label: words.resolved });
  if (lockedAt !== null) badges.push({ label: words.locked });
  if (pinnedAt !== null) badges.push({ label: words.pinned });
  return badges;
}

/** Marks that this reader may set or take back. */
function markActions(thread: Thread, actor: Actor, language: Language): Action[] {
  if (actor.kind === "visitor" || thread.state !== "published") return [];
  const words = text(language);
  const moderates = isModerator(actor);
  const either = (
    isSet: boolean,
    set: "resolve" | "lock" | "pin",
    clear: "reopen" | "unlock" | "unpin",
  ): Action => {
    const how = isSet ? clear : set;
    return { label: words[how], post: paths[how](thread) };
  };
  const actions: Action[] = [{ label: copyText(language).button, post: paths.copy(thread) }];
  if (moderates || actor.id === thread.authorId)
    actions.push(either(thread.resolvedAt !== null, "resolve", "reopen"));
  if (moderates) actions.push(either(thread.lockedAt !== null, "lock", "unlock"));
  if (moderates) actions.push(either(thread.pinnedAt !== null, "pin", "unpin"));
  return actions;
}
