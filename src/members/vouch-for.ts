import { happened } from "../events/append.ts";
import { isModerator, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { markVerified } from "./member-store.ts";

type Vouched = { id: string; organisationId: string | null };

/** A moderator, or a verified member of the same organisation, may vouch for somebody. */
export function mayVouch(actor: Actor, member: Vouched): boolean {
  if (actor.kind === "visitor" || actor.id === member.id) return false;
  const colleague =
    actor.verified && actor.organisationId !== null && actor.organisationId === member.organisationId;
  return isModerator(actor) || colleague;
}

/** Vouches for a member: what they post from now on appears at once. Vouching twice is vouching. */
export async function vouchFor(work: Work, actor: Actor, member: Vouched): Promise<Result<null>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  if (!mayVouch(actor, member)) return refused({ kind: "forbidden" });
  const now = work.clock.now();
  await commit(work.db, {
    guard: markVerified(member.id, actor.id, now),
    changes: [],
    events: [
      happened({
        id: work.ids.make(),
        type: "member.vouched",
        at: now,
        actor: actor.id,
        entry: null,
        data: { member: member.id },
      }),
    ],
  });
  return done(null);
}
