import { happened } from "../events/append.ts";
import { mayEdit, maySee, type Actor, type Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { limited, limitsOf } from "./limit-posting.ts";
import { groupOf, joinGroup } from "./translation-store.ts";
import { areLinked, entryIdIn, linkProblem, sharedGroup, stands, type GroupMember } from "./translation.ts";

export type LinkTranslation = {
  entryId: string;
  /** Address or id of what it is a translation of. */
  of: string;
};

/** Says that an entry is the same as another in another language. Its author or a moderator may, of what both can see. */
export async function linkTranslation(
  work: Work,
  actor: Actor,
  { entryId, of }: LinkTranslation,
): Promise<Result<GroupMember>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const otherId = entryIdIn(of) ?? "";
  const [mine, theirs] = await read(work.db, groupOf(entryId, entryId), groupOf(otherId, otherId));
  const [entry] = mine;
  const [other] = theirs;
  if (!entry || !maySee(actor, entry)) return refused({ kind: "missing" });
  if (!mayEdit(actor, entry) || !stands(entry)) return refused({ kind: "forbidden" });
  if (!other || !maySee(actor, other) || other.state !== "published")
    return invalid({ field: "of", problem: of.trim() === "" ? "missing" : "unknown" });
  const problem = linkProblem(entry, mine, other, theirs);
  if (problem) return invalid(problem);
  if (areLinked(entry, other)) return done(entry);
  return link(work, actor, [entry, other], { group: sharedGroup(mine, theirs), all: [...mine, ...theirs] });
}

async function link(
  work: Work,
  actor: Member,
  [entry, other]: readonly [GroupMember, GroupMember],
  { group, all }: { group: string | null; all: readonly GroupMember[] },
) {
  const shared = group ?? work.ids.make();
  const { outcome } = await commit(work.db, {
    guard: [joinGroup(entry.id, shared, entry.group), joinGroup(other.id, shared, other.group)],
    limits: limitsOf(work, actor, "edit"),
    changes: [],
    // Each one's page shows the others.
    events: all.map(({ id, kind }) =>
      happened({
        id: work.ids.make(),
        type: "entry.translation-linked",
        at: work.clock.now(),
        actor: actor.id,
        entry: id,
        data: { kind, group: shared, with: id === entry.id ? other.id : entry.id },
      }),
    ),
  });
  if (outcome === "limited") return limited(work, "edit");
  return outcome === "done" ? done(entry) : refused({ kind: "conflict" });
}
