import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { Sessions } from "../platform/session.ts";
import type { SignInLink } from "./sign-in.ts";
import { consumeLink } from "./sign-in-store.ts";

/** Spends the link and starts the member's session, in one batch: of two who press at once, one gets in. */
export async function signInMember(
  work: Work,
  sessions: Sessions,
  link: SignInLink,
  memberId: string,
): Promise<Result<{ setCookie: string }>> {
  const now = work.clock.now();
  const { setCookie, statement } = await sessions.start(memberId);
  const { outcome } = await commit(work.db, {
    guard: consumeLink(link.tokenHash, now),
    changes: [statement],
    events: [
      happened({
        id: work.ids.make(),
        type: "member.signed-in",
        at: now,
        actor: memberId,
        entry: null,
        data: { member: memberId },
      }),
    ],
  });
  return outcome === "done" ? done({ setCookie }) : refused({ kind: "missing" });
}
