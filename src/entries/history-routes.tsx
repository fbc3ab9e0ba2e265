import { Hono } from "hono";
import { collections, paths } from "../paths.ts";
import type { HubContext, HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readQuery } from "../platform/form.ts";
import { page, refuse } from "../ui/answer.tsx";
import { editableEntry, revisionsOf } from "./edit-store.ts";
import { entryHead } from "./entry-page-store.ts";
import { HistoryPage } from "./history-page.tsx";
import { loadSubject } from "./load-subject.ts";
import { pathOf, type SubjectRef } from "./subject.ts";
import { text } from "./text.ts";
import { versionsOf, versionsPerPage, type Version } from "./versions.ts";

/** What posts said before they were edited. */
export const historyRoutes = new Hono<HubEnv>()
  .get(`/:collection{${collections}}/:id/history`, (c) =>
    history(c, { kind: "entry", id: c.req.param("id") }),
  )
  .get("/replies/:id/history", (c) => history(c, { kind: "reply", id: c.req.param("id") }));

async function history(c: HubContext, ref: SubjectRef) {
  const { actor, language, zone, db, deps } = c.var;
  const found = await loadSubject(db, actor, ref);
  if (!found.ok) return refuse(c, found.refusal);
  const { entry, reply } = found.value;
  const before = Number(readQuery(c, "before") ?? Infinity);
  const [[head], [now], revisions] = await read(
    db,
    entryHead(entry.id),
    editableEntry(entry.id),
    revisionsOf(ref.id, before > 0 ? Math.min(before, Number.MAX_SAFE_INTEGER) : 0, versionsPerPage),
  );
  if (!head || !now || (reply ?? entry).state === "deleted") return refuse(c, { kind: "missing" });
  const current = reply
    ? { title: null, markdown: reply.markdown, version: reply.version }
    : { title: now.title, markdown: now.body, version: now.version };
  const origin = reply
    ? { author: reply.authorName, createdAt: reply.createdAt }
    : { author: head.author.name, createdAt: head.publishedAt };
  const versions = versionsOf(before === Infinity ? current : undefined, revisions.toReversed(), origin);
  return page(
    c,
    { title: text(language).historyTitle, indexed: false },
    <HistoryPage
      title={entry.title}
      language={entry.language}
      versions={versions}
      back={pathOf(found.value)}
      earlier={earlierThan(versions, reply ? paths.replyHistory(reply.id) : paths.history(entry))}
      reader={{ language, zone, now: deps.clock.now() }}
    />,
  );
}

function earlierThan(versions: readonly Version[], path: string): string | null {
  const oldest = versions.at(-1)?.version ?? 1;
  return oldest > 1 ? `${path}?before=${oldest}` : null;
}
