import { firstEditor } from "../directory/index.ts";
import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import type { EventStatement } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { folded } from "../platform/folded.ts";
import { isLegible, oneLine } from "../platform/one-line.ts";
import { slugOf } from "../platform/slug.ts";
import { insertOrganisation, organisationCalled } from "./member-store.ts";

export type FoundOrganisation = {
  id: string | null;
  isNew: boolean;
  /** Go before the member's own row is written. */
  changes: readonly Statement[];
  /** Go after it. */
  afterwards: readonly Statement[];
  events: readonly EventStatement[];
};

/** The organisation that somebody names: one that is here, by name or slug, or a new one, whose first member speaks for it. */
export async function findOrganisation(
  work: Work,
  typed: string,
  memberId: string,
): Promise<FoundOrganisation> {
  const name = oneLine(typed);
  if (!isLegible(name)) return { id: null, isNew: false, changes: [], afterwards: [], events: [] };
  const foldedName = folded(name);
  const [[known]] = await read(work.db, organisationCalled({ name, foldedName }));
  if (known) return { id: known.id, isNew: false, changes: [], afterwards: [], events: [] };
  const id = work.ids.make();
  const at = work.clock.now();
  const slug = `${slugOf(name)}-${id.slice(-4)}`;
  const row = { id, slug, name, foldedName, kind: "other", origin: "live", createdAt: at };
  const common = { id: work.ids.make(), at, actor: memberId, entry: null };
  return {
    id,
    isNew: true,
    changes: [insertOrganisation(row)],
    afterwards: [firstEditor(id, memberId, at)],
    events: [happened({ ...common, type: "organisation.added", data: { organisation: id } })],
  };
}
