import { addEntry, summaryCharacters, type Addition } from "../entries/index.ts";
import { excerptOfSource } from "../ui/markdown/index.ts";
import { insertThread } from "./thread-store.ts";
import type { NewThread } from "./new-thread.ts";

/** Statements and events of one new thread, for one commit, alone or with others. */
export function addThread(thread: NewThread): Addition {
  const summary = thread.summary ?? excerptOfSource(thread.body, summaryCharacters);
  const { changes, events } = addEntry({ ...thread, kind: "thread", summary });
  return { changes: [...changes, insertThread(thread)], events };
}
