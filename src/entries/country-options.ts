import { countryName, kept, type Language } from "../platform/i18n.ts";
import type { Option } from "../ui/form/index.ts";
import { countries } from "./countries.ts";

/** Every country as a choice, named in the reader's language and sorted by that name. */
export const countryOptions: (language: string) => readonly Option[] = kept((language) =>
  countries
    .map((code) => ({ value: code, label: countryName(code, language as Language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language)),
);
