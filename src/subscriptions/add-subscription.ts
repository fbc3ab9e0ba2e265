import type { NewEvent } from "../events/event.ts";
import type { Statement } from "../platform/db/database.ts";
import type { Ids } from "../platform/ids.ts";
import { freshSchedule } from "./schedule.ts";
import type { Preferences } from "./subscription.ts";
import { insertConsent, insertMissingSubscription, startSubscription } from "./subscription-store.ts";
import { emailHashOf } from "./token.ts";

export type ConfirmedElsewhere = {
  id: string;
  /** In small letters. */
  email: string;
  preferences: Preferences;
  /** ms */
  confirmedAt: number;
  /** Where, when and to which words they agreed, as the other tool says it. */
  consent: string;
  origin: "import" | "seed";
};

/**
 * A reader whom another tool, or a seed, knows as confirmed: everything that makes them a subscriber from `now` on, for the batch
 * of an import. An address that the hub knows already keeps its own choices, and who left stays away.
 */
export function addSubscription(
  { ids, secret, now }: { ids: Ids; secret: string; now: number },
  reader: ConfirmedElsewhere,
): { changes: Statement[]; events: NewEvent[] } {
  const { id, email, preferences, confirmedAt, consent, origin } = reader;
  const schedule = freshSchedule(preferences, now);
  const emailHash = emailHashOf(secret, email);
  const row = { id, email, emailHash, preferences, state: "requested" as const, confirmedAt, origin, now };
  return {
    changes: [
      insertMissingSubscription(row),
      startSubscription(id, ["requested"], schedule, now),
      insertConsent({
        id: ids.make(),
        subscriptionId: id,
        act: "imported",
        form: origin,
        wording: consent,
        wordingVersion: 0,
        language: preferences.language,
        at: confirmedAt,
      }),
    ],
    events: [
      {
        id: ids.make(),
        type: "subscription.imported",
        at: now,
        actor: null,
        entry: null,
        origin,
        data: { subscription: id },
      },
    ],
  };
}
