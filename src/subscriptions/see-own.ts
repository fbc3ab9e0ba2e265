import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { paths } from "../paths.ts";
import { seeOther } from "../ui/answer.tsx";
import type { Offered } from "./offered.ts";
import { allSectors, allTopics, type SubscriptionRow } from "./subscription-store.ts";
import { tokenFor } from "./token.ts";

/** What a reader can choose from now. */
export async function offered(c: HubContext): Promise<Offered> {
  const [topics, sectors] = await read(c.var.db, allTopics({}), allSectors({}));
  return { topics, sectors };
}

/** To the preferences of a subscription, saying what was done. */
export function seeOwn(c: HubContext, row: SubscriptionRow, done?: string) {
  return seeOther(c, ownPath(c, row), done ? { tone: "done", text: done } : undefined);
}

/** Where a subscription's preferences are. */
export function ownPath(c: HubContext, { id }: SubscriptionRow) {
  return paths.subscription(tokenFor(c.var.deps.config.secret, "manage", id));
}

/** Where it ends. */
export function leavePath(c: HubContext, { id }: SubscriptionRow) {
  return paths.unsubscribe(tokenFor(c.var.deps.config.secret, "unsubscribe", id));
}
