import type { ListedEntry } from "../entries/index.ts";
import type { CallDates, CallType } from "./call.ts";

/** A deadline as lists and pages show it: `zone` and `time` are null where the source does not say. */
export type ShownDeadline = {
  at: number;
  date: string;
  time: string | null;
  zone: string | null;
  label: string | null;
};

export type ListedCall = ListedEntry &
  Omit<CallDates, "deadlines"> & { type: CallType; deadlines: readonly ShownDeadline[] };

export const callStatuses = ["open", "closing", "forthcoming", "closed", "cancelled"] as const;
export type CallListStatus = (typeof callStatuses)[number];

export const callSorts = ["deadline", "newest"] as const;
