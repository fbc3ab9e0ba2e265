/** Languages whose country names are understood: those of Europe, of the Mediterranean and of the network's members. */
const LANGUAGES =
  "en fr es it ar pt de nl lb ga mt ca eu gl pl cs sk hu sl hr bs bs-Cyrl sr sr-Latn mk sq ro bg el tr uk ru be " +
  "hy ka az he fi et lv lt sv da nb nn is fo mi zh zh-Hant ja ko hi vi id fa";

/** Codes that Intl names although no organisation is established there: unions, exceptional and test codes. */
const NOT_COUNTRIES = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" "));

/** Names in use that Intl does not know; facts of usage, not of any text. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: "GB",
  "great britain": "GB",
  usa: "US",
  "united states of america": "US",
  "czech republic": "CZ",
  turkey: "TR",
  macedonia: "MK",
  "republic of north macedonia": "MK",
  faeroes: "FO",
  faroes: "FO",
  "the gambia": "GM",
  korea: "KR",
  "republic of korea": "KR",
  "korea (republic of)": "KR",
  "republic of moldova": "MD",
  "russian federation": "RU",
  "viet nam": "VN",
  "cote d'ivoire": "CI",
  "ivory coast": "CI",
  "cabo verde": "CV",
  swaziland: "SZ",
  palestine: "PS",
  "state of palestine": "PS",
  "chinese taipei": "TW",
  holland: "NL",
  "timor-leste": "TL",
  "syrian arab republic": "SY",
  "united republic of tanzania": "TZ",
  "hellenic republic": "GR",
};

/**
 * The ISO 3166-1 alpha-2 code (XK for Kosovo, as the EU writes it) of a country named in any of the languages above,
 * in its own script or another; null for a name nobody uses, or that means different countries in different languages.
 */
export function countryNamed(name: string): string | null {
  const key = folded(name).replace(/^the /, "");
  return OTHER_NAMES[key] ?? englishNames().get(key) ?? allNames().get(key) ?? null;
}

/** Text as names are compared: case, accents, Arabic vowel signs, apostrophes, dashes and stars aside. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/[*†‡.]/g, "")
    .replace(/ & /g, " and ")
    .replace(/\s+/g, " ")
    .trim();
}

let english: Map<string, string> | undefined;
let all: Map<string, string | null> | undefined;

const englishNames = () => (english ??= new Map(namesIn("en")));

/** Built at the first foreign name: 60 languages × 250 countries take some 60 ms. */
function allNames(): Map<string, string | null> {
  if (all) return all;
  all = new Map();
  for (const language of LANGUAGES.split(" ")) {
    for (const [name, code] of namesIn(language))
      all.set(name, (all.get(name) ?? code) === code ? code : null);
  }
  return all;
}

function namesIn(language: string): [string, string][] {
  const long = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const short = new Intl.DisplayNames(language, { type: "region", fallback: "none", style: "short" });
  return countryCodes().flatMap((code) =>
    [long.of(code), short.of(code)].flatMap((name): [string, string][] =>
      name ? [[folded(name), code]] : [],
    ),
  );
}

let codes: readonly string[] | undefined;

/** Every code that Intl names and does not replace by a newer one. */
export function countryCodes(): readonly string[] {
  const known = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return (codes ??= twoLetters().filter(
    (code) =>
      known.of(code) !== undefined &&
      !NOT_COUNTRIES.has(code) &&
      new Intl.Locale(`und-${code}`).region === code,
  ));
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const twoLetters = () => LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
