import type { Language } from "../platform/i18n.ts";
import type { Problem } from "../platform/result.ts";
import type { FieldErrors } from "../ui/form/index.ts";
import { text, type Words } from "./text.ts";

/** What is wrong with a form, as sentences by field. */
export function problemSentences(problems: readonly Problem[], language: Language): FieldErrors {
  const words = text(language);
  return Object.fromEntries(problems.map((problem) => [problem.field, sentenceOf(problem, words)]));
}

function sentenceOf({ field, problem, limit = 0 }: Problem, words: Words): string {
  const sentences: Record<string, string> = {
    "title missing": words.missingTitle,
    "body missing": words.missingBody,
    "reason missing": words.missingReason,
    "title too-long": words.tooLongTitle(limit),
    "body too-long": words.tooLongBody(limit),
    "reason too-long": words.tooLongReason(limit),
    "topics unknown": words.unknownTopic,
    "topics too-many": words.tooManyTopics(limit),
    "countries unknown": words.unknownCountry,
    "language unknown": words.unknownLanguage,
  };
  return sentences[`${field} ${problem}`] ?? words.unknownChoice;
}
