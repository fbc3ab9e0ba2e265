import { canonicalTag, isLanguage, type Language } from "../platform/i18n.ts";
import { knownZone } from "../platform/zone.ts";
import type { Problem } from "../platform/result.ts";
import { cadences, weekdays, type Cadence, type Rhythm } from "./slot.ts";

export const streams = ["discussions", "methodologies", "calls"] as const;
export type Stream = (typeof streams)[number];
export const paces = ["off", "instant", ...cadences] as const;
export type Pace = (typeof paces)[number];
export const switches = ["off", "on"] as const;
export const formats = ["html", "text"] as const;

/** What a reader chose: how often which stream, about what, in which languages, when, and in which form. */
export type Preferences = Record<Stream, Pace> &
  Rhythm & {
    /** Of the mail itself. */
    language: Language;
    topics: readonly string[];
    sectors: readonly string[];
    /** ISO 3166-1 alpha-2. */
    countries: readonly string[];
    /** BCP 47 tags of what the reader reads; none means the mail's own language. */
    languages: readonly string[];
    format: (typeof formats)[number];
    newsletter: (typeof switches)[number];
    /** Items in one mail, at most. */
    most: number;
  };

export type SubscriptionState = "requested" | "active" | "paused" | "unsubscribed";

/** The form as typed: every field a text, absent ones empty. */
export type TypedPreferences = Record<
  Stream | "language" | "hour" | "weekday" | "zone" | "format" | "newsletter" | "most",
  string
> & {
  topics: readonly string[];
  sectors: readonly string[];
  countries: readonly string[];
  languages: readonly string[];
};

/** What a field that is left out stands for, and what exists to choose from. */
export type Choices = {
  language: Language;
  zone: string;
  topics: ReadonlySet<string>;
  sectors: ReadonlySet<string>;
  isCountry(code: string): boolean;
};

/** More than the form offers: whoever ticks every box is taken at their word. */
const mostLanguages = 100;
export const itemLimits = { least: 1, most: 30, unsaid: 12 };

/**
 * The typed form as preferences, or all that is wrong with it. Nothing named at all means each stream weekly and the newsletter; else
 * what is not named is off.
 */
export function preferencesOf(
  typed: TypedPreferences,
  choices: Choices,
): { preferences: Preferences; problems: Problem[] } {
  const nothingNamed = typed.newsletter === "" && streams.every((stream) => typed[stream] === "");
  const unsaid: Pace = nothingNamed ? "weekly" : "off";
  const pace = (stream: Stream) => oneOf(paces, typed[stream] || unsaid) ?? "off";
  const preferences: Preferences = {
    discussions: pace("discussions"),
    methodologies: pace("methodologies"),
    calls: pace("calls"),
    language: isLanguage(typed.language) ? typed.language : choices.language,
    topics: unique(typed.topics),
    sectors: unique(typed.sectors),
    countries: unique(typed.countries.map((code) => code.toUpperCase())),
    languages: unique(typed.languages.map((tag) => canonicalTag(tag) ?? tag)),
    hour: /^\d{1,2}$/.test(typed.hour) ? Number(typed.hour) : 7,
    weekday: oneOf(weekdays, typed.weekday.toUpperCase()) ?? "MON",
    zone: knownZone(typed.zone) ?? choices.zone,
    format: oneOf(formats, typed.format) ?? "html",
    newsletter: oneOf(switches, typed.newsletter || (nothingNamed ? "on" : "off")) ?? "off",
    most: /^\d{1,2}$/.test(typed.most) ? Number(typed.most) : itemLimits.unsaid,
  };
  return { preferences, problems: problemsOf(typed, preferences, choices) };
}

function problemsOf(typed: TypedPreferences, made: Preferences, choices: Choices): Problem[] {
  const problems: Problem[] = [];
  const unknown = (field: string, wrong: boolean) => wrong && problems.push({ field, problem: "unknown" });
  for (const stream of streams) unknown(stream, typed[stream] !== "" && !oneOf(paces, typed[stream]));
  unknown("newsletter", typed.newsletter !== "" && !oneOf(switches, typed.newsletter));
  if (
    problems.length === 0 &&
    made.newsletter === "off" &&
    cadencesOf(made).length === 0 &&
    !hearsAtOnce(made)
  )
    problems.push({ field: "discussions", problem: "nothing" });
  unknown("language", typed.language !== "" && !isLanguage(typed.language));
  unknown("topics", !made.topics.every((slug) => choices.topics.has(slug)));
  unknown("sectors", !made.sectors.every((slug) => choices.sectors.has(slug)));
  unknown("countries", !made.countries.every(choices.isCountry));
  unknown("languages", made.languages.length > mostLanguages || !made.languages.every(canonicalTag));
  unknown("hour", typed.hour !== "" && (!/^\d{1,2}$/.test(typed.hour) || Number(typed.hour) > 23));
  unknown("weekday", typed.weekday !== "" && !oneOf(weekdays, typed.weekday.toUpperCase()));
  unknown("zone", typed.zone !== "" && !knownZone(typed.zone));
  unknown("format", typed.format !== "" && !oneOf(formats, typed.format));
  const { least, most } = itemLimits;
  if (typed.most !== "" && !(/^\d{1,2}$/.test(typed.most) && made.most >= least && made.most <= most))
    problems.push({ field: "most", problem: "most" });
  return problems;
}

/** The cadences in which at least one stream comes. */
export function cadencesOf(preferences: Record<Stream, Pace>): Cadence[] {
  return cadences.filter((cadence) => streams.some((stream) => preferences[stream] === cadence));
}

export function hearsAtOnce(preferences: Record<Stream, Pace>): boolean {
  return streams.some((stream) => preferences[stream] === "instant");
}

/** The names of what differs between two sets of preferences. */
export function changedFields(before: Preferences, after: Preferences): string[] {
  return (Object.keys(after) as (keyof Preferences)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function oneOf<const T extends string>(values: readonly T[], value: string): T | undefined {
  return values.find((one) => one === value);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}

/** The part of a row that its reader chose. */
export function preferencesIn(
  row: Omit<Preferences, "language" | "most"> & { language: string; mostItems: number },
): Preferences {
  const { discussions, methodologies, calls, language, topics, sectors, countries, languages } = row;
  const { hour, weekday, zone, format, newsletter, mostItems: most } = row;
  const interests = { topics, sectors, countries, languages };
  const tongue = isLanguage(language) ? language : "en";
  const manner = { hour, weekday, zone, format, most };
  return { discussions, methodologies, calls, newsletter, language: tongue, ...interests, ...manner };
}
