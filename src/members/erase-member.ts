import { happened, allHappened } from "../events/append.ts";
import type { Change } from "../platform/db/commit.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import {
  accountToErase,
  blankCopiesNaming,
  blankMailsFrom,
  blankMember,
  entriesNaming,
  forgetAccount,
  otherAdmins,
} from "./erase-store.ts";
import { text } from "./erase-text.ts";
import { memberRole } from "./member-store.ts";

/** What makes an account nobody's, and its address, for the batch of whoever erases the rest; or why that cannot be. */
export type Erasing =
  | { kind: "ready"; email: string; change: Change & { guard: NonNullable<Change["guard"]> } }
  | { kind: "missing" }
  | { kind: "last-admin" };

/**
 * The account and everything about the person goes; posts and replies stay, under a name that is nobody's. The log stays whole, it
 * holds ids only. Every page that named them changes its version by an event of its own.
 */
export async function erasingMember(work: Work, id: string): Promise<Erasing> {
  const [[account], [admins = 0], [role], entries] = await read(
    work.db,
    accountToErase(id),
    otherAdmins(id),
    memberRole(id),
    entriesNaming(id, id, id),
  );
  if (!account) return { kind: "missing" };
  if (role === "admin" && admins === 0) return { kind: "last-admin" };
  const now = work.clock.now();
  const event = (entry: string | null) => ({
    ...{ id: work.ids.make(), type: "member.erased" as const, at: now, actor: null, entry },
    data: { member: id },
  });
  const { name, language } = account;
  return {
    kind: "ready",
    email: account.email,
    change: {
      guard: blankMember(id, text(nearestLanguage(language)).formerMember),
      changes: [blankMailsFrom(id), ...forgetAccount(id, account, now), blankCopiesNaming(name)],
      events: [happened(event(null)), ...(entries.length > 0 ? [allHappened(entries.map(event))] : [])],
    },
  };
}
