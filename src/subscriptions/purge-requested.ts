import { days } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Facts } from "../platform/log.ts";
import { forgetRequested } from "./subscription-store.ts";

/** Job: forgets addresses that were entered in the form a month ago and never confirmed. */
export async function purgeRequested({ db, clock }: Pick<Work, "db" | "clock">): Promise<Facts> {
  await commit(db, { changes: forgetRequested(clock.now() - days(30), 500), events: [] });
  return {};
}
