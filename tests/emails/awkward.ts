import type { House } from "../../emails/house.ts";
import type { Language } from "../../src/platform/i18n.ts";
import { house } from "./people.ts";

/** What people write into a hub, in mails to one person: as one hopes, and as it comes. */
export type Words = {
  house: Omit<House, "language">;
  title: string;
  /** The language of title and body. */
  tongue: string;
  name: string;
  organisation: string;
  /** Plain text, paragraphs apart by an empty line. */
  body: string;
  interests: readonly string[];
};

export const plainHouse = house;
export const awkwardHouse = {
  ...house,
  hubName: 'Réseau "Métiers & Marchés" <شبكة> – International Network for Small and Medium Enterprises',
  postalAddress:
    "Example Network for Small Firms, Building of the Chambers, third floor, room 312,\r\n1 Demo Street, 00100 Exampleville, Exampleland",
};

export function plainWords(language: Language): Words {
  return {
    house: plainHouse,
    title: titles[language],
    tongue: language,
    name: "Marta Example",
    organisation: "Demo Chamber of the Northern Lakes",
    body: bodies[language],
    interests: interests[language],
  };
}

const titles: Record<Language, string> = {
  en: "How do you stop innovation vouchers from going to the same firms every year?",
  fr: "Accompagner les artisans vers l’export : par où commencer ?",
  es: "¿Cómo acompañar a un taller en su primera exportación?",
  it: "Come accompagnare un laboratorio alla prima esportazione?",
  ar: "كيف نساعد الورش الصغيرة على الحصول على أول شهادة جودة؟",
};

const bodies: Record<Language, string> = {
  en: "We tried a ceiling for three rounds.\n\nIt worked once we asked for the name of the owner, not of the firm.",
  fr: "Nous avons essayé un plafond pendant trois ans.\n\nIl a tenu quand nous avons demandé le nom du propriétaire.",
  es: "Probamos un tope durante tres rondas.\n\nFuncionó cuando pedimos el nombre del dueño y no el de la empresa.",
  it: "Abbiamo provato un tetto per tre bandi.\n\nHa retto quando abbiamo chiesto il nome del titolare.",
  ar: "جرّبنا سقفًا في ثلاث دورات.\n\nنجح حين طلبنا اسم المالك لا اسم الشركة.",
};

const interests: Record<Language, string[]> = {
  en: ["energy", "crafts", "Tunisia"],
  fr: ["énergie", "artisanat", "Tunisie"],
  es: ["energía", "artesanía", "Túnez"],
  it: ["energia", "artigianato", "Tunisia"],
  ar: ["الطاقة", "الحرف", "تونس"],
};

/** In a language that runs the other way, long, with what breaks mails: markup, quotes, directions, addresses without a break. */
export function awkwardWords(language: Language): Words {
  const other = language === "ar" ? "en" : "he";
  const words = other === "he" ? "כותרת בעברית (2) – " : "A title <b>with</b> “quotes” & 'more' – ";
  return {
    house: awkwardHouse,
    title: words.repeat(Math.ceil(462 / words.length)).slice(0, 462),
    tongue: other,
    name: "عبد الرحمن <x> Müller-Lüdenscheidt & Söhne of a name that nobody shortens for any list",
    organisation: `${"Federation of Chambers of Commerce, Industry, Crafts and Services ".repeat(2)}(מדגם)`,
    body: [
      `${words.repeat(30)}\u202Eturned\u202C`,
      "> quoted <b>once</b>\n> > and 2 > 1 twice",
      `https://example.org/${"a-very-long-address-without-any-place-to-break-".repeat(4)}`,
      "改善活動の進め方。準備、記録、見直しの三つの段階に分けて説明します。".repeat(6),
      "👩‍👩‍👧‍👦".repeat(30),
      "1. one\n2. two\n3. three",
    ].join("\n\n"),
    interests: Array.from({ length: 30 }, (_, i) =>
      i % 2 ? `אנרגיה ${i} & <water>` : `Energy and environment ${i}`,
    ),
  };
}
