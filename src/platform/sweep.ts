import { days } from "./clock.ts";
import type { Deps } from "./context.ts";
import { forgetLimits } from "./db/limit.ts";
import type { Facts } from "./log.ts";
import { deleteExpiredSessions, forgetLinks } from "./session-store.ts";

/** Forgets what has run out: sessions, sign-in links, counted limits. */
export async function sweep({ db, clock }: Deps): Promise<Facts> {
  const now = clock.now();
  const [sessions, links, limits] = await db.batch(
    [deleteExpiredSessions(now), forgetLinks(now - days(1)), forgetLimits(now - days(2))],
    "write",
  );
  return { sessions: sessions?.changes, links: links?.changes, limits: limits?.changes };
}
