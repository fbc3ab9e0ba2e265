import type { DemoThread } from "../../db/seed/demo/shape.ts";
import type { NewEvent } from "../events/event.ts";
import { minutes } from "../platform/clock.ts";
import type { NewThread } from "../threads/index.ts";
import type { Cast } from "./cast.ts";
import { sharedPart } from "./demo-entry.ts";

type Answer = { id: string; at: number; accepted?: true };

/** A demo thread as any other; its author accepted an answer soon after it came, a moderator pins and locks. */
export function newThread(thread: DemoThread, replies: readonly Answer[], cast: Cast): NewThread {
  const shared = sharedPart(thread, cast);
  const accepted = replies.find((reply) => reply.accepted);
  const last = replies.at(-1)?.at ?? shared.createdAt;
  const moderator = cast.member(cast.moderator).id;
  return {
    ...shared,
    flavour: thread.flavour,
    body: thread.body,
    state: thread.state === "queued" ? "queued" : "published",
    accepted: accepted
      ? { replyId: accepted.id, at: soonAfter(accepted.at, cast), by: shared.authorId }
      : null,
    resolved: thread.state === "resolved" ? { at: soonAfter(last, cast), by: shared.authorId } : null,
    locked: thread.state === "locked" ? { at: soonAfter(last, cast), by: moderator } : null,
    pinned: thread.pinned ? { at: soonAfter(shared.createdAt, cast), by: moderator } : null,
  };
}

export function threadEvents({ id, accepted, resolved, locked, pinned }: NewThread, cast: Cast): NewEvent[] {
  const marked = ({ at, by }: { at: number; by: string }) => ({
    ...{ id: cast.idAt(at), at, actor: by, entry: id, origin: "seed" as const },
  });
  const events: NewEvent[] = [];
  if (accepted)
    events.push({ ...marked(accepted), type: "thread.resolved", data: { reply: accepted.replyId } });
  else if (resolved) events.push({ ...marked(resolved), type: "thread.resolved", data: {} });
  if (locked) events.push({ ...marked(locked), type: "thread.locked", data: {} });
  if (pinned) events.push({ ...marked(pinned), type: "thread.pinned", data: {} });
  return events;
}

function soonAfter(at: number, { now }: Cast): number {
  return Math.min(at + minutes(40), now);
}
