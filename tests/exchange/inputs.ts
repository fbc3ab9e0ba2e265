import { aCall, jsonl } from "./files.ts";

/** Made-up input of every kind, some of it broken. */
export const author = (n: number) => ({ name: `Member ${n}`, handle: `member-${n}` });

export const aThread = (n: number, changes: object = {}) => ({
  thread_id: `t-${n}`,
  subject: `Where do exporters learn, part ${n}?`,
  author: author(n % 7),
  created: new Date(Date.parse("2024-01-01T00:00:00Z") + n * 3_600_000).toISOString(),
  closed: null,
  state: "open",
  state_reason: null,
  locked: false,
  labels: [],
  source: "https://example.org/threads",
  licence: "MIT",
  ...changes,
});

/** Message 0 opens its thread; 3 answers 2, which answers 1. */
export const aMessage = (thread: number, n: number, changes: object = {}) => ({
  message_id: n === 0 ? `t-${thread}` : `t-${thread}-${n}`,
  thread_id: `t-${thread}`,
  kind: n === 0 ? "root" : "comment",
  author: author((thread + n) % 7),
  author_role: "member",
  date: new Date(Date.parse("2024-01-01T00:00:00Z") + thread * 3_600_000 + n * 60_000).toISOString(),
  edited: n === 1 ? "2025-01-01T00:00:00Z" : null,
  in_reply_to: n === 0 ? null : n === 1 ? `t-${thread}` : `t-${thread}-${n - 1}`,
  body_markdown: `Text **${n}** of thread ${thread}.`,
  ...changes,
});

export const aCard = (n: number, more = "") => `---
title: Walk the floor ${n}
slug: method-walk-${n}
group: method/walk-${n}
language: en
what: Watching a process where it happens, ${n}.
licence: CC0-1.0
attribution: Somebody
---

## How to do it

1. Go there.
2. Look.
${more}`;

export const aRevision = (card: number, revision: number) => ({
  card: `method-walk-${card}`,
  revision,
  of: 2,
  date: `2020-01-0${revision}T00:00:00Z`,
  editor: "Editor 1",
  markdown: `---\ntitle: Walk ${card}\nwhat: Draft ${revision}.\nhow:\n  - Go.\n  - See.\n---\n`,
});

const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

export const subscriptionsCsv = (count: number) =>
  ["email,calls,countries,confirmed_at,consent"]
    .concat(
      many(
        count,
        (n) => `reader${n}@example.org,${n % 2 ? "daily" : "weekly"},IT;FR,2024-05-06,"Form, ${n}"`,
      ),
    )
    .join("\r\n");

/** A folder's files, `size` of each kind and a few broken lines among them. */
export function inputOf(size: number): Record<string, string> {
  return {
    "calls.jsonl": jsonl(
      ...many(size, (n) => aCall({ id: `c-${n}`, title: `Call ${n}`, opening_date: "2026-01-01" })),
      "{",
    ),
    "methodologies/revisions.jsonl": jsonl(
      ...many(size, (n) => [aRevision(n, 1), aRevision(n, 2)]).flat(),
      aRevision(9999, 1),
    ),
    ...Object.fromEntries(many(size, (n) => [`methodologies/method-walk-${n}.md`, aCard(n)])),
    "methodologies/broken.md": "---\nslug: broken\n---\n",
    "discussions/threads.jsonl": jsonl(...many(size, (n) => aThread(n))),
    "discussions/thread_messages.jsonl": jsonl(
      ...many(size, (n) => many(4, (m) => aMessage(n, m))).flat(),
      aMessage(9999, 1),
    ),
    "discussions/thread_events.jsonl": jsonl({ thread_id: "t-1" }),
    "discussions/list.mbox": "From somebody\n",
    "README.md": "# Notes\n",
    "subscriptions.csv": subscriptionsCsv(size),
  };
}

export const counts = (
  read: number,
  created: number,
  updated: number,
  unchanged: number,
  skipped: number,
) => ({
  read,
  created,
  updated,
  unchanged,
  skipped,
});
