import { all, type Where } from "../entries/index.ts";
import type { Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { listedOrganisation, organisationColumns } from "./listed-store.ts";
import type { DirectoryQuery } from "./directory.ts";
import { organisationsPerPage } from "./directory.ts";

/** The network's countries with their names: `networkCountries()`. */
export const networkCountries = plainQuery("select code, names from countries", ([code, names]) => ({
  code: String(code),
  names: JSON.parse(String(names)) as Record<string, string>,
}));

/** Countries that organisations are in, by a skip-scan over the index: `countriesWithOrganisations()`. */
export const countriesWithOrganisations = plainQuery(
  `with recursive used (country) as (
    select min(country) from organisations
    union all
    select (select min(country) from organisations where country > used.country) from used where used.country is not null)
  select country from used where country is not null`,
  ([country]) => String(country),
);

/** Organisations of one kind, by name; for the short lists at the top of the directory. */
export const organisationsOfKind = (kind: string, most: number) =>
  plainQuery(
    `select ${organisationColumns} from organisations o where o.kind = ? order by o.folded_name, o.id limit ${most}`,
    listedOrganisation,
  )(kind);

/** One page of organisations and one more, by name. */
export function organisationPage({ name, kind, country, after }: DirectoryQuery) {
  const conditions: Where[] = [{ sql: "1", args: [] }];
  const add = (sql: string, ...args: Value[]) => conditions.push({ sql, args });
  if (kind) add("o.kind = ?", kind);
  // These have lists of their own above the whole one.
  if (!name && !kind && !country) add("o.kind not in ('international-organisation', 'network')");
  if (country) add("o.country = ?", country);
  if (name) add("(instr(o.folded_name, ?) > 0 or instr(lower(o.details ->> 'fullName'), ?) > 0)", name, name);
  if (after) add("(o.folded_name, o.id) > (?, ?)", after.name, after.id);
  const where = all(conditions);
  const text = `select ${organisationColumns} from organisations o where ${where.sql}
    order by o.folded_name, o.id limit ${organisationsPerPage + 1}`;
  return plainQuery(text, listedOrganisation)(...where.args);
}
