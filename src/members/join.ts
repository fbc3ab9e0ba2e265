import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import type { Sessions } from "../platform/session.ts";
import { slugOf } from "../platform/slug.ts";
import { problemsOfJoining, type JoinForm } from "./member.ts";
import { insertMember, insertOrganisation, memberByEmail, organisationCalled } from "./member-store.ts";
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
  const organisation = await organisationOf(work, form.organisation.trim(), memberId, now);
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
        name: form.name.trim(),
        organisationId: organisation.id,
        role: "member",
        language: link.language,
        origin: "live",
        createdAt: now,
      }),
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

async function organisationOf(work: Work, name: string, memberId: string, now: number) {
  if (name === "") return { id: null, changes: [], events: [] };
  const [[known]] = await read(work.db, organisationCalled({ name }));
  if (known) return { id: known.id, changes: [], events: [] };
  const id = work.ids.make();
  const slug = `${slugOf(name)}-${id.slice(-4)}`;
  return {
    id,
    changes: [insertOrganisation({ id, slug, name, kind: "other", origin: "live", createdAt: now })],
    events: [
      happened({
        id: work.ids.make(),
        type: "organisation.added",
        at: now,
        actor: memberId,
        entry: null,
        data: { organisation: id },
      }),
    ],
  };
}
