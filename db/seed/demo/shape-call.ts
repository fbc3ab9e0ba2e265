import type { Ago } from "../moments.ts";
import type { DemoEntry } from "./shape.ts";

export type DemoDeadline = {
  readonly label: string;
  /** Calendar days after the date of seeding in `zone`; negative lies in the past. See `dateIn`. */
  readonly inDays: number;
  /** HH:MM on the clock of `zone`. */
  readonly time: string;
  /** IANA. */
  readonly zone: string;
  readonly extendedFrom?: { readonly inDays: number; readonly time: string };
};

/** Null: the call does not say. Empty list of countries: any country. */
export type DemoEligibility = {
  /** Markdown. */
  readonly text: string;
  readonly countries: readonly string[] | null;
  readonly organisationTypes: readonly string[] | null;
  readonly minimumPartners: number | null;
  readonly minimumCountries: number | null;
  readonly whoMustLead: string | null;
  readonly exclusions: readonly string[];
};

export type DemoPartnerSearch = {
  readonly role: "lead looks for partners" | "partner looks for a lead";
  readonly expertise: string;
  readonly partnerType: string;
  readonly countries: readonly string[];
};

/** Forthcoming, open, closing and closed are derived from `opensInDays` and the deadlines, never written here. */
export type DemoCall = DemoEntry & {
  readonly kind: "call";
  readonly type: "funding" | "partner-search" | "papers-or-experts" | "tender" | "event" | "training";
  readonly reference: string;
  readonly programme: string | null;
  /** Invented, as every name here. */
  readonly funder: string | null;
  /** Plain, at most 300 characters. */
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  /** Calendar days from the date of seeding in the first deadline's zone; opens at 00:00 there. */
  readonly opensInDays: number;
  readonly deadlines: readonly DemoDeadline[];
  /** Money in whole units of `currency` (ISO 4217); null where not said. */
  readonly currency: string | null;
  readonly budgetTotal: number | null;
  readonly awardMin: number | null;
  readonly awardMax: number | null;
  /** Per cent of eligible cost. */
  readonly fundingRate: number | null;
  readonly eligibility: DemoEligibility;
  readonly sectors: readonly string[];
  readonly applicationLanguages: readonly string[];
  readonly partnerSearch: DemoPartnerSearch | null;
  /** Handle. */
  readonly contact: string;
  readonly changeNotes: readonly { readonly ago: Ago; readonly text: string }[];
  readonly outcome: string | null;
};
