import * as z from "zod";
import { contentHash } from "./source/content-hash.ts";
import { mapReadings, type Reading } from "./source/reading.ts";
import { readJsonl } from "./source/read-jsonl.ts";
import type { Seen } from "./source/read-lines.ts";
import { languageTag, lines, optionalLine, requiredLine, textBlock } from "./source/source-text.ts";
import { instant, optional } from "./source/source-time.ts";

/** Somebody who wrote elsewhere. `address` is never deliverable: nobody here has asked for mail, or can sign in by it. */
export type ImportAuthor = {
  /** "members:" and the handle at the source. */
  readonly source: string;
  readonly name: string;
  readonly handle: string;
  readonly address: string;
};

/** A thread without its messages: the opening one comes with them. */
export type ImportThread = {
  readonly kind: "thread";
  /** "threads:" and the source's id. */
  readonly source: string;
  readonly contentHash: string;
  readonly title: string;
  readonly author: ImportAuthor;
  readonly language: string;
  readonly labels: readonly string[];
  readonly createdAt: number;
  /** Closed as done; a thread closed as not planned is not resolved. */
  readonly resolvedAt: number | null;
  readonly lockedAt: number | null;
  readonly attribution: string | null;
  readonly licence: string | null;
};

/** A message of a thread; `root` is the thread's own opening text. */
export type ImportMessage = {
  readonly kind: "message";
  /** "messages:" and the source's id. */
  readonly source: string;
  readonly contentHash: string;
  /** The `source` of its thread. */
  readonly thread: string;
  readonly root: boolean;
  /** The `source` of the message it answers; null when it answers the opening one. */
  readonly inReplyTo: string | null;
  readonly author: ImportAuthor;
  /** What the author was there: member, contributor … */
  readonly role: string | null;
  readonly markdown: string;
  readonly createdAt: number;
  readonly editedAt: number | null;
};

const sourceAuthor = z.object({ name: optionalLine, handle: requiredLine });

const sourceThread = z.object({
  thread_id: requiredLine,
  subject: requiredLine,
  author: sourceAuthor,
  created: instant,
  closed: optional(instant),
  state: optionalLine,
  state_reason: optionalLine,
  locked: optional(z.boolean()),
  labels: lines,
  language: languageTag.nullish(),
  source: optionalLine,
  licence: optionalLine,
});

const sourceMessage = z.object({
  message_id: requiredLine,
  thread_id: requiredLine,
  kind: optionalLine,
  author: sourceAuthor,
  author_role: optionalLine,
  date: instant,
  edited: optional(instant),
  in_reply_to: optionalLine,
  body_markdown: z.string(),
});

/** The threads of a `threads.jsonl`. */
export function readThreads(path: string, seen?: Seen): AsyncGenerator<Reading<ImportThread>> {
  return mapReadings(
    readJsonl(path, sourceThread, (thread) => thread.thread_id, seen),
    importThread,
  );
}

/** The messages of a `thread_messages.jsonl`, in the file's order. */
export function readMessages(path: string, seen?: Seen): AsyncGenerator<Reading<ImportMessage>> {
  return mapReadings(
    readJsonl(path, sourceMessage, (message) => message.message_id, seen),
    importMessage,
  );
}

function importThread(thread: z.infer<typeof sourceThread>): ImportThread {
  const record = {
    title: thread.subject,
    author: importAuthor(thread.author),
    // The source has no language; its threads are in English as far as anybody has looked.
    language: thread.language ?? "en",
    labels: thread.labels,
    createdAt: thread.created,
    resolvedAt: isDone(thread) ? (thread.closed ?? thread.created) : null,
    lockedAt: thread.locked ? (thread.closed ?? thread.created) : null,
    attribution: thread.source,
    licence: thread.licence,
  };
  return {
    kind: "thread",
    source: `threads:${thread.thread_id}`,
    contentHash: contentHash(record),
    ...record,
  };
}

const isDone = ({ state, state_reason }: z.infer<typeof sourceThread>) =>
  state === "closed" && state_reason !== "not_planned";

function importMessage(message: z.infer<typeof sourceMessage>): ImportMessage {
  const { in_reply_to: answered, thread_id: thread } = message;
  const record = {
    thread: `threads:${thread}`,
    root: message.kind === "root" || message.message_id === thread,
    inReplyTo: answered === null || answered === thread ? null : `messages:${answered}`,
    author: importAuthor(message.author),
    role: message.author_role,
    markdown: textBlock(message.body_markdown),
    createdAt: message.date,
    editedAt: message.edited,
  };
  return {
    kind: "message",
    source: `messages:${message.message_id}`,
    contentHash: contentHash(record),
    ...record,
  };
}

/** RFC 2606 keeps `.invalid` from ever being a host. */
const NOWHERE = "imported.invalid";

export function importAuthor({ name, handle }: { name: string | null; handle: string }): ImportAuthor {
  const known = handle
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const unique = known || `member-${contentHash(handle).slice(0, 8)}`;
  return {
    source: `members:${handle}`,
    name: name ?? handle,
    handle: unique,
    address: `${unique}@${NOWHERE}`,
  };
}
