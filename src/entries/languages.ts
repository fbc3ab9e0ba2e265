import { kept, languageName, type Language } from "../platform/i18n.ts";
import type { Option } from "../ui/form/index.ts";

/** Languages offered for what people write; any BCP 47 tag is taken. */
export const contentLanguages = [
  "en", "fr", "es", "it", "ar", "pt", "de", "tr", "ru", "uk", "pl", "ro", "hu", "cs", "el", "he", "fa", "hi", "zh", "ja",
  "ko", "vi", "id", "nl", "sv", "fi", "da", "ur",
] as const; // prettier-ignore

/** The same as choices, named in the reader's language and sorted by that name. */
export const languageOptions: (language: string) => readonly Option[] = kept((language) =>
  contentLanguages
    .map((tag) => ({ value: tag, label: languageName(tag, language as Language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language)),
);
