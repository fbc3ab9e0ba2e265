import type { HubContext } from "../platform/context.ts";
import { paths } from "../paths.ts";
import { seeOther } from "../ui/answer.tsx";
import type { SubscriptionRow } from "./subscription-store.ts";
import { tokenFor } from "./token.ts";

type Own = Pick<SubscriptionRow, "id">;

/** To the preferences of a subscription, saying what was done. */
export function seeOwn(c: HubContext, row: Own, done?: string) {
  return seeOther(c, ownPath(c, row), done ? { tone: "done", text: done } : undefined);
}

/** Where a subscription's preferences are. */
export function ownPath(c: HubContext, row: Own): string {
  return paths.subscription(ownToken(c, row));
}

/** What opens them, and what stands below them. */
export function ownToken(c: HubContext, { id }: Own): string {
  return tokenFor(c.var.deps.config.secret, "manage", id);
}

/** Where it ends. */
export function leavePath(c: HubContext, { id }: Own): string {
  return paths.unsubscribe(tokenFor(c.var.deps.config.secret, "unsubscribe", id));
}
