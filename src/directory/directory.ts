import { folded } from "../platform/folded.ts";
import { organisationKinds, type OrganisationKind } from "./organisation.ts";

/** What the directory is asked for, as it came in the URL. */
export type DirectoryQuery = {
  /** Folded part of a name. */
  name?: string | undefined;
  kind?: OrganisationKind | undefined;
  /** ISO 3166-1 alpha-2 */
  country?: string | undefined;
  /** Where the page before ended. */
  after?: { name: string; id: string } | undefined;
};

export const organisationsPerPage = 40;

type Given = Record<"q" | "type" | "country" | "after", string | undefined>;

/** Anything may stand in a URL: what is no type or no place in the list is left aside. */
export function directoryQuery({ q, type, country, after }: Given): DirectoryQuery {
  return {
    name: folded((q ?? "").slice(0, 120)) || undefined,
    kind: organisationKinds.find((one) => one === type),
    country: /^[a-z]{2}$/i.test(country ?? "") ? country?.toUpperCase() : undefined,
    after: placeOf(after),
  };
}

export function isFiltered({ name, kind, country }: DirectoryQuery): boolean {
  return Boolean(name ?? kind ?? country);
}

/** The place after an organisation: its id, which tells ties apart, before its name, which may hold anything. */
export function placeAfter({ id, foldedName }: { id: string; foldedName: string }): string {
  return `${id}.${foldedName}`;
}

function placeOf(after: string | undefined): DirectoryQuery["after"] {
  const at = after?.indexOf(".") ?? -1;
  return after === undefined || at < 1 || after.length > 400
    ? undefined
    : { id: after.slice(0, at), name: after.slice(at + 1) };
}
