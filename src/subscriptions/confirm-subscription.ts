import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Language } from "../platform/i18n.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { consentTo } from "./consent.ts";
import type { FoundSubscription } from "./find-subscription.ts";
import { freshSchedule } from "./schedule.ts";
import { preferencesIn, type SubscriptionState } from "./subscription.ts";
import { insertConsent, liftSuppression, startSubscription } from "./subscription-store.ts";

type Command = { language: Language; form: string };

/**
 * The second half of the double opt-in, or a change of mind after leaving. Doing it again changes nothing. Where mail bounced or was
 * marked as spam, a change of mind is not enough: it takes a mail to confirm that was asked for since, or an old link would undo what
 * a reader told their mail provider.
 */
export async function confirmSubscription(
  work: Work,
  row: FoundSubscription,
  { language, form }: Command,
): Promise<Result<null>> {
  const from: SubscriptionState[] = ["requested", "unsubscribed"];
  if (!from.includes(row.state)) return done(null);
  if (row.blocked && (row.state !== "requested" || row.stateAt < row.blocked.at))
    return refused({ kind: "conflict" });
  const { clock, config, ids } = work;
  const now = clock.now();
  const schedule = freshSchedule(preferencesIn(row), now);
  const { outcome } = await commit(work.db, {
    guard: startSubscription(row.id, row.blocked ? ["requested"] : from, schedule, now),
    changes: [
      ...liftSuppression(row.emailHash, row.state === "requested" ? row.stateAt : 0),
      insertConsent(
        consentTo("confirmed", {
          id: ids.make(),
          subscriptionId: row.id,
          form,
          language,
          hubName: config.hubName,
          at: now,
        }),
      ),
    ],
    events: [
      happened({
        id: ids.make(),
        type: "subscription.confirmed",
        at: now,
        actor: null,
        entry: null,
        data: { subscription: row.id },
      }),
    ],
  });
  // A conflict is a second click that was faster.
  return outcome === "done" || outcome === "conflict" ? done(null) : refused({ kind: "conflict" });
}
