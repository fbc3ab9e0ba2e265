import type { Language } from "../platform/i18n.ts";
import type { Problem } from "../platform/result.ts";
import type { FieldErrors } from "../ui/form/index.ts";
import { text } from "./text.ts";

/** What is wrong with a form, a sentence a field. */
export function sentencesOf(problems: readonly Problem[], language: Language): FieldErrors {
  return Object.fromEntries(problems.map((one) => [one.field, sentenceOf(one, language)]));
}

function sentenceOf({ problem, limit }: Problem, language: Language): string {
  const words = text(language);
  if (problem === "long") return words.problems_long(limit ?? 0);
  const known = { email: 1, handle: 1, taken: 1, code: 1, zone: 1 } as const;
  return Object.hasOwn(known, problem)
    ? words[`problems_${problem as keyof typeof known}`]
    : words.problems_needed;
}
