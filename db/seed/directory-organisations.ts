export type OrganisationRow = {
  /** List and number as printed; list 3 runs 1–6, 8, 9. */
  readonly id: string;
  readonly seedSpelling: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly fullName: string | null;
  /** The full name is not printed in the source but generally known. */
  readonly generallyKnown?: true;
  /** ISO 3166-1 alpha-2, only where a country is printed. */
  readonly country: string | null;
};

// prettier-ignore
export const organisationRows: readonly OrganisationRow[] = [
  { id: "3-01", seedSpelling: "Development Gateway", name: "Development Gateway", acronym: null, fullName: "Development Gateway", country: null },
  { id: "3-02", seedSpelling: "Devnet", name: "Devnet", acronym: null, fullName: "Devnet", country: null },
  { id: "3-03", seedSpelling: "Inter-American Development Bank (IADB)", name: "Inter-American Development Bank", acronym: "IADB", fullName: "Inter-American Development Bank", country: null },
  { id: "3-04", seedSpelling: "IKED", name: "IKED", acronym: "IKED", fullName: "International Organisation for Knowledge Economy and Enterprise Development", generallyKnown: true, country: null },
  { id: "3-05", seedSpelling: "OECD", name: "OECD", acronym: "OECD", fullName: "Organisation for Economic Co-operation and Development", generallyKnown: true, country: null },
  { id: "3-06", seedSpelling: "PECC", name: "PECC", acronym: "PECC", fullName: "Pacific Economic Cooperation Council", generallyKnown: true, country: null },
  { id: "3-08", seedSpelling: "UNIDO", name: "UNIDO", acronym: "UNIDO", fullName: "United Nations Industrial Development Organization", generallyKnown: true, country: null },
  { id: "3-09", seedSpelling: "WIPO", name: "WIPO", acronym: "WIPO", fullName: "World Intellectual Property Organization", generallyKnown: true, country: null },
  { id: "4-01", seedSpelling: "CEGETEC(Uruguay)", name: "CEGETEC", acronym: "CEGETEC", fullName: null, country: "UY" },
  { id: "4-02", seedSpelling: "Cyprus Institute of Technology", name: "Cyprus Institute of Technology", acronym: null, fullName: "Cyprus Institute of Technology", country: null },
  { id: "4-03", seedSpelling: "FISME (India)", name: "FISME", acronym: "FISME", fullName: "Federation of Indian Micro and Small & Medium Enterprises", generallyKnown: true, country: "IN" },
  { id: "4-04", seedSpelling: "Galicia e-commerce Leveraging Centre (Spain)", name: "Galicia e-commerce Leveraging Centre", acronym: null, fullName: "Galicia e-commerce Leveraging Centre", country: "ES" },
  { id: "4-05", seedSpelling: "MEDEF (France)", name: "MEDEF", acronym: "MEDEF", fullName: "Mouvement des Entreprises de France", generallyKnown: true, country: "FR" },
  { id: "4-06", seedSpelling: "SARETEK (Spain)", name: "SARETEK", acronym: "SARETEK", fullName: null, country: "ES" },
  { id: "4-07", seedSpelling: "SBC (Korea)", name: "SBC", acronym: "SBC", fullName: null, country: "KR" },
  { id: "4-08", seedSpelling: "UMIS-SMEA (Croatia)", name: "UMIS-SMEA", acronym: "UMIS-SMEA", fullName: null, country: "HR" },
  { id: "4-09", seedSpelling: "Walloon Business House for Europe (Belgium)", name: "Walloon Business House for Europe", acronym: null, fullName: "Walloon Business House for Europe", country: "BE" },
];
