import { addEntry, bodyHtml, summaryCharacters, type Addition } from "../entries/index.ts";
import { excerpt } from "../ui/markdown/index.ts";
import { insertThread } from "./thread-store.ts";
import type { NewThread } from "./new-thread.ts";

/** Statements and events of one new thread, for one commit, alone or with others. */
export function addThread(thread: NewThread): Addition {
  const html = bodyHtml(thread);
  const summary = thread.summary ?? excerpt(html, summaryCharacters);
  const { changes, events } = addEntry({ ...thread, kind: "thread", summary }, html);
  return { changes: [...changes, insertThread(thread)], events };
}
