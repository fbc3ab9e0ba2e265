import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { subjectOf } from "../subscriptions/index.ts";
import { placeOf } from "./envelope.ts";
import { marksOn } from "./mark-store.ts";
import { tailOf } from "./memory.ts";
import type { ItemAtHand } from "./one-tap.ts";
import { entryToActOn, followedBy, readerBehind } from "./one-tap-store.ts";
import { recipientAt } from "./sending-store.ts";

export type FoundItem = ItemAtHand & { date: string; language: string };

/** The item that a digest's token and a key stand for; undefined once nobody may see it. */
export async function findItem(c: HubContext, token: string, key: string): Promise<FoundItem | undefined> {
  const { db, deps } = c.var;
  const ref = subjectOf(deps.config.secret, "digest", token);
  if (!ref) return undefined;
  const { batchId, position } = placeOf(ref);
  const [[recipient]] = await read(db, recipientAt(batchId, position));
  const id = recipient?.items.find(([entry]) => tailOf(entry) === key)?.[0];
  if (!recipient || id === undefined) return undefined;
  const { subscriptionId, date, language } = recipient;
  const [[reader], [entry], marks] = await read(
    db,
    readerBehind(subscriptionId),
    entryToActOn(id),
    marksOn(subscriptionId, id),
  );
  if (!reader || !entry) return undefined;
  const { member, less } = reader;
  const isOwn = entry.authorId === member?.id;
  if (!entry.isPublic && !isOwn) return undefined;
  const [[mode]] = await read(db, followedBy(member?.id ?? "", id));
  return {
    ...{ subscriptionId, date, language, member, entry, less },
    own: isOwn && entry.isAsk,
    saved: marks.includes("saved"),
    following: mode === "following" || marks.includes("following"),
  };
}
