import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { stopFollowing, stopReplyMails } from "./reply-mail-store.ts";

/** Ends mail about one entry (the member follows it no more), or about every reply. Doing it again changes nothing. */
export async function stopMails(
  work: Work,
  { entry, member }: { entry: string; member: string },
  scope: "entry" | "all",
): Promise<void> {
  const common = { id: work.ids.make(), at: work.clock.now(), actor: member, data: { member } };
  await commit(
    work.db,
    scope === "all"
      ? {
          guard: stopReplyMails(member),
          changes: [],
          events: [happened({ ...common, entry: null, type: "member.profile-changed" })],
        }
      : {
          guard: stopFollowing(entry, member),
          changes: [],
          events: [happened({ ...common, entry, type: "entry.unfollowed" })],
        },
  );
}
