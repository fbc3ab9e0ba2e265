import { callRow, callsToCome, nextChange } from "../calls/index.ts";
import { logVersion, namesOf, topicNames } from "../entries/index.ts";
import { methodologyList, methodologyRow } from "../methodologies/index.ts";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { threadList, threadRow } from "../threads/index.ts";
import { page } from "../ui/answer.tsx";
import { CallRow, EmptyState, EntryList, MethodologyRow, ThreadRow } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Columns, Part } from "../ui/page.tsx";
import { text, type Words } from "./text.ts";

const most = { threads: 8, calls: 5, methodologies: 4 };

/** GET /: what is new and what will soon be over, in one round trip. */
export async function homePage(c: HubContext) {
  const { actor, language, zone, deps } = c.var;
  const now = deps.clock.now();
  const visibilities = visibleTo(actor);
  const readerId = actor.kind === "member" ? actor.id : "";
  const asked = { query: { status: "open" }, visibilities, readerId, now };
  const [[seen], topics, threads, calls, methodologies] = await read(
    c.var.db,
    logVersion(),
    topicNames(language),
    threadList({}, visibilities, readerId, most.threads),
    callsToCome(asked, undefined, most.calls),
    methodologyList({}, visibilities, readerId, most.methodologies),
  );
  c.set("keep", { version: logVersion(), seen: String(seen), until: nextChange(calls, zone, now) });
  const words = text(language);
  const names = namesOf(topics);
  const reader: Reader = { language, zone, now };
  return page(
    c,
    { title: "", description: words.what, canonical: paths.home() },
    <>
      <header class="page-head">
        <div>
          <h2>{words.what}</h2>
          <p class="lead">{words.whatText(deps.config.hubName)}</p>
        </div>
      </header>
      <Columns
        aside={
          <>
            <Aside words={words} />
            <Part title={words.closing} more={{ href: paths.calls(), label: words.all }}>
              {calls.length === 0 ? (
                <p class="hint">{words.noCalls}</p>
              ) : (
                <EntryList>
                  {calls.map((call) => (
                    <CallRow entry={callRow(call, names, now)} reader={reader} level={3} />
                  ))}
                </EntryList>
              )}
            </Part>
          </>
        }
      >
        <Part title={words.discussions} more={{ href: paths.threads(), label: words.all }}>
          {threads.length === 0 ? (
            <EmptyState title={words.empty} action={{ href: paths.newThread(), label: words.start }}>
              <p>{words.emptyText}</p>
            </EmptyState>
          ) : (
            <EntryList>
              {threads.map((thread) => (
                <ThreadRow entry={threadRow(thread, names)} reader={reader} level={3} />
              ))}
            </EntryList>
          )}
        </Part>
        <Part title={words.methodologies} more={{ href: paths.methodologies(), label: words.all }}>
          {methodologies.length === 0 ? (
            <p class="hint">{words.noMethodologies}</p>
          ) : (
            <EntryList>
              {methodologies.map((methodology) => (
                <MethodologyRow entry={methodologyRow(methodology, names)} reader={reader} level={3} />
              ))}
            </EntryList>
          )}
        </Part>
      </Columns>
    </>,
  );
}

function Aside({ words }: { words: Words }) {
  return (
    <Part title={words.byEmail}>
      <p>{words.byEmailText}</p>
      <p>
        <a class="button" href={paths.subscribe()}>
          {words.subscribe}
        </a>
      </p>
    </Part>
  );
}
