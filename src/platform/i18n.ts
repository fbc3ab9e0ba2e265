import { isolated } from "./isolate.ts";

/** Interface languages. Content has its own language (any BCP 47 tag); these are the tongues the hub itself speaks. */
export const languages = ["en", "fr", "es", "it", "ar"] as const;
export type Language = (typeof languages)[number];

/** A text is a fixed sentence, or a function of typed values that makes one. */
// `never[]` parameters accept every function type without resorting to `any`.
type Texts = Record<string, string | ((...values: never[]) => string)>;
type Translated<T extends Texts> = { [K in keyof T]: T[K] extends string ? string : T[K] };

/**
 * One slice's interface text in every language. English sets the keys; a language that lacks one fails the type check.
 * Returns the lookup `text(language)`, e.g. `text("fr").reply`.
 */
export function catalogue<const T extends Texts>(
  texts: { en: T } & Record<Exclude<Language, "en">, Translated<NoInfer<T>>>,
): (language: Language) => Translated<T> {
  const all = Object.fromEntries(
    languages.map((language) => [language, setApart(texts[language], language)]),
  );
  return (language) => all[language] as Translated<T>;
}

/** The same texts, whose functions isolate the words they are given where those run against the language's own direction. */
function setApart(texts: Texts, language: Language): Texts {
  const dir = direction(language);
  const apart = (given: unknown) => (typeof given === "string" ? isolated(given, dir) : given);
  return Object.fromEntries(
    Object.entries(texts).map(([key, one]) => {
      if (typeof one === "string") return [key, one];
      return [key, (...given: never[]) => one(...(given.map(apart) as never[]))]; // of the types they came in
    }),
  );
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form that the language wants for `n`; `#` in it becomes the number in the language's own digits and grouping. */
export function plural(language: Language, n: number, forms: PluralForms): string {
  const rule = pluralRule(language)(n);
  return (forms[rule] ?? forms.other).replace("#", number(language, n));
}

export function number(language: string, n: number): string {
  return numberText(language)(n);
}

export function isLanguage(value: string | undefined): value is Language {
  return languages.includes(value as Language);
}

/** The interface language nearest to what was asked for: exact, then primary subtag, then English. */
export function nearestLanguage(...wanted: (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const primary = tag?.toLowerCase().split("-")[0];
    if (isLanguage(primary)) return primary;
  }
  return "en";
}

/** From an Accept-Language header: tags in order of q. Malformed parts are passed over. */
export function acceptedLanguages(header: string | undefined): string[] {
  return (header ?? "")
    .split(",", 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
}

const rightToLeft = new Set(["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);

/** Writing direction of a BCP 47 tag. */
export function direction(tag: string): "ltr" | "rtl" {
  const [primary = "", script] = tag.toLowerCase().split("-");
  if (script === "latn" || script === "cyrl") return "ltr";
  return rightToLeft.has(primary) || script === "arab" || script === "hebr" ? "rtl" : "ltr";
}

/** A canonical BCP 47 tag, or undefined when it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

// Intl objects cost 20–100 µs to make and are needed on every page: made once a language.
const pluralRule = kept((language) => {
  const rules = new Intl.PluralRules(language);
  return rememberSmall((n) => rules.select(n));
});
const numberText = kept((language) => {
  const format = new Intl.NumberFormat(language);
  return rememberSmall((n) => format.format(n));
});
const listFormats = kept((language) => new Intl.ListFormat(language, { type: "unit", style: "short" }));
const languageNames = kept((language) => new Intl.DisplayNames(language, { type: "language" }));
const regionNames = kept((language) => {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return kept((code) => named(() => names.of(code), code));
});

/** Names as a list, each in a direction of its own. */
export function list(language: Language, names: readonly string[]): string {
  return listFormats(language).format(names.map((name) => isolated(name, direction(language))));
}

/** A language's name in another one, e.g. ("fr", "en") → "French"; the tag itself when unknown. */
export function languageName(tag: string, language: Language): string {
  return named(() => languageNames(language).of(tag), tag);
}

/** A country's name (ISO 3166-1 alpha-2) in a language; the code itself when unknown. */
export function countryName(code: string, language: Language): string {
  // Only what can be a code is remembered, so that nothing sent from outside fills the memory.
  return /^[A-Z]{2}$/.test(code) ? regionNames(language)(code) : code;
}

function named(look: () => string | undefined, otherwise: string): string {
  try {
    return look() ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Remembers the answers for whole numbers below a thousand: an Intl call costs 0.5 µs, and pages count little else. */
function rememberSmall<T>(answer: (n: number) => T): (n: number) => T {
  const answers: T[] = [];
  return (n) => (Number.isInteger(n) && n >= 0 && n < 1000 ? (answers[n] ??= answer(n)) : answer(n));
}

export function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
