import { countryRows } from "./directory-countries.ts";
import { organisationRows } from "./directory-organisations.ts";
import type { Names } from "./names.ts";

/** A member country of the annexure. `names.en` is the name the source uses, not always ISO's. */
export type DirectoryCountry = {
  readonly id: string;
  readonly code: string;
  readonly seedSpelling: string;
  readonly names: Names;
};

/** A member organisation of the annexure; null where the source gives nothing. */
export type DirectoryOrganisation = {
  readonly id: string;
  readonly type: "international-organisation" | "network";
  readonly seedSpelling: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly fullName: string | null;
  readonly fullNameBasis: "source" | "general knowledge" | null;
  readonly country: string | null;
};

/**
 * Annexure I of INSME's founding text: 41 countries (lists 1 and 2), 8 international organisations (list 3,
 * which prints no number 7) and 9 networks (list 4). Nothing is here but what is printed there, ISO 3166-1
 * alpha-2 codes, names of countries in the interface's languages and generally known full names.
 */
export const directory: {
  readonly countries: readonly DirectoryCountry[];
  readonly organisations: readonly DirectoryOrganisation[];
} = {
  countries: countryRows.map(([id, code, en, fr, es, it, ar, seedSpelling = en]) => ({
    id: `annex1-${id}`,
    code,
    seedSpelling,
    names: { en, fr, es, it, ar },
  })),
  organisations: organisationRows.map((row) => ({
    ...row,
    id: `annex1-${row.id}`,
    type: row.id.startsWith("3") ? ("international-organisation" as const) : ("network" as const),
    fullNameBasis: row.fullName === null ? null : row.generallyKnown ? "general knowledge" : "source",
  })),
};
