import type { HubContext, Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import {
  subscriptionByEmail,
  subscriptionById,
  suppressionOfReader,
  type SubscriptionRow,
} from "./subscription-store.ts";
import { subjectOf, type Purpose } from "./token.ts";

/** Since when nothing can be sent to an address, and why: its mail bounced, or was marked as spam. */
export type Block = { reason: "bounce" | "complaint"; at: number };

export type FoundSubscription = SubscriptionRow & { blocked: Block | undefined };

/** The subscription that a token of this purpose stands for; any other token finds nothing, like one never made. */
export async function findSubscription(
  c: HubContext,
  purpose: Purpose,
  token: string,
): Promise<FoundSubscription | undefined> {
  const id = subjectOf(c.var.deps.config.secret, purpose, token);
  if (!id) return undefined;
  const [[row], [suppression]] = await read(c.var.db, subscriptionById({ id }), suppressionOfReader(id));
  return row && { ...row, blocked: blockIn(suppression) };
}

/** Who was erased and came back by asking is not blocked: confirming is all there is to do. */
export function blockIn(suppression: { reason: string; at: number } | undefined): Block | undefined {
  if (!suppression || suppression.reason === "erased") return undefined;
  return { reason: suppression.reason === "complaint" ? "complaint" : "bounce", at: suppression.at };
}

/** The subscription of an address, as somebody types it. */
export async function findByEmail(
  { db }: Pick<Work, "db">,
  email: string,
): Promise<SubscriptionRow | undefined> {
  const [[row]] = await read(db, subscriptionByEmail({ email: email.trim().toLowerCase() }));
  return row;
}
