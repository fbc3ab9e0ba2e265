import type { Form } from "../platform/form.ts";

/** A whole number in a form's field; 0, which no version is, for anything else. */
export function numberIn(form: Form | undefined, name: string): number {
  const typed = form?.one(name) ?? "";
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}
