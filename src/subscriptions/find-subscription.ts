import type { HubContext, Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { subscriptionByEmail, subscriptionById, type SubscriptionRow } from "./subscription-store.ts";
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

/** The subscription of an address, as somebody types it. */
export async function findByEmail(
  { db }: Pick<Work, "db">,
  email: string,
): Promise<SubscriptionRow | undefined> {
  const [[row]] = await read(db, subscriptionByEmail({ email: email.trim().toLowerCase() }));
  return row;
}
