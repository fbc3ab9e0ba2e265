import type { DemoOrganisation, DemoPerson } from "../../db/seed/demo/shape.ts";
import { momentBefore, type Ago } from "../../db/seed/moments.ts";
import { timePart, type Ids } from "../platform/ids.ts";

export type CastMember = DemoPerson & { readonly id: string; readonly organisationId: string | null };

/** Who plays in a seed, and when: everybody by name, everything at its own moment before `now`. */
export type Cast = {
  /** ms */
  readonly now: number;
  /** Handle of whoever pins, locks and vouches. */
  readonly moderator: string;
  readonly members: readonly CastMember[];
  member(handle: string): CastMember;
  organisationId(slug: string | null): string | null;
  /** ms */
  before(ago: Ago): number;
  /** An id that sorts as if it had been made at `at` (ms). */
  idAt(at: number): string;
};

export function castOf(
  people: readonly DemoPerson[],
  organisations: readonly DemoOrganisation[],
  { now, ids }: { now: number; ids: Ids },
): Cast {
  const before = (ago: Ago) => momentBefore(new Date(now), ago).getTime();
  const idAt = (at: number) => timePart(at) + ids.make().slice(timePart(at).length);
  const idOf = new Map(organisations.map(({ slug, joined }) => [slug, idAt(before(joined))]));
  const organisationId = (slug: string | null) => (slug === null ? null : named(idOf, slug));
  const members = people.map((person) => ({
    ...person,
    id: idAt(before(person.joined)),
    organisationId: organisationId(person.organisation),
  }));
  const byHandle = new Map(members.map((member) => [member.handle, member]));
  const moderator = people.find(({ role }) => role === "moderator")?.handle ?? "";
  return {
    now,
    moderator,
    members,
    member: (handle) => named(byHandle, handle),
    organisationId,
    before,
    idAt,
  };
}

function named<T>(things: ReadonlyMap<string, T>, name: string): T {
  const found = things.get(name);
  if (found === undefined) throw new Error(`The seed knows no ${name}.`);
  return found;
}
