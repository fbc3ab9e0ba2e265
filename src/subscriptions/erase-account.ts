import { erasingMember } from "../members/index.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { blankMails, forgetSoftBounces } from "./erase-store.ts";
import { erasing } from "./erase-subscription.ts";
import { findByEmail } from "./find-subscription.ts";
import { emailHashOf } from "./token.ts";

/**
 * A member's account goes together with the subscription of its address, in one batch: what stays of an address where there is an account
 * depends on the account being there. A keyed fingerprint stays only where there was a subscription or the address is suppressed.
 */
export async function eraseAccount(
  work: Work,
  memberId: string,
): Promise<"erased" | "missing" | "last-admin" | "conflict"> {
  const member = await erasingMember(work, memberId);
  if (member.kind !== "ready") return member.kind;
  const { email, change } = member;
  const row = await findByEmail(work, email);
  const reader = row && erasing(work, row);
  const { outcome } = await commit(work.db, {
    guard: [change.guard, reader?.guard ?? []].flat(),
    // After the account: what is kept for an account is not kept any more.
    changes: [
      ...change.changes,
      ...(reader?.changes ?? [
        ...blankMails(email),
        forgetSoftBounces(emailHashOf(work.config.secret, email)),
      ]),
    ],
    events: [...change.events, ...(reader?.events ?? [])],
  });
  return outcome === "done" ? "erased" : "conflict";
}
