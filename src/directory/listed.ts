import type { OrganisationKind } from "./organisation.ts";

/** An organisation in a list. */
export type ListedOrganisation = {
  id: string;
  slug: string;
  name: string;
  foldedName: string;
  kind: OrganisationKind;
  country: string | null;
  demo: boolean;
  fullName: string | null;
};

/** A person in a list; never an address. */
export type ListedPerson = {
  handle: string;
  name: string;
  jobTitle: string;
  verified: boolean;
  demo: boolean;
  organisation: string | null;
  organisationSlug: string | null;
  editor: boolean;
};
