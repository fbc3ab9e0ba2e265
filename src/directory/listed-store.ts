import type { Value } from "../platform/db/database.ts";
import type { ListedOrganisation, ListedPerson } from "./listed.ts";
import { kindOf } from "./organisation.ts";

/** Of `organisations o`. */
export const organisationColumns =
  "o.id, o.slug, o.name, o.folded_name, o.kind, o.country, o.demo, o.details ->> 'fullName'";

export function listedOrganisation(c: readonly Value[]): ListedOrganisation {
  return {
    id: c[0] as string,
    slug: c[1] as string,
    name: c[2] as string,
    foldedName: c[3] as string,
    kind: kindOf(c[4] as string),
    country: c[5] as string | null,
    demo: c[6] === 1,
    fullName: c[7] as string | null,
  };
}

/** Of `members m`, with `organisations o` joined. */
export const personColumns = `m.handle, m.name, m.job_title, m.verified_at, m.demo, o.name, o.slug,
  exists (select 1 from organisation_editors where organisation_id = m.organisation_id and member_id = m.id)`;

export function listedPerson(c: readonly Value[]): ListedPerson {
  return {
    handle: c[0] as string,
    name: c[1] as string,
    jobTitle: c[2] as string,
    verified: c[3] !== null,
    demo: c[4] === 1,
    organisation: c[5] as string | null,
    organisationSlug: c[6] as string | null,
    editor: c[7] === 1,
  };
}
