import { canonicalTag, languageName, type Language } from "../platform/i18n.ts";

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

/** With those that a reader brought along from elsewhere or chose by their tag, "zh-Hant": a form without them would drop them. */
export function readingOptions(chosen: readonly string[]) {
  const others = chosen.filter((tag) => canonicalTag(tag) === tag && !tags.includes(tag));
  return [
    ...readingLanguages,
    // Named in itself, as Intl can, else by its tag.
    ...others.map((tag) => ({ value: tag, label: languageName(tag, tag as Language), lang: tag })),
  ];
}
