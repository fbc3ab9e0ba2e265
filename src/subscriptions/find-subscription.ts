import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { subscriptionById, type SubscriptionRow } from "./subscription-store.ts";
import { subjectOf, type Purpose } from "./token.ts";

/** The subscription that a token of this purpose stands for; any other token finds nothing, like one never made. */
export async function findSubscription(
  c: HubContext,
  purpose: Purpose,
  token: string,
): Promise<SubscriptionRow | undefined> {
  const id = subjectOf(c.var.deps.config.secret, purpose, token);
  if (!id) return undefined;
  const [[row]] = await read(c.var.db, subscriptionById({ id }));
  return row;
}
