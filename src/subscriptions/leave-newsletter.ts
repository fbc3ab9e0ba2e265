import type { Work } from "../platform/context.ts";
import type { Language } from "../platform/i18n.ts";
import { changeSubscription } from "./change-subscription.ts";
import { endSubscription, type How } from "./end-subscription.ts";
import { preferencesIn, streams } from "./subscription.ts";
import type { SubscriptionRow } from "./subscription-store.ts";

type Leaving = { how: Extract<How, "link" | "one-click">; language: Language; form: string };

/** The newsletter alone ends, and the digests go on; where there are none, it was all there was. Doing it again changes nothing. */
export async function leaveNewsletter(
  work: Work,
  row: SubscriptionRow,
  { how, language, form }: Leaving,
): Promise<void> {
  if (row.newsletter === "off" || row.state === "unsubscribed") return;
  const preferences = { ...preferencesIn(row), newsletter: "off" as const };
  const isAll = streams.every((stream) => preferences[stream] === "off");
  if (isAll) await endSubscription(work, row.id, language, how);
  else await changeSubscription(work, row, preferences, { language, form });
}
