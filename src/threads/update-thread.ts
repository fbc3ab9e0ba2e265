import { updateEntry, type Addition, type SourceUpdate } from "../entries/index.ts";
import { updateMarks } from "./source-store.ts";

type Mark = { at: number; by: string } | null;

/** A thread from elsewhere that was resolved there without one reply being the answer; goes after `addThread`. */
export const markResolved = (id: string, resolved: Mark) => updateMarks(id, resolved, null);

/** A thread whose source has changed: its title and marks, not its opening text. */
export function updateThread(
  update: SourceUpdate & { title: string; language: string; resolved: Mark; locked: Mark },
): Addition {
  const { id, title, language, resolved, locked } = update;
  const { changes, events } = updateEntry({ ...update, kind: "thread", text: { title, language } });
  return { changes: [...changes, updateMarks(id, resolved, locked)], events };
}
