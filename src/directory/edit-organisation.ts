import { isCountry } from "../entries/index.ts";
import { happened } from "../events/append.ts";
import { isModerator, type Actor } from "../platform/actor.ts";
import { minutes } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { organisationBySlug, setOrganisation } from "./organisation-store.ts";
import { changedFields, problemsOf, type Organisation, type OrganisationDraft } from "./organisation.ts";

export type EditOrganisation = {
  slug: string;
  /** The version that the draft was made from. */
  version: number;
  draft: OrganisationDraft;
};

const limit = { most: 60, windowMs: minutes(60) };

/** An organisation as whoever may edit it finds it: its editors and moderators. */
export async function loadEditable(
  work: Pick<Work, "db">,
  actor: Actor,
  slug: string,
): Promise<Result<Organisation>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const [[organisation]] = await read(work.db, organisationBySlug(actor.id, slug));
  if (!organisation) return refused({ kind: "missing" });
  return isModerator(actor) || organisation.edits ? done(organisation) : refused({ kind: "forbidden" });
}

/** Says anew what an organisation is. How it was verified is for moderators to say. */
export async function editOrganisation(
  work: Work,
  actor: Actor,
  { slug, version, draft }: EditOrganisation,
): Promise<Result<{ slug: string }>> {
  const loaded = await loadEditable(work, actor, slug);
  if (!loaded.ok) return loaded;
  const before = loaded.value;
  const said = isModerator(actor) ? draft : { ...draft, verification: before.verification };
  const places = [...(said.country === null ? [] : [said.country]), ...said.details.countriesServed];
  const problems = problemsOf(said);
  if (!places.every(isCountry)) problems.push({ field: "country", problem: "country" });
  if (problems.length > 0) return invalid(...problems);
  const changed = changedFields(before, said);
  if (changed.length === 0) return done({ slug });
  const now = work.clock.now();
  // Only members come this far.
  const editor = actor.kind === "member" ? actor.id : "";
  const { outcome } = await commit(work.db, {
    guard: setOrganisation(before.id, version, said),
    limits: work.config.rateLimits ? [countAgainst(`organisation:${editor}`, limit, now)] : [],
    changes: [],
    events: [
      happened({
        id: work.ids.make(),
        type: "organisation.changed",
        at: now,
        actor: editor,
        entry: null,
        data: { organisation: before.id, changed },
      }),
    ],
  });
  if (outcome === "limited") return refused({ kind: "limited", retryAfterSeconds: retryAfter(limit, now) });
  return outcome === "done" ? done({ slug }) : refused({ kind: "conflict" });
}
