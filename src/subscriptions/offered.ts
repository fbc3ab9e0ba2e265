import { countryName, nearestLanguage } from "../platform/i18n.ts";
import { namedOptions } from "./choice.ts";
import { itemLimits, type Preferences, type TypedPreferences } from "./subscription.ts";

type Named = { slug: string; names: Record<string, string> };

/** What the hub has to choose from, with its names by language. */
export type Offered = { topics: readonly Named[]; sectors: readonly Named[] };

/** Chosen topics, sectors and countries by their names in the mail's language. */
export function interestNames({ topics, sectors }: Offered, preferences: Preferences): string[] {
  const { language } = preferences;
  const named = (all: readonly Named[], chosen: readonly string[]) =>
    namedOptions(all, language)
      .filter(({ value }) => chosen.includes(value))
      .map(({ label }) => label);
  return [
    ...named(topics, preferences.topics),
    ...named(sectors, preferences.sectors),
    ...preferences.countries.map((code) => countryName(code, language)),
  ];
}

/** A form before anything was typed. */
export function untyped(language: string, zone: string): TypedPreferences {
  const weekly = { discussions: "weekly", methodologies: "weekly", calls: "weekly", newsletter: "on" };
  const lists = { topics: [], sectors: [], countries: [], languages: [nearestLanguage(language)] };
  const manner = { hour: "7", weekday: "MON", zone, format: "html", most: String(itemLimits.unsaid) };
  return { ...weekly, ...lists, language, ...manner };
}

/** Preferences as a form shows them. */
export function typedOf(preferences: Preferences): TypedPreferences {
  return { ...preferences, hour: String(preferences.hour), most: String(preferences.most) };
}
