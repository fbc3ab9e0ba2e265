import type { Member } from "../platform/actor.ts";
import type { EntryKind } from "../paths.ts";
import { days } from "../platform/clock.ts";

/** What a reader can do with an item of their digest, and how each is taken back. */
export const acts = [
  "save",
  "unsave",
  "follow",
  "unfollow",
  "less",
  "more",
  "answered",
  "reopen",
  "needed",
  "withdraw",
] as const;
export type Act = (typeof acts)[number];

/** An item of one reader's digest as it stands now. */
export type ItemAtHand = {
  subscriptionId: string;
  /** The member whose address it is. */
  member: Member | null;
  entry: {
    id: string;
    kind: EntryKind;
    slug: string;
    title: string;
    language: string;
    topics: readonly string[];
    settled: boolean;
    /** A call with no deadline ahead. */
    closed: boolean;
  };
  /** The reader's own question. */
  own: boolean;
  /** They said of late that they still need an answer. */
  needed: boolean;
  /** For members only, and whoever looks has not signed in: a link may have been passed on, so nothing is said of what it is. */
  veiled: boolean;
  saved: boolean;
  following: boolean;
  /** Topics the reader hears less of. */
  less: readonly string[];
};

/** For how long (ms) it stands that an answer is still needed. */
export const saidFor = days(7);

export type Offer = { act: Act; topic?: string };

/** What the page offers: the question's own acts first, and for what was done the way back. */
export function offersFor({ entry, own, needed, veiled, saved, following, less }: ItemAtHand): Offer[] {
  if (own)
    return entry.settled
      ? [{ act: "reopen" }]
      : [{ act: "answered" }, { act: needed ? "withdraw" : "needed" }];
  const topics = veiled ? [] : entry.topics;
  return [
    { act: saved ? "unsave" : "save" },
    { act: following ? "unfollow" : "follow" },
    ...topics.map((topic): Offer => ({ act: less.includes(topic) ? "more" : "less", topic })),
  ];
}

/** Whether an act is open to this reader; what has been done may be done again, and changes nothing. */
export function mayDo({ entry, own, veiled }: ItemAtHand, act: Act, topic: string): boolean {
  if (act === "answered" || act === "reopen" || act === "needed" || act === "withdraw") return own;
  if (act === "less" || act === "more") return !own && !veiled && entry.topics.includes(topic);
  return !own;
}
