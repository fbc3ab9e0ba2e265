import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, type Result } from "../platform/result.ts";
import { endRow, insertConsent, insertSuppression, subscriptionByHash } from "./subscription-store.ts";
import { emailHashOf } from "./token.ts";

export type How = "link" | "one-click" | "complaint" | "bounce";

/** No digest comes any more; what is frozen but was never tried is not sent either. Doing it again changes nothing. */
export async function endSubscription(
  work: Work,
  id: string,
  language: string,
  how: How,
): Promise<Result<null>> {
  const now = work.clock.now();
  const event = { id: work.ids.make(), at: now, actor: null, entry: null, data: { subscription: id, how } };
  await commit(work.db, {
    guard: endRow(id, now),
    changes: [
      insertConsent({
        id: work.ids.make(),
        subscriptionId: id,
        act: "ended",
        form: how,
        wording: "",
        wordingVersion: 0,
        language,
        at: now,
      }),
    ],
    events: [happened({ ...event, type: "subscription.ended" })],
  });
  return done(null); // a conflict: it had ended before
}

/** An address to which nothing may be sent any more, because mail bounces there or its owner complained. */
export async function suppressAddress(work: Work, email: string, how: "complaint" | "bounce"): Promise<void> {
  const emailHash = emailHashOf(work.config.secret, email.trim().toLowerCase());
  const [[subscription]] = await read(work.db, subscriptionByHash({ emailHash }));
  await commit(work.db, {
    changes: [insertSuppression(emailHash, how, work.clock.now())],
    events: [],
  });
  if (subscription) await endSubscription(work, subscription.id, "en", how);
}
