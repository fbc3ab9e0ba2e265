import { loadSubject, type Standing } from "../entries/index.ts";
import { happened } from "../events/append.ts";
import { isModerator, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { clearAccepted, clearMark, setMark, type Mark } from "./thread-store.ts";

const marking = {
  resolve: { mark: "resolved", set: true, event: "thread.resolved" },
  reopen: { mark: "resolved", set: false, event: "thread.reopened" },
  lock: { mark: "locked", set: true, event: "thread.locked" },
  unlock: { mark: "locked", set: false, event: "thread.unlocked" },
  pin: { mark: "pinned", set: true, event: "thread.pinned" },
  unpin: { mark: "pinned", set: false, event: "thread.unpinned" },
} as const satisfies Record<string, { mark: Mark; set: boolean; event: string }>;

export type Marking = keyof typeof marking;
export const markings = Object.keys(marking) as Marking[]; // its keys are what it is declared with

/** Sets or takes back a mark on a thread. Locks and pins are for moderators; whoever asked resolves and reopens too. */
export async function markThread(
  work: Work,
  actor: Actor,
  entryId: string,
  how: Marking,
): Promise<Result<Standing>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const found = await loadSubject(work.db, actor, { kind: "entry", id: entryId });
  if (!found.ok) return found;
  const { entry } = found.value;
  const { mark, set, event } = marking[how];
  if (entry.flavour === null) return refused({ kind: "missing" });
  const own = mark === "resolved" && entry.authorId === actor.id;
  if (!(isModerator(actor) || own) || entry.state !== "published") return refused({ kind: "forbidden" });
  const at = work.clock.now();
  await commit(work.db, {
    guard: set ? setMark(entryId, mark, actor.id, at) : clearMark(entryId, mark),
    changes: how === "reopen" ? [clearAccepted(entryId)] : [],
    events: [happened({ id: work.ids.make(), type: event, at, actor: actor.id, entry: entryId, data: {} })],
  });
  return done(entry); // a conflict: it stood so already
}
