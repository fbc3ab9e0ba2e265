/** What is wrong with a form as it was typed: the field's name and a sentence a person can act on. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The id of a field's control, so that summaries and labels agree. */
export const fieldId = (name: string) => `f-${name}`;
export const hintId = (name: string) => `f-${name}-hint`;
export const errorId = (name: string) => `f-${name}-error`;

/** Ids of what describes the control, or undefined when nothing does. */
export function describedBy(name: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint ? hintId(name) : "", error ? errorId(name) : ""].filter(Boolean);
  return ids.length ? ids.join(" ") : undefined;
}
