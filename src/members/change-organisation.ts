import { happened } from "../events/append.ts";
import type { Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, invalid, type Result } from "../platform/result.ts";
import { findOrganisation } from "./find-organisation.ts";
import { memberLimits, tooLong } from "./member.ts";
import { leaveEditors, moveMember } from "./profile-store.ts";

/**
 * Puts a member into another organisation, a new one, or none. In one that others made nobody has vouched for them yet, or anybody
 * could speak as anybody's colleague.
 */
export async function changeOrganisation(work: Work, member: Member, typed: string): Promise<Result<null>> {
  const problems = tooLong("organisation", typed, memberLimits.organisation);
  if (problems.length > 0) return invalid(...problems);
  const organisation = await findOrganisation(work, typed, member.id);
  if (organisation.id === member.organisationId) return done(null);
  const joinsOthers = organisation.id !== null && !organisation.isNew;
  await commit(work.db, {
    changes: [
      ...organisation.changes,
      leaveEditors(member.id),
      moveMember(member.id, organisation.id, joinsOthers),
      ...organisation.afterwards,
    ],
    events: [
      ...organisation.events,
      happened({
        id: work.ids.make(),
        type: "member.profile-changed",
        at: work.clock.now(),
        actor: member.id,
        entry: null,
        data: { member: member.id },
      }),
    ],
  });
  return done(null);
}
