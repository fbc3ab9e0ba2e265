import { paths, type EntryKind } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { kept, languageName, type Language } from "../platform/i18n.ts";
import { text as entryText } from "../ui/entry/index.ts";
import { tongue } from "../ui/tongue.ts";
import type { EntryHead } from "./entry-page.ts";
import { isIn, translationsFor, type Translation } from "./translation.ts";
import { text } from "./translation-text.ts";

type TranslationsProps = { c: HubContext; entry: EntryHead; translations: readonly Translation[] };

/** In which other languages a page's entry can be read; nothing where it stands alone. */
export function AlsoIn({ c, entry, translations }: TranslationsProps) {
  const language = c.get("language");
  const shown = translationsFor(c.get("actor"), language, translations);
  if (shown.length === 0) return null;
  const { comma } = entryText(language);
  return (
    <p class="meta">
      <span>
        {text(language).alsoIn}{" "}
        {shown.map((one, i) => (
          <>
            {i > 0 && comma}
            <a href={addressOf(entry.kind, one)} hreflang={one.language} {...tongue(one.language)}>
              {ownName(one.language)}
            </a>
          </>
        ))}
      </span>
    </p>
  );
}

/** Leads whoever chose a language, by hand or in their settings, from an entry in another one to the one in it. */
export function InYours({ c, entry, translations }: TranslationsProps) {
  const language = c.get("language");
  if (translations.length === 0 || !c.get("languageChosen") || isIn(entry.language, language)) return null;
  const [first] = translationsFor(c.get("actor"), language, translations);
  if (!first || !isIn(first.language, language)) return null;
  return (
    <p class="notice info">
      <span>
        {text(language).inYours}{" "}
        <a href={addressOf(entry.kind, first)} hreflang={first.language} {...tongue(first.language)}>
          {first.title}
        </a>
      </span>
    </p>
  );
}

/** All languages of an entry with their addresses, its own among them, for the document's head; none where it stands alone. */
export function alternatesOf(c: HubContext, entry: EntryHead, translations: readonly Translation[]) {
  const others = translationsFor(c.get("actor"), entry.language, translations);
  if (others.length === 0) return undefined;
  return [entry, ...others].map((one) => ({ language: one.language, href: addressOf(entry.kind, one) }));
}

function addressOf(kind: EntryKind, { id, slug }: { id: string; slug: string }): string {
  return paths.entry({ id, kind, slug });
}

/** A language's name in itself, as it begins a line. */
export const ownName = kept((tag) => {
  const name = languageName(tag, tag as Language); // any tag does, and names itself
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
});
