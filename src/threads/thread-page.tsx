import {
  answeringOf,
  asked,
  discussionOf,
  discussionQueries,
  DiscussionView,
  EntryActions,
  EntryBody,
  EntryTop,
  mayAccept,
  type EntryHead,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { isModerator, maySee, type Actor } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { page, refuse } from "../ui/answer.tsx";
import { text as entryText, type Action } from "../ui/entry/index.ts";
import type { Language } from "../platform/i18n.ts";
import { text } from "./text.ts";
import { threadHead } from "./thread-store.ts";
import type { ThreadMarks } from "./thread.ts";

type Thread = EntryHead & ThreadMarks;

/** GET /threads/:id/:slug: one round trip beside the session's. */
export async function threadPage(c: HubContext, id: string, slug: string) {
  const ask = asked(c, id);
  const [[thread], ...below] = await read(c.var.db, threadHead(id), ...discussionQueries(c, ask));
  if (!thread || !maySee(c.var.actor, thread)) return refuse(c, { kind: "missing" });
  const wanted = paths.entryPage(thread, ask.page);
  if (slug !== thread.slug) return c.redirect(wanted, 301);
  const { actor, language, zone, deps } = c.var;
  const { discussion: common, topics } = discussionOf(c, ask, thread, below);
  if (ask.page > common.pages) return refuse(c, { kind: "missing" });
  const { acceptedReplyId, lockedAt } = thread;
  const accepts = thread.flavour === "ask" && mayAccept(c, thread);
  const discussion = { ...common, acceptedReplyId, lockedAt, mayAccept: accepts };
  const reader = { language, zone, now: deps.clock.now() };
  return page(
    c,
    {
      title: thread.title,
      description: thread.summary,
      section: "threads",
      canonical: wanted,
      indexed: thread.state === "published",
    },
    <article>
      <EntryTop
        c={c}
        entry={thread}
        reader={reader}
        topics={topics}
        kicker={entryText(language)[thread.flavour]}
        badges={badgesOf(thread, language)}
      />
      {ask.page === 1 && <EntryBody html={discussion.shown.body} language={thread.language} />}
      <EntryActions
        c={c}
        entry={thread}
        place={discussion.place}
        extra={markActions(thread, actor, language)}
        reader={reader}
      />
      <DiscussionView
        c={c}
        discussion={discussion}
        reader={reader}
        answering={answeringOf(c, thread, below[6][0])}
      />
    </article>,
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
  const actions: Action[] = [];
  if (moderates || actor.id === thread.authorId)
    actions.push(either(thread.resolvedAt !== null, "resolve", "reopen"));
  if (moderates) actions.push(either(thread.lockedAt !== null, "lock", "unlock"));
  if (moderates) actions.push(either(thread.pinnedAt !== null, "pin", "unpin"));
  return actions;
}
