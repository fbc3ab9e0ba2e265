import { happened } from "../events/append.ts";
import type { Role } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, type Result } from "../platform/result.ts";
import { handlesFrom, insertMember, memberByEmail, setRole } from "./member-store.ts";
import { emailOf, handleStem, offeredHandle } from "./member.ts";

/** Gives a role to whoever has that address, from the command line; makes the member (verified) if need be. */
export async function giveRole(
  work: Work,
  address: string,
  role: Role,
): Promise<Result<{ memberId: string; made: boolean }>> {
  const email = emailOf(address);
  if (!email) return invalid({ field: "email", problem: "email" });
  const local = email.split("@")[0] ?? "";
  const stem = handleStem(email);
  const [[known], alike] = await read(work.db, memberByEmail({ email }), handlesFrom({ beginning: stem }));
  const memberId = known?.id ?? work.ids.make();
  const now = work.clock.now();
  const handles = new Set(alike.map(({ handle }) => handle));
  await commit(work.db, {
    changes: known
      ? [setRole(memberId, role)]
      : [
          insertMember({
            id: memberId,
            email,
            handle: offeredHandle(stem, (handle) => handles.has(handle)),
            name: local,
            role,
            language: "en",
            verifiedAt: now,
            origin: "live",
            createdAt: now,
          }),
        ],
    events: [
      happened({
        id: work.ids.make(),
        type: "member.role-changed",
        at: now,
        actor: null,
        entry: null,
        data: { member: memberId, role },
      }),
    ],
  });
  return done({ memberId, made: !known });
}
