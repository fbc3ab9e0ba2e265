export const callTypes = [
  "funding",
  "partner-search",
  "papers-or-experts",
  "tender",
  "event",
  "training",
] as const;
export type CallType = (typeof callTypes)[number];

/** `at` sorts and counts; date, time and zone are what the source says, and only that is shown. */
export type CallDeadline = {
  /** ms; where no time is given, the end of that day. */
  at: number;
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM in `zone`; null: the day only. */
  time: string | null;
  /** IANA; null: not said. */
  zone: string | null;
  label: string | null;
  /** What it was moved from, in words or as a date. */
  extendedFrom: string | null;
};

/** What a call holds beside its own columns; every part may be missing. */
export type CallDetails = {
  acronym?: string;
  fundingType?: string;
  deadlineModel?: string;
  /** What the source says of deadlines beside dates. */
  deadlineText?: string;
  projectDuration?: string;
  partnershipRequired?: boolean;
  applicationLanguages?: readonly string[];
  partnerSearch?: { role: string; expertise: string; partnerType: string; countries: readonly string[] };
  minimumPartners?: number;
  minimumCountries?: number;
  whoMustLead?: string;
  exclusions?: readonly string[];
  changeNotes?: readonly { at: number; text: string }[];
  outcome?: string;
  contact?: string;
  retrievedFrom?: string;
  keywords?: readonly string[];
  /** Dated sets of countries that the source named, e.g. "eu-27@2020-02-01". */
  countrySets?: readonly string[];
  /** The source says more of eligibility than the entry's countries do; not being among them then decides nothing. */
  countriesPartial?: boolean;
  /** Who may take part where the entry's countries do not tell: they are then what the call is about. */
  openTo?: "any" | "unsaid";
  /** A fingerprint of the source, by which an import knows what changed. */
  contentHash?: string;
};

/** The columns of a call beside what every entry has. */
export type CallFacts = {
  type: CallType;
  reference: string | null;
  programme: string | null;
  subProgramme: string | null;
  funder: string | null;
  opensOn: string | null;
  opensAt: number | null;
  budgetTotal: number | null;
  awardMin: number | null;
  awardMax: number | null;
  fundingRate: string | null;
  currency: string | null;
  budgetNote: string | null;
  eligibility: string;
  whoCanApply: readonly string[];
  url: string | null;
  cancelledAt: number | null;
  awardedAt: number | null;
  details: CallDetails;
};

export type CallStatus = "forthcoming" | "open" | "closing" | "closed" | "awarded" | "cancelled";

/** The facts that a call's status follows from. */
export type CallDates = {
  opensAt: number | null;
  cancelledAt: number | null;
  awardedAt: number | null;
  deadlines: readonly { at: number }[];
};

/** A call whose next deadline is at most this far is closing. */
export const closingWithinMs = 14 * 86_400_000;

/** Where a call stands at `now`: derived from its dates, never typed and never stored. */
export function callStatus(
  { opensAt, cancelledAt, awardedAt, deadlines }: CallDates,
  now: number,
): CallStatus {
  if (cancelledAt !== null) return "cancelled";
  if (awardedAt !== null) return "awarded";
  const next = nextDeadline(deadlines, now);
  if (deadlines.length > 0 && !next) return "closed";
  if (opensAt !== null && opensAt > now) return "forthcoming";
  return next && next.at - now <= closingWithinMs ? "closing" : "open";
}

/** The soonest deadline that has not passed at `now`. */
export function nextDeadline<T extends { at: number }>(deadlines: readonly T[], now: number): T | undefined {
  return deadlines.filter(({ at }) => at > now).sort((a, b) => a.at - b.at)[0];
}
