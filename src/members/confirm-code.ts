import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { findOwnLink, type FoundLink } from "./find-link.ts";
import { codeMatches, mostCodeAttempts } from "./sign-in.ts";
import { confirmLink, countAttempt } from "./sign-in-store.ts";

/** The six digits, typed in the browser that asked. Five wrong ones spend the link. */
export async function confirmCode(
  work: Work,
  browser: string | undefined,
  typed: string,
): Promise<Result<FoundLink>> {
  const found = await findOwnLink(work, browser);
  if (!found) return refused({ kind: "missing" });
  const { link } = found;
  const right = codeMatches(work.config.secret, link, typed);
  const attempt = countAttempt(link.tokenHash, mostCodeAttempts);
  const guard = right ? [attempt, confirmLink(link.tokenHash, work.clock.now())] : attempt;
  const { outcome } = await commit(work.db, { guard, changes: [], events: [] });
  if (outcome !== "done") return refused({ kind: "missing" });
  return right ? done(found) : invalid({ field: "code", problem: "code" });
}
