import type { ListedEntry } from "../entries/index.ts";
import type { Flavour } from "./thread.ts";

export type ListedThread = ListedEntry & {
  flavour: Flavour;
  resolved: boolean;
  locked: boolean;
  pinned: boolean;
};

export const threadStatuses = ["open", "unanswered", "resolved", "locked"] as const;
export type ThreadStatus = (typeof threadStatuses)[number];

export const threadSorts = ["activity", "newest"] as const;
export type ThreadSort = (typeof threadSorts)[number];
