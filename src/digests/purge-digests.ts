import { days } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { timePart } from "../platform/ids.ts";
import type { Facts } from "../platform/log.ts";
import {
  forgetBatches,
  forgetOldSoftBounces,
  forgetOutcomes,
  forgetReceipts,
  forgetRecipients,
} from "./purge-store.ts";

const most = 5000;

/**
 * Job: forgets digests of half a year ago. Which entries a reader was told of lately stands with the subscription, and so does the
 * period it was served for; a link in a mail has shown its digest on the web for long enough.
 */
export async function purgeDigests({ db, clock }: Pick<Work, "db" | "clock">): Promise<Facts> {
  const before = timePart(clock.now() - days(180));
  const changes = [
    forgetRecipients(before, most),
    forgetOutcomes(before, most),
    forgetOldSoftBounces(clock.now() - days(180), most),
    forgetBatches(before, most),
    forgetReceipts(clock.now() - days(30), most),
  ];
  await commit(db, { changes, events: [] });
  return {};
}
