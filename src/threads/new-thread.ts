import type { NewEntry } from "../entries/index.ts";
import type { Flavour } from "./thread.ts";

/** A thread; its summary is the beginning of its body unless given. Marks are set for what others bring only. */
export type NewThread = Omit<NewEntry, "kind" | "summary"> & {
  summary?: string;
  flavour: Flavour;
  accepted?: { replyId: string; at: number; by: string } | null;
  /** Resolved without an accepted answer. */
  resolved?: { at: number; by: string } | null;
  locked?: { at: number; by: string } | null;
  pinned?: { at: number; by: string } | null;
};
