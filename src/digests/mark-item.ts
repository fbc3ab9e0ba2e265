import { followEntry } from "../entries/index.ts";
import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { markThread } from "../threads/index.ts";
import { clearMark, setLess, setMark, type KeptMark } from "./mark-store.ts";
import { whileNeeded } from "./one-tap-store.ts";
import { mayDo, saidFor, type Act, type ItemAtHand } from "./one-tap.ts";

/**
 * What a reader does with an item of their digest, from the mail and without signing in. For who has an account it is as if they had
 * done it signed in. Done twice it changes nothing more. False: not for this reader.
 */
export async function markItem(work: Work, item: ItemAtHand, act: Act, topic: string): Promise<boolean> {
  if (!mayDo(item, act, topic)) return false;
  switch (act) {
    case "save":
    case "unsave":
      await mark(work, item, "saved", act === "save");
      return true;
    case "follow":
    case "unfollow":
      await follow(work, item, act === "follow");
      return true;
    case "less":
    case "more":
      await hearLess(work, item, topic, act === "less");
      return true;
    case "needed":
    case "withdraw":
      await needed(work, item, act === "needed");
      return true;
    case "answered":
    case "reopen":
      return settle(work, item, act === "answered");
  }
}

async function mark(work: Work, { subscriptionId, entry }: ItemAtHand, name: KeptMark, set: boolean) {
  const at = work.clock.now();
  const data = { subscription: subscriptionId, mark: name, set };
  await commit(work.db, {
    // Nothing changed, nothing happened.
    guard: set ? setMark(subscriptionId, entry.id, name, at) : clearMark(subscriptionId, entry.id, name),
    changes: [],
    events: [
      happened({ id: work.ids.make(), type: "subscription.marked", at, actor: null, entry: entry.id, data }),
    ],
  });
}

async function follow(work: Work, item: ItemAtHand, set: boolean): Promise<void> {
  if (item.member) await followEntry(work, item.member, item.entry.id, set ? "following" : "none");
  if (!item.member || !set) await mark(work, item, "following", set);
}

async function hearLess(work: Work, { subscriptionId }: ItemAtHand, topic: string, set: boolean) {
  const data = { subscription: subscriptionId, changed: ["less"] };
  const event = { id: work.ids.make(), at: work.clock.now(), actor: null, entry: null, data };
  await commit(work.db, {
    guard: setLess(subscriptionId, topic, set),
    changes: [],
    events: [happened({ ...event, type: "subscription.changed" })],
  });
}

async function needed({ db, ids, clock }: Work, { member, entry }: ItemAtHand, set: boolean): Promise<void> {
  const at = clock.now();
  const event = { id: ids.make(), at, actor: member?.id ?? null, entry: entry.id, data: {} };
  await commit(db, {
    // Others are shown the question again, so once a week is enough.
    guard: whileNeeded(entry.id, at - saidFor, !set),
    changes: [],
    events: [happened({ ...event, type: set ? "thread.still-needed" : "thread.need-withdrawn" })],
  });
}

async function settle(work: Work, { member, entry }: ItemAtHand, set: boolean): Promise<boolean> {
  if (!member) return false;
  return (await markThread(work, member, entry.id, set ? "resolve" : "reopen")).ok;
}
