import { countries, type organisations } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insertMissing } from "../platform/db/write.ts";
import { folded } from "../platform/folded.ts";
import { slugOf } from "../platform/slug.ts";

export const countryCodesHere = plainQuery("select code from countries", ([code]) => String(code));

/** What stands in a founding text, by its place there: `organisationsListed(ids)`, a JSON list. */
export const organisationsListed = plainQuery(
  `select o.details ->> 'annexure', o.id, o.details from organisations o
  where o.details ->> 'annexure' in (select value from json_each(?))`,
  ([annexure, id, details]) => ({
    annexure: String(annexure),
    id: String(id),
    details: JSON.parse(String(details)) as Record<string, unknown>,
  }),
);

export const addCountry = (row: typeof countries.$inferInsert): Statement => insertMissing(countries, row);

type NewOrganisation = Omit<typeof organisations.$inferInsert, "slug">;

/** Its address is its name; with a mark of its own where another organisation has that. */
export function addOrganisation(row: NewOrganisation): Statement {
  const { id, name, kind, country, details, origin, createdAt } = row;
  const slug = slugOf(name);
  return statement(
    `insert into organisations (id, slug, name, folded_name, kind, country, details, origin, created_at)
    select ?, iif(exists (select 1 from organisations where slug = ?), ?, ?), ?, ?, ?, ?, ?, ?, ? where true on conflict do nothing`,
    id,
    slug,
    `${slug}-${id.slice(-4)}`,
    slug,
    name,
    folded(name),
    kind,
    country ?? null,
    JSON.stringify(details ?? {}),
    origin,
    createdAt,
  );
}

/** Changes what is printed of an organisation, nothing that people said. */
export function updatePrinted(id: string, printed: Readonly<Record<string, unknown>>): Statement {
  const nulls = Object.keys(printed).map((key) => `'$.${key}', ?`);
  const values = Object.values(printed).map((value) => (value === null ? null : String(value)));
  return statement(
    `update organisations set details = json_set(coalesce(details, '{}'), ${nulls.join(", ")}) where id = ?`,
    ...values,
    id,
  );
}
