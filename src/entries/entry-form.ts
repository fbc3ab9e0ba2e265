import type { Form } from "../platform/form.ts";
import type { EntryDraft } from "./entry.ts";

/** The fields of an entry's form that came; what did not come is not there. */
export function draftIn(form: Form): Partial<EntryDraft> {
  const draft: Partial<EntryDraft> = {};
  for (const name of ["title", "body", "language", "visibility"] as const)
    if (form.has(name)) draft[name] = form.one(name);
  for (const name of ["topics", "countries"] as const)
    if (form.has(name)) draft[name] = form.all(name).filter((value) => value !== "");
  return draft;
}
