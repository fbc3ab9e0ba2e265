import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { linksOf, withMember, type FoundLink } from "./find-link.ts";
import { isCodeOf, isOpenToCodes, isUsed, mostCodeAttempts, type SignInLink } from "./sign-in.ts";
import { confirmLink, countAttempt, countAttempts } from "./sign-in-store.ts";

/** The six digits of any link that this browser asked for. Five wrong ones spend all of them: no link is tried more often. */
export async function confirmCode(
  work: Work,
  browser: string | undefined,
  typed: string,
): Promise<Result<FoundLink>> {
  const links = await linksOf(work, browser);
  const meant = links.find((link) => isCodeOf(work.config.secret, link, typed));
  if (meant && isUsed(meant)) return done(await withMember(work, meant, true)); // pressed twice
  const open = links.filter(isOpenToCodes);
  if (!meant || !open.includes(meant)) return wrongCode(work, open[0]);
  const guard = [
    countAttempt(meant.tokenHash, mostCodeAttempts),
    confirmLink(meant.tokenHash, work.clock.now()),
  ];
  const { outcome } = await commit(work.db, { guard, changes: [], events: [] });
  return outcome === "done" ? done(await withMember(work, meant, true)) : refused({ kind: "missing" });
}

async function wrongCode(work: Work, newest: SignInLink | undefined) {
  if (!newest) return refused({ kind: "missing" });
  const guard = countAttempts(newest.browserHash, mostCodeAttempts, work.clock.now());
  const { outcome } = await commit(work.db, { guard, changes: [], events: [] });
  return outcome === "done" ? invalid({ field: "code", problem: "code" }) : refused({ kind: "missing" });
}
