import type { Member } from "../platform/actor.ts";
import type { EntryKind } from "../paths.ts";

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
  };
  /** The reader's own question. */
  own: boolean;
  saved: boolean;
  following: boolean;
  /** Topics the reader hears less of. */
  less: readonly string[];
};

export type Offer = { act: Act; topic?: string };

/** What the page offers: the question's own acts first, and for what was done the way back. */
export function offersFor({ entry, own, saved, following, less }: ItemAtHand): Offer[] {
  if (own) return entry.settled ? [{ act: "reopen" }] : [{ act: "answered" }, { act: "needed" }];
  return [
    { act: saved ? "unsave" : "save" },
    { act: following ? "unfollow" : "follow" },
    ...entry.topics.map((topic): Offer => ({ act: less.includes(topic) ? "more" : "less", topic })),
  ];
}

/** Whether an act is open to this reader; what has been done may be done again, and changes nothing. */
export function mayDo({ entry, own }: ItemAtHand, act: Act, topic: string): boolean {
  if (act === "answered" || act === "reopen" || act === "needed") return own;
  if (act === "less" || act === "more") return !own && entry.topics.includes(topic);
  return !own;
}
