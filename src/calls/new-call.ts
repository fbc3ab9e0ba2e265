import type { NewEntry } from "../entries/index.ts";
import type { CallDeadline, CallDetails, CallType } from "./call.ts";

/** A call with everything a source may say; null where it does not. Money in whole units of `currency`. */
export type NewCall = Omit<NewEntry, "kind"> & {
  type: CallType;
  reference: string | null;
  programme: string | null;
  subProgramme?: string | null;
  funder: string | null;
  /** YYYY-MM-DD as said, and the instant it means. */
  opensOn: string | null;
  opensAt: number | null;
  deadlines: readonly CallDeadline[];
  budgetTotal: number | null;
  awardMin: number | null;
  awardMax: number | null;
  fundingRate: string | null;
  /** ISO 4217 */
  currency: string | null;
  budgetNote?: string | null;
  /** Who may take part, in prose; the entry's `countries` hold the same as codes. */
  eligibility: string;
  whoCanApply?: readonly string[];
  url: string | null;
  cancelledAt?: number | null;
  awardedAt?: number | null;
  details?: CallDetails;
};
