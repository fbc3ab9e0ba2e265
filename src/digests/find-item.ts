import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { subjectOf } from "../subscriptions/index.ts";
import { placeOf } from "./envelope.ts";
import { marksOn } from "./mark-store.ts";
import { tailOf } from "./memory.ts";
import { saidFor, type ItemAtHand } from "./one-tap.ts";
import { entryToActOn, followedBy, neededSince, readerBehind } from "./one-tap-store.ts";
import { recipientAt } from "./sending-store.ts";

export type FoundItem = ItemAtHand & { date: string; language: string };

/** The item that a digest's token and a key stand for; "gone" once its reader may not see it any more. */
export async function findItem(
  c: HubContext,
  token: string,
  key: string,
): Promise<FoundItem | "gone" | undefined> {
  const { db, deps } = c.var;
  const ref = subjectOf(deps.config.secret, "digest", token);
  if (!ref) return undefined;
  const { batchId, position } = placeOf(ref);
  const [[recipient]] = await read(db, recipientAt(batchId, position));
  const id = recipient?.items.find(([entry]) => tailOf(entry) === key)?.[0];
  if (!recipient || id === undefined) return undefined;
  const { subscriptionId, date, language } = recipient;
  const now = deps.clock.now();
  const [[reader], [entry], marks, [needed = false]] = await read(
    db,
    readerBehind(subscriptionId),
    entryToActOn(id, now),
    marksOn(subscriptionId, id),
    neededSince(id, now - saidFor),
  );
  if (!reader) return undefined;
  if (!entry) return "gone";
  const { member, less } = reader;
  if (!entry.isPublic && !member) return "gone";
  const isOwn = entry.authorId === member?.id;
  const [[mode]] = await read(db, followedBy(member?.id ?? "", id));
  return {
    ...{ subscriptionId, date, language, member, entry, less },
    own: isOwn && entry.isAsk,
    needed,
    veiled: !entry.isPublic && !isHere(c, member),
    saved: marks.includes("saved"),
    following: mode === "following" || marks.includes("following"),
  };
}

function isHere({ var: { actor } }: HubContext, member: ItemAtHand["member"]): boolean {
  return actor.kind === "member" && actor.id === member?.id;
}
