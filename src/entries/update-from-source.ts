import type { NewEvent, Origin } from "../events/event.ts";
import type { EntryKind } from "../paths.ts";
import { slugOf } from "../platform/slug.ts";
import { RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import type { Addition } from "./new-entry.ts";
import {
  keepEntryRevision,
  keepReplyRevision,
  setOpening,
  updateBody,
  updateEntryText,
  updateReplyText,
  type SourceText,
} from "./source-store.ts";

/** An entry or reply of an import whose source says something else now. `version` is the one it gets. */
export type SourceUpdate = {
  id: string;
  version: number;
  /** When the hub learnt of it. */
  at: number;
  origin: Origin;
  eventId: string;
};

/** Its text; what is left out stays. Who wrote it, when, and whether moderators hid it is not the source's to change. */
export function updateEntry(
  update: SourceUpdate & { kind: EntryKind; body?: string; text: Omit<SourceText, "id" | "slug"> },
): Addition {
  const { id, version, at, kind, body, text } = update;
  const slug = text.title === undefined ? {} : { slug: slugOf(text.title) };
  return {
    changes: [
      keepEntryRevision(id, at),
      ...updateEntryText({ id, ...text, ...slug }, version, at),
      ...(body === undefined ? [] : [updateBody(id, rendered(body, `e-${id}-`))]),
    ],
    events: [{ ...eventOf(update, id), type: "entry.edited", data: { kind, version } }],
  };
}

/** The text under an entry that was announced without it. `version` is the one it has. */
export function fillOpening(
  update: SourceUpdate & { kind: EntryKind; body: string; summary: string; editedAt: number | null },
): Addition {
  const { id, kind, body, summary, editedAt } = update;
  return {
    changes: [setOpening(id, summary, editedAt), updateBody(id, rendered(body, `e-${id}-`))],
    events: [{ ...eventOf(update, id), type: "entry.filled", data: { kind } }],
  };
}

export function updateReply(
  update: SourceUpdate & { entryId: string; body: string; editedAt: number | null },
): Addition {
  const { id, version, at, entryId, body, editedAt } = update;
  return {
    changes: [
      keepReplyRevision(id, at),
      updateReplyText(id, rendered(body, `r-${id}-`), version, editedAt ?? at),
    ],
    events: [{ ...eventOf(update, entryId), type: "reply.edited", data: { reply: id, version } }],
  };
}

const eventOf = ({ eventId, at, origin }: SourceUpdate, entry: string) =>
  ({ id: eventId, at, actor: null, entry, origin }) satisfies Partial<NewEvent>;

const rendered = (markdown: string, idPrefix: string) => ({
  markdown,
  html: renderMarkdown(markdown, { idPrefix, mentions: false }).html,
  renderer: RENDERER_VERSION,
});
