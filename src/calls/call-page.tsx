import {
  answeringOf,
  asked,
  discussionOf,
  discussionQueries,
  DiscussionView,
  EntryActions,
  EntryBody,
  EntryTop,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { maySee } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { page, refuse } from "../ui/answer.tsx";
import { DaysLeft, text as entryText } from "../ui/entry/index.ts";
import { callStatus, nextDeadline } from "./call.ts";
import { CallFactsView } from "./call-facts.tsx";
import { callHead, deadlinesOfCall } from "./call-page-store.ts";
import { shownDeadline, shownTypes } from "./call-view.ts";
import { nextChange } from "./next-change.ts";

/** GET /calls/:id/:slug: one round trip beside the session's. */
export async function callPage(c: HubContext, id: string, slug: string) {
  const ask = asked(c, id);
  const [[call], deadlines, ...below] = await read(
    c.var.db,
    callHead(id),
    deadlinesOfCall(id),
    ...discussionQueries(c, ask),
  );
  if (!call || !maySee(c.var.actor, call)) return refuse(c, { kind: "missing" });
  const wanted = paths.entryPage(call, ask.page);
  if (slug !== call.slug) return c.redirect(wanted, 301);
  const { language, zone, deps } = c.var;
  const now = deps.clock.now();
  const reader = { language, zone, now };
  const { discussion, topics } = discussionOf(c, ask, call, below);
  if (ask.page > discussion.pages) return refuse(c, { kind: "missing" });
  if (c.var.keep) c.set("keep", { ...c.var.keep, until: nextChange([{ ...call, deadlines }], zone, now) });
  const status = callStatus({ ...call, deadlines }, now);
  const next = nextDeadline(deadlines, now) ?? deadlines.at(-1);
  const words = entryText(language);
  return page(
    c,
    {
      title: call.title,
      description: call.summary,
      section: "calls",
      canonical: wanted,
      indexed: call.state === "published",
    },
    <article>
      <EntryTop
        c={c}
        entry={call}
        reader={reader}
        topics={topics}
        kicker={words[shownTypes[call.type]]}
        badges={[{ label: words[status], loud: status === "closing" }]}
        mark={
          <DaysLeft
            call={{ status, opensAt: call.opensAt, deadline: next && shownDeadline(next) }}
            reader={reader}
          />
        }
      />
      {ask.page === 1 && (
        <>
          {call.summary !== "" && <p class="summary">{call.summary}</p>}
          <CallFactsView c={c} call={call} deadlines={deadlines} reader={reader} />
          <EntryBody html={discussion.shown.body} language={call.language} />
        </>
      )}
      <EntryActions c={c} entry={call} place={discussion.place} reader={reader} />
      <DiscussionView
        c={c}
        discussion={discussion}
        reader={reader}
        answering={answeringOf(c, call, below[6][0])}
      />
    </article>,
  );
}
