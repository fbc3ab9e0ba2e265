import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import {
  accountOf,
  editorOf,
  entriesBy,
  flagsBy,
  mailsTo,
  followsOf,
  messagesBy,
  noticesOf,
  readBy,
  repliesBy,
  sessionsOf,
} from "./export-store.ts";

/** Everything the hub knows of a member's account, and all they wrote; times as ISO 8601. */
export async function exportMember({ db, clock, config }: Work, id: string) {
  const [
    [account],
    sessions,
    entries,
    replies,
    follows,
    marks,
    notifications,
    messages,
    flags,
    speaksFor,
    mails,
  ] = await read(
    db,
    accountOf(id),
    sessionsOf(id),
    entriesBy(id),
    repliesBy(id),
    followsOf(id),
    readBy(id),
    noticesOf(id),
    messagesBy(id),
    flagsBy(id),
    editorOf(id),
    mailsTo(id),
  );
  return {
    hub: { name: config.hubName, url: config.baseUrl },
    exportedAt: new Date(clock.now()).toISOString(),
    ...{
      account,
      sessions,
      entries,
      replies,
      follows,
      readingMarks: marks,
      notifications,
      messages,
      flags,
      speaksFor,
      mails,
    },
  };
}
