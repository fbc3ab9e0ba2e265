import { happened } from "../events/append.ts";
import type { Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";

/** Ends sessions: `ending` is the statement that does, for this browser or for all. */
export async function signOut(work: Work, member: Member, ending: Statement): Promise<void> {
  await commit(work.db, {
    changes: [ending],
    events: [
      happened({
        id: work.ids.make(),
        type: "member.signed-out",
        at: work.clock.now(),
        actor: member.id,
        entry: null,
        data: { member: member.id },
      }),
    ],
  });
}
