import type { Where } from "../entries/index.ts";
import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";
import type { Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { mostCounted, mostShown, type CountryCounts } from "./country.ts";
import { listedOrganisation, organisationColumns, personColumns, listedPerson } from "./listed-store.ts";

/** A country of the network by its code: `networkCountry("IT")`. */
export const networkCountry = plainQuery(
  "select names, details from countries where code = ?",
  ([names, details]) => ({
    names: JSON.parse(String(names)) as Record<string, string>,
    details: JSON.parse(String(details)) as { annexure?: string },
  }),
);

// Who lives elsewhere than their organisation says so; of all others the organisation tells.
const people = `select m.id from members m where m.country = ? and m.origin <> 'import'
  union all select m.id from organisations o cross join members m on m.organisation_id = o.id
  where o.country = ? and m.country is null and m.origin <> 'import'`;

// A plus keeps SQLite from an index of all that is published where a few rows are at hand.
const seen = (visibilities: readonly Visibility[]) =>
  `+e.state = 'published'${visibilities.length === 1 ? " and +e.visibility = 'public'" : ""}`;

const capped = (rows: string) => `(select count(*) from (${rows} limit ${mostCounted + 1}))`;

/** How much there is in a country; nothing is counted past 51, so that it costs the same in a large hub. */
export function countsOf(code: string, visibilities: readonly Visibility[]) {
  const about = (kind: EntryKind) =>
    capped(`select 1 from entry_countries x cross join entries e on e.id = x.entry_id
    where x.country = ? and x.kind = '${kind}' and ${seen(visibilities)}`);
  const text = `select ${capped(people)},
    ${capped("select 1 from organisations where country = ? and kind <> 'network'")},
    ${capped("select 1 from organisations where country = ? and kind = 'network'")},
    ${about("thread")}, ${capped(methodologiesFrom(visibilities))},
    exists (select 1 from (${people} limit 100) p cross join entries e on e.author_id = p.id where +e.kind = 'thread' and ${seen(visibilities)})`;
  return plainQuery(text, counts)(...Array<string>(9).fill(code));
}

function counts(c: readonly Value[]): CountryCounts {
  const [people, organisations, networks, discussions, methodologies, asked] = c.map(Number);
  return {
    people: people ?? 0,
    organisations: organisations ?? 0,
    networks: networks ?? 0,
    discussions: discussions ?? 0,
    methodologies: methodologies ?? 0,
    asked: asked === 1,
  };
}

/** The newest discussions about a country, as a short list; its index is in the order of ids, which is that of time. */
export function discussionsAbout(code: string, visibilities: readonly Visibility[]): Where {
  const sql = `(select x.entry_id from entry_countries x cross join entries e on e.id = x.entry_id
    where x.country = ? and x.kind = 'thread' and ${seen(visibilities)} order by x.entry_id desc limit ${mostShown.thread})`;
  return { sql, args: [code] };
}

/** Methodologies that come from a country or name it. */
const methodologiesFrom = (visibilities: readonly Visibility[]) =>
  `select x.entry_id from (
      select * from (select entry_id from entry_countries where country = ? and kind = 'methodology' order by entry_id desc limit ${mostCounted + 1})
      union select * from (select entry_id from methodologies where origin_country = ? order by entry_id desc limit ${mostCounted + 1})) x
    cross join entries e on e.id = x.entry_id where ${seen(visibilities)}`;

export function methodologiesOf(code: string, visibilities: readonly Visibility[]): Where {
  const sql = `(${methodologiesFrom(visibilities)} order by x.entry_id desc limit ${mostShown.methodology})`;
  return { sql, args: [code, code] };
}

/** Organisations of a country, by name. */
export const organisationsIn = (code: string) =>
  plainQuery(
    `select ${organisationColumns} from organisations o where o.country = ? order by o.folded_name, o.id limit ${mostShown.organisations + 1}`,
    listedOrganisation,
  )(code);

/** People of a country: those vouched for first. Sorts no more than the 51 that are counted. */
export const peopleIn = (code: string) =>
  plainQuery(
    `select ${personColumns} from (${people} limit ${mostCounted + 1}) p cross join members m on m.id = p.id
    left join organisations o on o.id = m.organisation_id
    order by m.verified_at is null, m.name, m.id limit ${mostShown.people}`,
    listedPerson,
  )(code, code);
