import { rowEntry } from "../entries/index.ts";
import type { ThreadRowEntry } from "../ui/entry/index.ts";
import type { ListedThread } from "./thread-list.ts";

/** A list's row of a thread. */
export function threadRow(thread: ListedThread, names: ReadonlyMap<string, string>): ThreadRowEntry {
  const { replyCount, lastVoice, lastActivityAt } = thread;
  return {
    ...rowEntry(thread, names),
    flavour: thread.flavour,
    status: thread.locked ? "locked" : thread.resolved ? "resolved" : "open",
    pinned: thread.pinned,
    replies: replyCount,
    lastVoice: replyCount > 0 && lastVoice !== null ? { name: lastVoice, at: lastActivityAt } : null,
  };
}
