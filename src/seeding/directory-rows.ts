import { directory } from "../../db/seed/directory.ts";
import { folded } from "../platform/folded.ts";
import { slugOf } from "../platform/slug.ts";

/** The annexure's countries as rows. */
export function countryRows(now: number) {
  return directory.countries.map(({ id, code, names, seedSpelling }) => ({
    code,
    names: { ...names },
    details: { annexure: id, seedSpelling },
    origin: "seed" as const,
    createdAt: now,
  }));
}

/** Its organisations as rows, without anything that it does not say. */
export function organisationRows(now: number, makeId: () => string) {
  return directory.organisations.map(({ id, type, name, country, ...printed }) => ({
    id: makeId(),
    slug: slugOf(name),
    name,
    foldedName: folded(name),
    kind: type,
    country,
    origin: "seed" as const,
    createdAt: now,
    details: { annexure: id, ...printed },
  }));
}
