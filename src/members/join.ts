import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { oneLine } from "../platform/one-line.ts";
import type { Sessions } from "../platform/session.ts";
import { findOrganisation } from "./find-organisation.ts";
import { problemsOfJoining, type JoinForm } from "./member.ts";
import { insertMember, memberByEmail } from "./member-store.ts";
import type { SignInLink } from "./sign-in.ts";
import { signInAgain } from "./sign-in-member.ts";
import { consumeLink } from "./sign-in-store.ts";

/** A new member, unverified until vouched for; their organisation is one that is there or a new one. Spends the link; sent again, it signs in. */
export async function join(
  work: Work,
  sessions: Sessions,
  link: SignInLink,
  form: JoinForm,
): Promise<Result<{ setCookie: string }>> {
  const problems = problemsOfJoining(form);
  if (problems.length > 0) return invalid(...problems);
  const memberId = work.ids.make();
  const now = work.clock.now();
  const organisation = await findOrganisation(work, form.organisation, memberId);
  const { setCookie, statement } = await sessions.start(memberId);
  const joined = { member: memberId, ...(organisation.id ? { organisation: organisation.id } : {}) };
  const committed = await commit(work.db, {
    guard: consumeLink(link.tokenHash, now),
    changes: [
      ...organisation.changes,
      insertMember({
        id: memberId,
        email: link.email,
        handle: form.handle,
        name: oneLine(form.name),
        organisationId: organisation.id,
        role: "member",
        language: link.language,
        origin: "live",
        createdAt: now,
      }),
      ...organisation.afterwards,
      statement,
    ],
    events: [
      ...organisation.events,
      happened({
        id: work.ids.make(),
        type: "member.joined",
        at: now,
        actor: memberId,
        entry: null,
        data: joined,
      }),
    ],
  });
  if (committed.outcome === "done") return done({ setCookie });
  if (committed.outcome === "exists" && committed.key.includes("handle"))
    return invalid({ field: "handle", problem: "taken" });
  return secondLook(work, sessions, link);
}

/** The same form twice at once: the other one made the member between our read and our commit. */
async function secondLook(work: Work, sessions: Sessions, { tokenHash, email }: SignInLink) {
  const [[member]] = await read(work.db, memberByEmail({ email }));
  return member ? signInAgain(work, sessions, tokenHash, member.id) : refused({ kind: "missing" });
}
