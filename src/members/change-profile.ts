import { happened } from "../events/append.ts";
import type { Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { isLegible, oneLine } from "../platform/one-line.ts";
import { knownZone } from "../platform/zone.ts";
import { done, invalid, type Result } from "../platform/result.ts";
import { memberLimits, tooLong } from "./member.ts";
import { setProfile } from "./member-store.ts";
import type { Profile } from "./profile.ts";

/** Changes what a member says of themselves. */
export async function changeProfile(work: Work, member: Member, profile: Profile): Promise<Result<null>> {
  const name = oneLine(profile.name);
  const zone = knownZone(profile.zone) ?? "";
  const problems = [
    ...(!isLegible(name) ? [{ field: "name", problem: "needed" }] : []),
    ...tooLong("name", name, memberLimits.name),
    ...tooLong("about", profile.about, memberLimits.about),
    ...tooLong("jobTitle", profile.details?.jobTitle ?? "", memberLimits.jobTitle),
    ...(zone ? [] : [{ field: "zone", problem: "zone" }]),
  ];
  if (problems.length > 0) return invalid(...problems);
  await commit(work.db, {
    changes: [setProfile(member.id, { ...profile, name, zone })],
    events: [
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
