import { exportMember } from "../members/index.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { exportSubscription } from "./export-subscription.ts";
import { findByEmail } from "./find-subscription.ts";
import { addressOf } from "./own-data-store.ts";

/** Everything the hub knows of a member: the account, and what it knows of the address as a reader's. */
export async function exportAccount(work: Work, memberId: string) {
  const [[email]] = await read(work.db, addressOf(memberId));
  const row = email === undefined ? undefined : await findByEmail(work, email);
  const account = await exportMember(work, memberId);
  return { ...account, reader: row ? await exportSubscription(work, row) : null };
}
