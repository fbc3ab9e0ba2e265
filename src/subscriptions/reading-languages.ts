import { languageName, type Language } from "../platform/i18n.ts";

/** Languages offered as "languages you read", BCP 47; others can be had by import. */
const tags =
  "en fr es it ar pt de nl el tr ru uk pl cs sk hu ro bg hr sr sl sv da fi nb et lv lt he fa ur hi bn id ms vi th zh ja ko sw am".split(
    " ",
  );

/** Each by its own name, the interface's languages first. */
export const readingLanguages: readonly { value: string; label: string; lang: string }[] = tags.map(
  (tag) => ({
    value: tag,
    // A name in its own language; Intl knows it for every tag above.
    label: languageName(tag, tag as Language),
    lang: tag,
  }),
);
