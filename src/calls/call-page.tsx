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
  readEntryPage,
  rememberedContent,
  repliesFeedOf,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { isModerator, maySee } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { page, refuse } from "../ui/answer.tsx";
import { DaysLeft, text as entryText } from "../ui/entry/index.ts";
import { Columns } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import { callStatus, nextDeadline } from "./call.ts";
import { CallAside } from "./call-aside.tsx";
import { callData } from "./call-data.ts";
import { CallProse } from "./call-prose.tsx";
import { callHead, deadlinesOfCall } from "./call-page-store.ts";
import { shownDeadline, shownTypes } from "./call-view.ts";
import { nextChange } from "./next-change.ts";
import { text } from "./text.ts";

/** GET /calls/:id/:slug: one round trip beside the session's. */
export async function callPage(c: HubContext, id: string, slug: string) {
  const ask = asked(c, "call", id);
  const found = await readEntryPage(c, ask, async () => {
    const [[entry], deadlines, ...below] = await read(
      c.var.db,
      callHead(id),
      deadlinesOfCall(id),
      ...discussionQueries(c, ask),
    );
    return entry && { entry: { ...entry, deadlines }, below: belowOf(c, ask, below) };
  });
  if (!found || !maySee(c.var.actor, found.entry)) return refuse(c, { kind: "missing" });
  const { entry: call, below } = found;
  const { deadlines } = call;
  const wanted = paths.entryPage(call, ask.page);
  if (slug !== call.slug) return c.redirect(wanted, 302); // 301 would be remembered when a title changes back
  const { language, zone, deps } = c.var;
  const now = deps.clock.now();
  const reader = { language, zone, now };
  const discussion = discussionOf(c, ask, call, below);
  if (ask.page > discussion.pages) return refuse(c, { kind: "missing" });
  const until = nextChange([call], zone, now);
  if (c.var.keep) c.set("keep", { ...c.var.keep, until });
  const answering = answeringOf(c, call, below.parent);
  const status = callStatus(call, now);
  const next = nextDeadline(deadlines, now) ?? deadlines.at(-1);
  const words = entryText(language);
  return page(
    c,
    {
      title: call.title,
      description: call.summary,
      section: "calls",
      canonical: wanted,
      alternates: alternatesOf(c, call, below.translations),
      indexed: call.state === "published",
      article: true,
      data: (baseUrl) => callData(call, now, baseUrl),
      feeds: repliesFeedOf(c, call),
    },
    rememberedContent(
      c,
      discussion,
      `${call.state} ${until} ${answering?.parent ?? ""} ${answering?.quote.length ?? ""}`,
      () => (
        <>
          <EntryTop
            c={c}
            entry={call}
            reader={reader}
            topics={below.topics}
            translations={below.translations}
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
            <Columns aside={<CallAside call={call} deadlines={deadlines} reader={reader} />}>
              {call.summary !== "" && (
                <p class="lead" {...tongue(call.language)}>
                  {call.summary}
                </p>
              )}
              <EntryBody html={discussion.shown.body} language={call.language} />
              <CallProse c={c} call={call} reader={reader} />
            </Columns>
          )}
          <EntryActions c={c} entry={call} place={discussion.place} reader={reader} />
          {isModerator(c.var.actor) && status !== "closed" && status !== "cancelled" && (
            <p>
              <a href={paths.callAlert(call)}>{text(language).sendAlert}</a>
            </p>
          )}
          <DiscussionView c={c} discussion={discussion} reader={reader} answering={answering} />
        </>
      ),
    ),
  );
}
