import type { Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { markAllRead } from "./notification-store.ts";

/** A member's own mark; nobody else needs to know, so the log does not. */
export async function markRead(work: Work, member: Member): Promise<void> {
  await commit(work.db, { changes: [markAllRead(member.id, work.clock.now())], events: [] });
}
