import { countryName, kept, type Language } from "../platform/i18n.ts";
import { weekdays } from "./slot.ts";

export type Option = { value: string; label: string };
type Named = { slug: string; names: Record<string, string> };

/** Topics or sectors as options, in the reader's language. */
export function namedOptions(all: readonly Named[], language: Language): Option[] {
  return all.map(({ slug, names }) => ({ value: slug, label: names[language] ?? names.en ?? slug }));
}

export function countryOptions(codes: readonly string[], language: Language): Option[] {
  const inOrder = collator(language);
  return codes
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((a, b) => inOrder.compare(a.label, b.label));
}

export function weekdayOptions(language: Language): Option[] {
  // 5 January 1970 was a Monday.
  return weekdays.map((value, i) => ({ value, label: weekdayName(language).format((4 + i) * 86_400_000) }));
}

export const hourOptions: readonly Option[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

/** Every zone that Intl knows, with UTC and the one given. */
export function zoneOptions(zone: string): Option[] {
  return [...new Set(["UTC", zone, ...allZones(""), zone])].map((name) => ({
    value: name,
    label: name.replaceAll("_", " "),
  }));
}

const allZones = kept(() => Intl.supportedValuesOf("timeZone"));
const collator = kept((language) => new Intl.Collator(language));
const weekdayName = kept(
  (language) => new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }),
);
