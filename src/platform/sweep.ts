import { days } from "./clock.ts";
import type { Deps } from "./context.ts";
import { forgetLimits } from "./db/limit.ts";
import type { Facts } from "./log.ts";
import { forgetKept } from "../mail/outbox-store.ts";
import { forgetDeliveries, forgetReplyMails } from "../mail/delivery-store.ts";
import { deleteExpiredSessions, forgetLinks } from "./session-store.ts";

/** Rows of one statement: what is left goes with the next hour. */
const most = 2000;

/** Forgets what has run out: sessions, sign-in links, counted limits, mails that were sent a month ago or kept for three. */
export async function sweep({ db, clock }: Deps): Promise<Facts> {
  const now = clock.now();
  const [sessions, links, limits, mails, replies, kept] = await db.batch(
    [
      deleteExpiredSessions(now),
      forgetLinks(now - days(1)),
      forgetLimits(now - days(2)),
      forgetDeliveries(now - days(30), most),
      forgetReplyMails(now - days(30), most),
      forgetKept(now - days(90), most),
    ],
    "write",
  );
  return {
    sessions: sessions?.changes,
    links: links?.changes,
    limits: limits?.changes,
    mails: mails?.changes,
    replies: replies?.changes,
    kept: kept?.changes,
  };
}
