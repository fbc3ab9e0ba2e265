import type { NewEvent } from "../events/event.ts";
import type { Statement } from "../platform/db/database.ts";
import type { KnownReader } from "./find-known.ts";
import { changedSchedule, freshSchedule } from "./schedule.ts";
import { changedFields, type Preferences } from "./subscription.ts";
import { insertConsent, setSubscription } from "./subscription-store.ts";

/** New preferences of an imported reader who has changed none of them here; for the batch of an import. */
export function updateImported(
  {
    id,
    preferences: before,
    served,
    reached,
  }: Pick<KnownReader, "id" | "preferences" | "served" | "reached">,
  preferences: Preferences,
  { eventId, consentId, now }: { eventId: string; consentId: string; now: number },
): { changes: Statement[]; events: NewEvent[] } {
  const schedule = changedSchedule(
    before,
    preferences,
    { served: { ...freshSchedule(before, now).served, ...served }, reached },
    now,
  );
  const data = { subscription: id, changed: changedFields(before, preferences) };
  return {
    changes: [
      setSubscription(id, preferences, schedule, now),
      insertConsent({
        ...{ id: consentId, subscriptionId: id, act: "changed", form: "import" },
        ...{ wording: "", wordingVersion: 0, language: preferences.language, at: now },
      }),
    ],
    events: [
      {
        id: eventId,
        type: "subscription.changed",
        at: now,
        actor: null,
        entry: null,
        origin: "import",
        data,
      },
    ],
  };
}
