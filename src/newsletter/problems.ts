import type { Language } from "../platform/i18n.ts";
import type { Problem, Refusal } from "../platform/result.ts";
import type { FieldErrors } from "../ui/form/index.ts";
import { text } from "./text.ts";

/** What is wrong with a form, as sentences by field; none for a refusal that is no form's own. */
export function sentencesOf(refusal: Refusal | undefined, language: Language): FieldErrors {
  if (refusal?.kind !== "invalid") return {};
  return Object.fromEntries(refusal.problems.map((one) => [one.field, sentenceOf(one, language)]));
}

function sentenceOf({ field, problem, limit = 0 }: Problem, language: Language): string {
  const words = text(language);
  if (field === "embargo") return words.problemDays(limit);
  if (field === "url" && problem === "missing") return words.problemGone;
  const sentences: Record<string, string> = {
    missing: words.problemMissing,
    "too-long": words.problemTooLong(limit),
    taken: words.problemTaken,
    past: words.problemPast,
    nothing: words.problemNothing,
    "too-large": words.problemTooLarge(limit),
    busy: words.problemBusy,
  };
  return sentences[problem] ?? words.problemUnknown;
}
