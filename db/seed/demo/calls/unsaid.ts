/** What a call without money, partners, changes or an outcome leaves unsaid. */
export const unsaid = {
  kind: "call",
  demo: true,
  visibility: "public",
  programme: null,
  funder: null,
  currency: null,
  budgetTotal: null,
  awardMin: null,
  awardMax: null,
  fundingRate: null,
  sectors: [],
  partnerSearch: null,
  changeNotes: [],
  outcome: null,
  replies: [],
} as const;

/** Open to whoever reads it, as far as the call says. */
export const anyone = {
  countries: [],
  organisationTypes: null,
  minimumPartners: null,
  minimumCountries: null,
  whoMustLead: null,
  exclusions: [],
} as const;
