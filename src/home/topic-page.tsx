import { callRow, callsByDeadline, nextChange } from "../calls/index.ts";
import { logVersion, namesOf, topicNames } from "../entries/index.ts";
import { methodologyList, methodologyRow } from "../methodologies/index.ts";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { threadList, threadRow } from "../threads/index.ts";
import { page, refuse } from "../ui/answer.tsx";
import { CallRow, EmptyState, EntryList, MethodologyRow, ThreadRow } from "../ui/entry/index.ts";
import { FeedLinks, feedsOf } from "../ui/feed-links.tsx";
import type { Reader } from "../ui/frame.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { text } from "./text.ts";

const most = 10;

/** GET /topics/:slug: what there is on a topic, of every kind, with the way to more; one round trip. */
export async function topicPage(c: HubContext, slug: string) {
  const { actor, language, zone, deps } = c.var;
  const now = deps.clock.now();
  const visibilities = visibleTo(actor);
  const readerId = actor.kind === "member" ? actor.id : "";
  const query = { topic: slug, reader: language };
  const [[seen], topics, threads, methodologies, ...callParts] = await read(
    c.var.db,
    logVersion(),
    topicNames(language),
    threadList(query, visibilities, readerId, most),
    methodologyList(query, visibilities, readerId, most),
    ...callsByDeadline({ query, visibilities, readerId, now }, most),
  );
  const topic = topics.find((one) => one.slug === slug);
  if (!topic) return refuse(c, { kind: "missing" });
  const calls = callParts.flat().slice(0, most);
  c.set("keep", { version: logVersion(), seen: String(seen), until: nextChange(calls, zone, now) });
  const words = text(language);
  const names = namesOf(topics);
  const reader: Reader = { language, zone, now };
  const feeds = feedsOf(topic.name, language, (format, more) => paths.topicFeed(slug, format, more));
  return page(
    c,
    { title: topic.name, description: words.topicLead, canonical: paths.topic(slug), feeds },
    <>
      <PageHead title={topic.name} lead={words.topicLead} />
      {threads.length + methodologies.length + calls.length === 0 && (
        <EmptyState title={words.topicEmpty} action={{ href: paths.newThread(), label: words.start }} />
      )}
      {threads.length > 0 && (
        <Part title={words.topicDiscussions} more={{ href: paths.threads(query), label: words.all }}>
          <EntryList>
            {threads.map((thread) => (
              <ThreadRow entry={threadRow(thread, names)} reader={reader} level={3} />
            ))}
          </EntryList>
        </Part>
      )}
      {methodologies.length > 0 && (
        <Part title={words.topicMethodologies} more={{ href: paths.methodologies(query), label: words.all }}>
          <EntryList>
            {methodologies.map((methodology) => (
              <MethodologyRow entry={methodologyRow(methodology, names)} reader={reader} level={3} />
            ))}
          </EntryList>
        </Part>
      )}
      {calls.length > 0 && (
        <Part title={words.topicCalls} more={{ href: paths.calls(query), label: words.all }}>
          <EntryList>
            {calls.map((call) => (
              <CallRow entry={callRow(call, names, now)} reader={reader} level={3} />
            ))}
          </EntryList>
        </Part>
      )}
      <FeedLinks feeds={feeds} language={language} />
    </>,
  );
}
