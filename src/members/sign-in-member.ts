import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { Sessions } from "../platform/session.ts";
import { isJustUsed, isUsed, repeatWindow, type SignInLink } from "./sign-in.ts";
import { consumeLink, linkByToken, wasUsedSince } from "./sign-in-store.ts";

type Entered = Result<{ setCookie: string }>;

/**
 * Spends the link and starts the member's session, in one batch. To be called for the browser that asked: when that one sends the
 * form again it gets a session again, since of two answers a browser keeps the last, and the first may never have come.
 */
export async function signInMember(
  work: Work,
  sessions: Sessions,
  link: SignInLink,
  memberId: string,
): Promise<Entered> {
  if (isUsed(link)) return signInAgain(work, sessions, link.tokenHash, memberId);
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
  return outcome === "done" ? done({ setCookie }) : signInAgain(work, sessions, link.tokenHash, memberId);
}

/** The same form a moment later: in again, and nothing new to tell. */
export async function signInAgain(
  work: Work,
  sessions: Sessions,
  tokenHash: string,
  memberId: string,
): Promise<Entered> {
  const now = work.clock.now();
  const [[link]] = await read(work.db, linkByToken({ tokenHash }));
  if (!link || !isJustUsed(link, now)) return refused({ kind: "missing" });
  const { setCookie, statement } = await sessions.start(memberId);
  const guard = wasUsedSince(tokenHash, now - repeatWindow);
  const { outcome } = await commit(work.db, { guard, changes: [statement], events: [] });
  return outcome === "done" ? done({ setCookie }) : refused({ kind: "missing" });
}
