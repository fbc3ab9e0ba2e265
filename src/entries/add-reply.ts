import type { NewEvent } from "../events/event.ts";
import { RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import type { Addition } from "./new-entry.ts";
import type { NewReply } from "./new-reply.ts";
import { insertReplyAt } from "./reply-store.ts";

/** After the last reply of an entry, `recount` its counters in the same commit. */
export function addReply(reply: NewReply): Addition {
  const { html } = renderMarkdown(reply.body, {
    idPrefix: `r-${reply.id}-`,
    mentions: reply.origin !== "import",
  });
  return {
    changes: [insertReplyAt({ ...reply, html, renderer: RENDERER_VERSION })],
    events: [replyEvent(reply)],
  };
}

function replyEvent(reply: NewReply): NewEvent {
  return {
    id: reply.eventId,
    type: reply.state === "queued" ? "reply.queued" : "reply.posted",
    at: reply.createdAt,
    actor: reply.authorId,
    entry: reply.entryId,
    origin: reply.origin,
    data: { reply: reply.id, author: reply.authorId, position: reply.position },
  };
}
