import { isCountry } from "../entries/index.ts";
import type { HubContext } from "../platform/context.ts";
import type { Form } from "../platform/form.ts";
import type { Language } from "../platform/i18n.ts";
import type { Problem } from "../platform/result.ts";
import type { FieldErrors } from "../ui/form/index.ts";
import type { Offered } from "./offered.ts";
import { preferencesOf, type TypedPreferences } from "./subscription.ts";
import { text } from "./text.ts";

/** The fields of a preferences form as typed, and what they mean. */
export function readPreferences(c: HubContext, form: Form, { topics, sectors }: Offered) {
  const typed = typedIn(form);
  const { language, zone } = c.var;
  const slugs = (all: Offered["topics"]) => new Set(all.map(({ slug }) => slug));
  const choices = { language, zone, topics: slugs(topics), sectors: slugs(sectors), isCountry };
  return { typed, ...preferencesOf(typed, choices) };
}

function typedIn(form: Form): TypedPreferences {
  const one = (name: string) => form.one(name).trim();
  const all = (name: string) => form.all(name).map((value) => value.trim());
  return {
    discussions: one("discussions"),
    methodologies: one("methodologies"),
    calls: one("calls"),
    language: one("language"),
    topics: all("topics"),
    sectors: all("sectors"),
    countries: all("countries"),
    languages: all("languages"),
    hour: one("hour"),
    weekday: one("weekday"),
    zone: one("zone"),
    format: one("format"),
  };
}

/** Problems as sentences by field, in the reader's language. */
export function sentencesOf(problems: readonly Problem[], language: Language): FieldErrors {
  const words = text(language);
  const sentences = {
    email: words.problemEmail,
    nothing: words.problemNothing,
    pause: words.problemPause,
    unknown: words.problemUnknown,
  } as const;
  return Object.fromEntries(
    problems.map(({ field, problem }) => [
      field,
      sentences[problem as keyof typeof sentences] ?? words.problemUnknown,
    ]),
  );
}
