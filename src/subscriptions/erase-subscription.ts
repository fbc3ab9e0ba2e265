import { happened } from "../events/append.ts";
import { days, hours } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { timePart } from "../platform/ids.ts";
import type { Facts } from "../platform/log.ts";
import { done, type Result } from "../platform/result.ts";
import {
  blankDigests,
  blankMails,
  blankMembers,
  closeErasure,
  deleteSubscription,
  forgetAgreed,
  forgetImported,
  forgetSoftBounces,
  insertErasure,
  openErasures,
} from "./erase-store.ts";
import { insertSuppression, type SubscriptionRow } from "./subscription-store.ts";

/** For so long a batch may be tried again with the bytes it had. */
const repeated = hours(23);

/**
 * Everything personal of a reader goes: the address, the choices, what they agreed to, what was in their mails. A keyed fingerprint
 * stays, so that no import brings the address back; who asks for mail again lifts it. What is in flight goes when it is settled
 * (`finishErasures`). Doing it again changes nothing.
 */
export async function eraseSubscription(work: Work, row: Erased): Promise<Result<null>> {
  await commit(work.db, erasing(work, row));
  return done(null); // a conflict: it was gone before
}

type Erased = Pick<SubscriptionRow, "id" | "email" | "emailHash">;

/** The same for a batch that does more. */
export function erasing(work: Work, { id, email, emailHash }: Erased) {
  const now = work.clock.now();
  const event = { id: work.ids.make(), at: now, actor: null, entry: null, data: { subscription: id } };
  return {
    guard: deleteSubscription(id),
    changes: [
      insertSuppression(emailHash, "erased", now),
      ...forgetAgreed(id),
      insertErasure(id, now),
      blankDigests(id, now - repeated),
      ...blankMails(email),
      forgetSoftBounces(emailHash),
      forgetImported(email),
    ],
    events: [happened({ ...event, type: "subscription.erased" })],
  };
}

/** Job: what was in flight when its reader was erased, and is settled now; and addresses that no try needs any more. */
export async function finishErasures({ db, clock }: Pick<Work, "db" | "clock">): Promise<Facts> {
  const now = clock.now();
  const [open] = await read(db, openErasures(100));
  await commit(db, {
    changes: [
      blankMembers(timePart(now - days(14)), now - repeated),
      ...open.flatMap((id) => [
        blankDigests(id, now - repeated),
        closeErasure(id, now - repeated, now - hours(1)),
      ]),
    ],
    events: [],
  });
  return { erasures: open.length };
}
