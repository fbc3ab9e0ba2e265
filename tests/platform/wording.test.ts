import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test, vi } from "vitest";
import type * as I18n from "../../src/platform/i18n.ts";
import { languages, type Language, type PluralForms } from "../../src/platform/i18n.ts";

/*
 * Every interface text in every language, mail included: nothing is left in English, each count has the form that its number
 * wants, and each language keeps its own typography.
 */

const asked = vi.hoisted(() => [] as { language: string; n: number; forms: PluralForms }[]);
vi.mock("../../src/platform/i18n.ts", async (original) => {
  const real = await original<typeof I18n>();
  const plural: typeof real.plural = (language, n, forms) => {
    asked.push({ language, n, forms });
    return real.plural(language, n, forms);
  };
  return { ...real, plural };
});

type Texts = Record<string, string | ((...given: (string | number)[]) => string)>;
const root = new URL("../../", import.meta.url);
const sourceOf = (file: string) => readFileSync(new URL(file, root), "utf8");
const files = ["src", "emails"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((file) => /text\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
    .filter((file) => sourceOf(file).includes("catalogue({")),
);
// Other files of this process may have had them from the real one, and are to have them so again.
vi.resetModules();
afterAll(() => void vi.resetModules());
const catalogues = await Promise.all(
  files.map(async (file) => {
    const all = (await import(new URL(file, root).href)) as Record<string, (language: Language) => Texts>;
    // A slice's second catalogue is named for what it says: `leaveText`.
    const [, text] = Object.entries(all).find(([name]) => /^(\w+T|t)ext$/.test(name)) ?? [];
    if (!text) throw new Error(`${file} has texts and shows no catalogue`);
    return { file, text, source: sourceOf(file) };
  }),
);

/** The types of a function's parameters, as its English text declares them. */
function parametersOf(source: string, key: string): ("number" | "string")[] {
  const found = new RegExp(`^    "?${key}"?: \\(([^)]*)\\)`, "m").exec(source)?.[1] ?? "";
  return found
    .split(",")
    .flatMap((one) => (one.includes(":") ? [one.includes("number") ? "number" : "string"] : []));
}

const numbers = [0, 1, 2, 3, 11, 100];
const samples: Record<Language, string> = { en: "Zoe", fr: "Zoé", es: "Zoé", it: "Zoé", ar: "زوي" };

/** Of none Arabic says the same as of a hundred, as CLDR's own units do. */
const lacks = (forms: PluralForms, category: Intl.LDMLPluralRule) =>
  forms[category === "zero" ? "other" : category] === undefined;

type Said = { file: string; key: string; language: Language; said: string };

/** All that a language ever says, each function with each number. */
function sayings(language: Language): Said[] {
  return catalogues.flatMap(({ file, text, source }) =>
    Object.entries(text(language)).flatMap(([key, one]) => {
      const common = { file, key, language };
      if (typeof one === "string") return [{ ...common, said: one }];
      const types = parametersOf(source, key);
      return (types.includes("number") ? numbers : [1]).map((n) => ({
        ...common,
        said: one(...types.map((type) => (type === "number" ? n : samples[language]))),
      }));
    }),
  );
}

const shown = ({ file, key, said }: Said) => `${file} ${key}: ${said}`;
const wrong = (language: Language, rule: (said: string) => boolean) => [
  ...new Set(
    sayings(language)
      .filter(({ said }) => rule(said))
      .map(shown),
  ),
];

test("there are catalogues", () => expect(catalogues.length).toBeGreaterThan(15));

test.each(languages)(
  "no sentence says again that it is done, which its box already says, in %s",
  (language) => {
    const { done = "" } = catalogues.find(({ file }) => file === "src/ui/text.ts")?.text(language) ?? {};
    const twice = sayings(language).filter(({ said }) => said.startsWith(`${String(done)}.`));
    expect(twice).toEqual([]);
  },
);

describe.each(languages)("in %s", (language) => {
  test("each count has the form of its number, by this language's rules", () => {
    asked.length = 0;
    sayings(language);
    expect(asked.length).toBeGreaterThan(100);
    const rules = new Intl.PluralRules(language);
    const missing = asked.filter((one) => one.language !== language || lacks(one.forms, rules.select(one.n)));
    expect([
      ...new Set(missing.map(({ n, forms, ...one }) => `${one.language} ${n} ${JSON.stringify(forms)}`)),
    ]).toEqual([]);
    expect(wrong(language, (said) => said.includes("#") || /undefined|NaN|\bnull\b/.test(said))).toEqual([]);
  });

  test("is careful with marks and spaces", () => {
    expect(wrong(language, (said) => /\.\.\.|[ \u202f]{2}|--|\p{L}'|"|\s…/u.test(said))).toEqual([]);
  });
});

/** Words that are the same in two languages, or nobody's: formats, marks and names. */
const alike: Partial<Record<Language, RegExp>> = {
  fr: /^(# )?(Discussions?|Notifications?|Question|Budget|Infrastructure|Versions?( #)?|Pages?|Programme|Licence|Effort|Association|Adoptions?|Administration|Format|Actions?|Date|Description|Note|Public|Message|Participation|Contact|Type|Sections?|Services?|Organisations?|Image|Code|Source)$/i,
  es: /^(Material|demo|No|Error|Total)$/i,
  it: /^(Cluster|demo|No|Menu|Email|Link|Feed|Budget|Partner|Newsletter|Call for papers|# mail)$/i,
};

describe.each(["fr", "es", "it", "ar"] as const)("in %s", (language) => {
  test("nothing is left in English", () => {
    const english = new Set(sayings("en").map(shown));
    const left = sayings(language).filter((one) => {
      const { said } = one;
      const words = said.replace(/\{\w+\}/g, "").replace(/\d+/g, "#");
      return (
        english.has(shown(one)) &&
        /\p{L}{2}/u.test(words.replaceAll(samples.en, "")) &&
        !alike[language]?.test(words)
      );
    });
    expect([...new Set(left.map(shown))]).toEqual([]);
  });
});

test("French sets ; : ! ? and guillemets off by a narrow no-break space", () => {
  const unset = /[^\u202f][;!?»]|[^\u202f\d](?<!\b(?:https?|mailto)):|\d:(?!\d)|«[^\u202f]|[ \u00a0][;:!?»]/u;
  expect(wrong("fr", (said) => unset.test(said))).toEqual([]);
});

test("Spanish opens what it asks and exclaims", () => {
  const count = (said: string, mark: string) => said.split(mark).length;
  expect(
    wrong("es", (said) => count(said, "?") !== count(said, "¿") || count(said, "!") !== count(said, "¡")),
  ).toEqual([]);
});

test("Arabic has its own comma, semicolon and question mark, and no Latin words", () => {
  expect(wrong("ar", (said) => /[,;?]/.test(said))).toEqual([]);
  const latin = /(?!Markdown|HTML|HTTPS|SMTP|UTC|ICS|RSS|Atom|JSON|https?|ISO|INSME)\b[A-Za-z]{2,}/;
  expect(
    wrong("ar", (said) =>
      latin.test(said.replace(/\{\w+\}|[\w.]+@[\w.]+|https?:\/\/\S+|Africa\/Tunis/g, "")),
    ),
  ).toEqual([]);
});

test("French and Spanish are formal, Italian is not", () => {
  expect(wrong("fr", (said) => /(?<!\p{L})(tu|toi|ton|tes|ta)(?!\p{L})/iu.test(said))).toEqual([]);
  const familiar = /(?<!\p{L})(tú|tu|tus|te|ti|puedes|quieres|tienes|eres|vosotros)(?!\p{L})/iu;
  expect(wrong("es", (said) => familiar.test(said))).toEqual([]);
  const formal = /(?<!\p{L})(Lei|Suo|Sua|Suoi|Sue|voi|vostr[aoei])(?!\p{L})/u;
  expect(wrong("it", (said) => formal.test(said))).toEqual([]);
});

describe("words from elsewhere", () => {
  const foreign = { ltr: "עברית", rtl: "Latin words" } as const;

  test.each(languages)("cannot turn a sentence round in %s", (language) => {
    const other = foreign[language === "ar" ? "rtl" : "ltr"];
    const open = catalogues.flatMap(({ file, text, source }) =>
      Object.entries(text(language)).flatMap(([key, one]) => {
        if (typeof one === "string") return [];
        const said = one(...parametersOf(source, key).map((type) => (type === "number" ? 3 : other)));
        return said.replaceAll(`\u2068${other}\u2069`, "").includes(other) ? [`${file} ${key}: ${said}`] : [];
      }),
    );
    expect(open).toEqual([]);
  });
});
