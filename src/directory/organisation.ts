import { isLegible } from "../platform/one-line.ts";
import type { Problem } from "../platform/result.ts";

/** What kinds of organisations the directory knows; `other` until somebody says more. */
export const organisationKinds = [
  "agency",
  "association",
  "chamber",
  "cluster",
  "fund",
  "incubator",
  "international-organisation",
  "network",
  "public-body",
  "technology-centre",
  "university",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export function kindOf(kind: string): OrganisationKind {
  return organisationKinds.find((one) => one === kind) ?? "other";
}

/** How the hub knows that an organisation is what it says: not at all, by its mail domain, through a member, or from the secretariat. */
export const verifications = ["unverified", "domain", "vouched", "secretariat"] as const;
export type Verification = (typeof verifications)[number];

/** What an organisation says of itself beside its columns. Languages are BCP 47, countries ISO 3166-1 alpha-2, sectors slugs. */
export type OrganisationDetails = {
  region?: string;
  countriesServed?: readonly string[];
  languages?: readonly string[];
  sectors?: readonly string[];
  services?: readonly string[];
  /** Networks it belongs to, a line each. */
  networks?: readonly string[];
  seeks?: string;
  offers?: string;
  nameInEnglish?: string;
  /** Where it stands in the network's founding text, e.g. "annex1-4-03", and as what it is printed there. */
  annexure?: string;
  seedSpelling?: string;
  acronym?: string | null;
  fullName?: string | null;
  fullNameBasis?: string | null;
};

export type Organisation = {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  country: string | null;
  description: string;
  website: string | null;
  demo: boolean;
  verification: Verification;
  version: number;
  details: OrganisationDetails;
};

/** What the form about an organisation says. */
export type OrganisationDraft = Pick<
  Organisation,
  "name" | "kind" | "country" | "description" | "website" | "verification"
> & {
  details: Required<
    Pick<
      OrganisationDetails,
      | "region"
      | "countriesServed"
      | "languages"
      | "sectors"
      | "services"
      | "networks"
      | "seeks"
      | "offers"
      | "nameInEnglish"
    >
  >;
};

/** In characters, and for lists in lines. */
export const organisationLimits = {
  name: 120,
  nameInEnglish: 120,
  region: 80,
  website: 300,
  description: 2000,
  services: 20,
  networks: 20,
  line: 120,
  seeks: 600,
  offers: 600,
} as const;

/** What is wrong with a draft, before anything is looked up. */
export function problemsOf({ name, description, website, details }: OrganisationDraft): Problem[] {
  const { region, services, networks, seeks, offers, nameInEnglish } = details;
  const long = (
    field: Exclude<keyof typeof organisationLimits, "line" | "services" | "networks">,
    said: string,
  ) =>
    [...said].length > organisationLimits[field]
      ? [{ field, problem: "long", limit: organisationLimits[field] }]
      : [];
  return [
    ...(!isLegible(name) ? [{ field: "name", problem: "needed" }] : []),
    ...long("name", name),
    ...long("nameInEnglish", nameInEnglish),
    ...long("region", region),
    ...long("description", description),
    ...long("seeks", seeks),
    ...long("offers", offers),
    ...(website === null || isWebAddress(website) ? [] : [{ field: "website", problem: "website" }]),
    ...problemOfLines("services", services),
    ...problemOfLines("networks", networks),
  ];
}

function problemOfLines(field: "services" | "networks", lines: readonly string[]): Problem[] {
  if (lines.length > organisationLimits[field])
    return [{ field, problem: "lines", limit: organisationLimits[field] }];
  const long = lines.some((line) => [...line].length > organisationLimits.line);
  return long ? [{ field, problem: "long", limit: organisationLimits.line }] : [];
}

function isWebAddress(text: string): boolean {
  return (
    text.length <= organisationLimits.website &&
    /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) &&
    URL.canParse(text)
  );
}

/** Names of what a draft would change, for the log: never the values. */
export function changedFields(before: Organisation, draft: OrganisationDraft): string[] {
  const was: Record<string, unknown> = { ...before, ...before.details };
  const will: Record<string, unknown> = { ...draft, ...draft.details };
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
  return Object.keys(will).filter(
    (field) => field !== "details" && !same(emptied(was[field]), emptied(will[field])),
  );
}

const emptied = (value: unknown) => (Array.isArray(value) && value.length === 0 ? "" : value);
