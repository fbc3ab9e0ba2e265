import type { HubContext } from "../platform/context.ts";
import type { Refusal } from "../platform/result.ts";
import { errorSentence } from "../ui/error-page.tsx";
import type { FieldErrors } from "../ui/form/index.ts";
import { problemSentences } from "./problem-sentences.ts";

/** A refusal that a form answers itself, with everything that was typed: the way back must not cost a text. */
export type FormRefusal = Exclude<Refusal, { kind: "sign-in" | "missing" | "forbidden" }>;

export function isFormsOwn(refusal: Refusal): refusal is FormRefusal {
  return refusal.kind === "invalid" || refusal.kind === "conflict" || refusal.kind === "limited";
}

/** The status of a form that comes back; says when to try again where there were too many. */
export function formStatus(c: HubContext, refusal: FormRefusal | undefined) {
  if (refusal === undefined) return 200;
  if (refusal.kind === "limited") c.header("Retry-After", String(refusal.retryAfterSeconds));
  return ({ invalid: 422, conflict: 409, limited: 429 } as const)[refusal.kind];
}

/** What it says: a sentence a field, or one beside the text, which is in `field`. A conflict is the form's own to explain. */
export function formErrors(
  c: HubContext,
  refusal: FormRefusal | undefined,
  field: "body" | "reason" = "body",
): FieldErrors {
  const { language } = c.var;
  if (refusal?.kind === "invalid") return problemSentences(refusal.problems, language);
  return refusal?.kind === "limited" ? { [field]: errorSentence(429, language) } : {};
}
