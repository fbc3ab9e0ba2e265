import type { DemoOrganisation } from "../../db/seed/demo/shape.ts";
import type { Addition } from "../entries/index.ts";
import type { NewEvent } from "../events/event.ts";
import { folded } from "../platform/folded.ts";
import { isLanguage } from "../platform/i18n.ts";
import type { Cast, CastMember } from "./cast.ts";
import { insertEditors, insertMembers, insertOrganisations } from "./seed-store.ts";

/** The demo's organisations and the people in them. */
export function addPeople(organisations: readonly DemoOrganisation[], cast: Cast): Addition {
  return {
    changes: [
      insertOrganisations(organisations.map((one) => organisationRow(one, cast))),
      insertMembers(cast.members.map((one) => memberRow(one, cast))),
      insertEditors(editorsOf(cast)),
    ],
    events: [
      ...organisations.map((one) => organisationAdded(one, cast)),
      ...cast.members.flatMap((one) => memberEvents(one, cast)),
    ],
  };
}

function organisationRow(organisation: DemoOrganisation, cast: Cast) {
  const { slug, demo: _, name, type, country, about, joined, verification, ...details } = organisation;
  return {
    id: cast.organisationId(slug) ?? "",
    slug,
    name,
    foldedName: folded(name),
    verification,
    kind: type,
    country,
    description: about,
    demo: 1,
    origin: "seed",
    details,
    createdAt: cast.before(joined),
  };
}

function memberRow(member: CastMember, cast: Cast) {
  const { id, email, handle, name, role, zone, about, organisationId, languages, country, vouchedBy } =
    member;
  const createdAt = cast.before(member.joined);
  return {
    ...{ id, email, handle, name, role, zone, about, organisationId, country, createdAt },
    jobTitle: member.jobTitle,
    languages: [...languages],
    language: languages.find(isLanguage) ?? "en",
    verifiedAt: vouchedBy === null ? null : createdAt,
    verifiedBy: vouchedBy === null ? null : cast.member(vouchedBy).id,
    demo: 1,
    origin: "seed" as const,
  };
}

/** Whoever came first speaks for an organisation. */
function editorsOf({ members, before }: Cast) {
  const first = new Map<string, CastMember>();
  for (const member of members) {
    const known = first.get(member.organisationId ?? "");
    if (!known || before(member.joined) < before(known.joined))
      first.set(member.organisationId ?? "", member);
  }
  return [...first]
    .filter(([organisationId]) => organisationId !== "")
    .map(([organisationId, { id, joined }]) => ({ organisationId, memberId: id, at: before(joined) }));
}

function organisationAdded({ slug, joined }: DemoOrganisation, cast: Cast): NewEvent {
  const at = cast.before(joined);
  const data = { organisation: cast.organisationId(slug) ?? "" };
  const common = { id: cast.idAt(at), at, actor: null, entry: null, origin: "seed" as const };
  return { ...common, type: "organisation.added", data };
}

function memberEvents(member: CastMember, cast: Cast): NewEvent[] {
  const { id, organisationId, vouchedBy } = member;
  const at = cast.before(member.joined);
  const common = { at, entry: null, origin: "seed" as const };
  const data = { member: id, ...(organisationId === null ? {} : { organisation: organisationId }) };
  const joined: NewEvent = { ...common, id: cast.idAt(at), type: "member.joined", actor: id, data };
  if (vouchedBy === null) return [joined];
  const actor = cast.member(vouchedBy).id;
  return [joined, { ...common, id: cast.idAt(at), type: "member.vouched", actor, data: { member: id } }];
}
