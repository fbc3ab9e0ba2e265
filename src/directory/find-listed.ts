import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { countryCodesHere, organisationsListed } from "./listed-source-store.ts";

/** Which countries are here, and which organisations of a founding text, by their place in it, with what is printed of them. */
export async function findListed({ db }: Pick<Work, "db">, ids: readonly string[]) {
  const [codes, listed] = await read(db, countryCodesHere(), organisationsListed(JSON.stringify(ids)));
  return {
    countries: new Set(codes),
    organisations: new Map(
      listed.map(({ annexure, id, details }) => [annexure, { id, printed: printedIn(details) }]),
    ),
  };
}

function printedIn(details: Readonly<Record<string, unknown>>): string {
  const { annexure, seedSpelling, acronym = null, fullName = null, fullNameBasis = null } = details;
  return JSON.stringify({ annexure, seedSpelling, acronym, fullName, fullNameBasis });
}
