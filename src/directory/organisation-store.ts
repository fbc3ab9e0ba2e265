import { organisationEditors } from "../../db/schema/index.ts";
import { rowsPerPage, type Cursor, type Where } from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { insert } from "../platform/db/write.ts";
import { plainQuery } from "../platform/db/query.ts";
import { folded } from "../platform/folded.ts";
import { listedPerson, personColumns } from "./listed-store.ts";
import {
  kindOf,
  type Organisation,
  type OrganisationDetails,
  type OrganisationDraft,
  type Verification,
} from "./organisation.ts";

/** In full, and whether `memberId` ("" for a visitor) edits it: `organisationBySlug(memberId, slug)`. */
export const organisationBySlug = plainQuery(
  `select o.id, o.slug, o.name, o.kind, o.country, o.description, o.website, o.demo, o.verification, o.version,
  coalesce(o.details, '{}'), exists (select 1 from organisation_editors where organisation_id = o.id and member_id = ?)
  from organisations o where o.slug = ?`,
  (c): Organisation & { edits: boolean } => ({ ...organisation(c), edits: c[11] === 1 }),
);

function organisation(c: readonly Value[]): Organisation {
  return {
    id: c[0] as string,
    slug: c[1] as string,
    name: c[2] as string,
    kind: kindOf(c[3] as string),
    country: c[4] as string | null,
    description: c[5] as string,
    website: c[6] as string | null,
    demo: c[7] === 1,
    verification: c[8] as Verification,
    version: c[9] as number,
    details: JSON.parse(c[10] as string) as OrganisationDetails,
  };
}

const mostPeople = 60;

/** Who is in it, editors first, then those vouched for: `peopleOf(slug)`. Nobody whom an import brought. */
export const peopleOf = plainQuery(
  `select ${personColumns}, m.id from organisations o cross join members m on m.organisation_id = o.id
  where o.slug = ? and m.origin <> 'import' order by 8 desc, m.verified_at is null, m.handle limit ${mostPeople}`,
  (c) => ({ ...listedPerson(c), id: c[8] as string }),
);

/** The newest entries in an organisation's name from `after` on, a page and one more, as a short list. */
export function entriesFrom(slug: string, visibilities: readonly Visibility[], after?: Cursor): Where {
  return newest("organisation_id = (select id from organisations where slug = ?)", slug, visibilities, after);
}

/** The same of what a member has written. */
export function entriesBy(handle: string, visibilities: readonly Visibility[], after?: Cursor): Where {
  return newest("author_id = (select id from members where handle = ?)", handle, visibilities, after);
}

/** A plus keeps SQLite at the index of the author or organisation, which is in this order. */
function newest(of: string, key: string, visibilities: readonly Visibility[], after?: Cursor): Where {
  const visible = visibilities.length === 1 ? "and +visibility = 'public'" : "";
  const place = after ? "and (published_at, id) < (?, ?)" : "";
  return {
    sql: `(select id as entry_id from entries where ${of} and +state = 'published' ${visible} ${place}
      order by published_at desc, id desc limit ${rowsPerPage + 1})`,
    args: [key, ...(after ? [after.at, after.id] : [])],
  };
}

/** Sectors by name in a language, in their own order: `sectorNames(language)`. */
export const sectorNames = plainQuery(
  "select slug, coalesce(names ->> ?, names ->> 'en') from sectors order by position",
  ([slug, name]) => ({ slug: String(slug), name: String(name) }),
);

/** Guard: replaces what `version` said. What the founding text prints stays in the details. */
export function setOrganisation(id: string, version: number, draft: OrganisationDraft): Statement {
  const { name, kind, country, description, website, verification, details } = draft;
  return statement(
    `update organisations set name = ?, folded_name = ?, kind = ?, country = ?, description = ?, website = ?, verification = ?,
    details = json_patch(coalesce(details, '{}'), ?), version = version + 1 where id = ? and version = ?`,
    name,
    folded(name),
    kind,
    country,
    description,
    website,
    verification,
    JSON.stringify(details),
    id,
    version,
  );
}

/** Guard: of the organisation's own members only, and once. */
export function insertEditor(organisationId: string, memberId: string, by: string, at: number): Statement {
  return statement(
    `insert into organisation_editors (organisation_id, member_id, appointed_by, at)
    select organisation_id, id, ?, ? from members where id = ? and organisation_id = ? on conflict do nothing`,
    by,
    at,
    memberId,
    organisationId,
  );
}

/** Who adds an organisation speaks for it; stands after the member's own row in a batch. */
export function firstEditor(organisationId: string, memberId: string, at: number): Statement {
  return insert(organisationEditors, { organisationId, memberId, at });
}

/** Guard: takes the role back; the last one only where `evenLast`. */
export function deleteEditor(organisationId: string, memberId: string, evenLast: boolean): Statement {
  return statement(
    `delete from organisation_editors where organisation_id = ? and member_id = ?
    and (? or exists (select 1 from organisation_editors x where x.organisation_id = ? and x.member_id <> ?))`,
    organisationId,
    memberId,
    Number(evenLast),
    organisationId,
    memberId,
  );
}
