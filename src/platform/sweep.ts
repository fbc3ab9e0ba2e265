import { days } from "./clock.ts";
import type { Deps } from "./context.ts";
import { forgetLimits } from "./db/limit.ts";
import type { Facts } from "./log.ts";
import { forgetDeliveries } from "../mail/delivery-store.ts";
import { deleteExpiredSessions, forgetLinks } from "./session-store.ts";

/** Forgets what has run out: sessions, sign-in links, counted limits, mails that were sent a month ago. */
export async function sweep({ db, clock }: Deps): Promise<Facts> {
  const now = clock.now();
  const [sessions, links, limits, mails] = await db.batch(
    [
      deleteExpiredSessions(now),
      forgetLinks(now - days(1)),
      forgetLimits(now - days(2)),
      forgetDeliveries(now - days(30)),
    ],
    "write",
  );
  return {
    sessions: sessions?.changes,
    links: links?.changes,
    limits: limits?.changes,
    mails: mails?.changes,
  };
}
