import type { NewEvent } from "../events/event.ts";
import { RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import { insertEntry } from "./entry-store.ts";
import type { Addition, NewEntry } from "./new-entry.ts";
import { slugOf } from "../platform/slug.ts";

/** The part of an entry that every kind shares. A kind's own verb adds its own part; `html` is the body where it has it already. */
export function addEntry(entry: NewEntry, html = bodyHtml(entry)): Addition {
  const row = { ...entry, slug: slugOf(entry.title), html, renderer: RENDERER_VERSION };
  return { changes: insertEntry(row), events: [entryEvent(entry)] };
}

/** An entry's Markdown as safe HTML. */
export function bodyHtml({ id, body, origin }: Pick<NewEntry, "id" | "body" | "origin">): string {
  return renderMarkdown(body, { idPrefix: `e-${id}-`, mentions: origin !== "import" }).html;
}

function entryEvent(entry: NewEntry): NewEvent {
  const { kind, authorId: author, visibility, language, mentions = [] } = entry;
  const facts = { kind, author, visibility, language };
  const common = {
    id: entry.eventId,
    at: entry.createdAt,
    actor: author,
    entry: entry.id,
    origin: entry.origin,
  };
  if (entry.state === "queued") return { ...common, type: "entry.queued", data: facts };
  const data = mentions.length > 0 ? { ...facts, mentions: [...mentions] } : facts;
  return { ...common, type: "entry.posted", data };
}
