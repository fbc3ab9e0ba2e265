import { isCountry } from "../entries/index.ts";
import type { HubContext } from "../platform/context.ts";
import type { Form } from "../platform/form.ts";
import type { Language } from "../platform/i18n.ts";
import type { Problem } from "../platform/result.ts";
import type { FieldErrors } from "../ui/form/index.ts";
import type { Offered } from "./offered.ts";
import { preferencesOf, streams, type Stream, type TypedPreferences } from "./subscription.ts";
import { text } from "./text.ts";

/** The fields of a preferences form as typed, and what they mean. Fields left out are as in `before`, where there is one. */
export function readPreferences(
  c: HubContext,
  form: Form,
  { topics, sectors }: Offered,
  before?: TypedPreferences,
) {
  const typed = typedIn(form, before);
  const { language, zone } = c.var;
  const slugs = (all: Offered["topics"]) => new Set(all.map(({ slug }) => slug));
  const choices = { language, zone, topics: slugs(topics), sectors: slugs(sectors), isCountry };
  return { typed, ...preferencesOf(typed, choices) };
}

type List = "topics" | "sectors" | "countries" | "languages";

function typedIn(form: Form, before?: TypedPreferences): TypedPreferences {
  // A whole form names its streams: one that did not come is off, and a list that did not come has nothing ticked.
  const whole = !before || streams.some((stream) => form.has(stream));
  const one = (name: Exclude<keyof TypedPreferences, List | Stream>) =>
    form.has(name) || !before ? form.one(name).trim() : before[name];
  const stream = (name: Stream) => (whole ? form.one(name).trim() : before[name]);
  const all = (name: List) =>
    form.has(name) || whole ? form.all(name).map((value) => value.trim()) : before[name];
  return {
    discussions: stream("discussions"),
    methodologies: stream("methodologies"),
    calls: stream("calls"),
    language: one("language"),
    topics: all("topics"),
    sectors: all("sectors"),
    countries: all("countries"),
    languages: all("languages"),
    hour: one("hour"),
    weekday: one("weekday"),
    zone: one("zone"),
    format: one("format"),
    newsletter: whole || form.has("newsletter") ? form.one("newsletter").trim() : before.newsletter,
    most: one("most"),
  };
}

/** Problems as sentences by field, in the reader's language. */
export function sentencesOf(problems: readonly Problem[], language: Language): FieldErrors {
  const words = text(language);
  const sentences = {
    email: words.problemEmail,
    nothing: words.problemNothing,
    pause: words.problemPause,
    most: words.problemMost,
    until: words.problemUntil,
    unknown: words.problemUnknown,
  } as const;
  return Object.fromEntries(
    problems.map(({ field, problem }) => [
      field,
      sentences[problem as keyof typeof sentences] ?? words.problemUnknown,
    ]),
  );
}
