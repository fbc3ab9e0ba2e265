import { happened } from "../events/append.ts";
import { isModerator, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { loadEditable } from "./edit-organisation.ts";
import { deleteEditor, insertEditor, peopleOf } from "./organisation-store.ts";

type Appointment = { slug: string; handle: string; role: "editor" | "none" };

/**
 * Makes one of an organisation's members its editor, or no longer. Saying what already holds changes nothing. The last editor stays,
 * or nobody of the organisation could let another in; only a moderator may leave it without: that is a conflict.
 */
export async function changeEditor(
  work: Work,
  actor: Actor,
  { slug, handle, role }: Appointment,
): Promise<Result<null>> {
  const loaded = await loadEditable(work, actor, slug);
  if (!loaded.ok) return loaded;
  const [people] = await read(work.db, peopleOf(slug));
  const person = people.find((one) => one.handle === handle);
  if (!person) return refused({ kind: "missing" });
  const appoints = role === "editor";
  if (person.editor === appoints) return done(null);
  const organisation = loaded.value.id;
  const by = actor.kind === "member" ? actor.id : "";
  const now = work.clock.now();
  const { outcome } = await commit(work.db, {
    guard: appoints
      ? insertEditor(organisation, person.id, by, now)
      : deleteEditor(organisation, person.id, isModerator(actor)),
    changes: [],
    events: [
      happened({
        id: work.ids.make(),
        type: appoints ? "organisation.editor-appointed" : "organisation.editor-dismissed",
        at: now,
        actor: by,
        entry: null,
        data: { organisation, member: person.id },
      }),
    ],
  });
  return outcome === "done" ? done(null) : refused({ kind: "conflict" });
}
