import { happened } from "../events/append.ts";
import { mayEdit, maySee, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { limited, limitsOf } from "./limit-posting.ts";
import { endLonelyGroup, groupOf, leaveGroup } from "./translation-store.ts";
import type { GroupMember } from "./translation.ts";

/** Takes an entry out of its translations; its author or a moderator may. What stands alone already stays so. */
export async function unlinkTranslation(
  work: Work,
  actor: Actor,
  entryId: string,
): Promise<Result<GroupMember>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const [members] = await read(work.db, groupOf(entryId, entryId));
  const [entry] = members;
  if (!entry || !maySee(actor, entry)) return refused({ kind: "missing" });
  if (!mayEdit(actor, entry)) return refused({ kind: "forbidden" });
  const { group } = entry;
  if (group === null) return done(entry);
  const { outcome } = await commit(work.db, {
    guard: leaveGroup(entryId, group),
    limits: limitsOf(work, actor, "edit"),
    changes: [endLonelyGroup(group)],
    events: members.map(({ id, kind }) =>
      happened({
        id: work.ids.make(),
        type: "entry.translation-unlinked",
        at: work.clock.now(),
        actor: actor.id,
        entry: id,
        data: { kind, group, entry: entryId },
      }),
    ),
  });
  if (outcome === "limited") return limited(work, "edit");
  return outcome === "done" ? done(entry) : refused({ kind: "conflict" });
}
