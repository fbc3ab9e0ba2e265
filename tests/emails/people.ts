import type { DigestItem, Picked, Reason, Section } from "../../emails/digest/index.ts";
import { renderBlock, renderReason } from "../../emails/digest/index.ts";
import type { Language } from "../../src/platform/i18n.ts";

/** Invented entries in several scripts, with the awkward things real ones have. */
const hub = "https://hub.example.org";

export const items = {
  ask: {
    key: "k1",
    kind: "thread",
    flavour: "ask",
    url: `${hub}/threads/01hexample000000000a/vouchers`,
    title: "How do you stop innovation vouchers from going to the same twenty firms every year?",
    language: "en",
    excerpt:
      "Our third round closed last week and two thirds of the vouchers went to firms that had one before. We tried a ceiling, and they came back under the name of a sister company. What has worked for you?",
    replies: 0,
    author: "Marta Example",
    organisation: "Demo Chamber of the Northern Lakes",
    country: "IT",
    demo: true,
  },
  french: {
    key: "k2",
    kind: "thread",
    flavour: "discussion",
    url: `${hub}/threads/01hexample000000000b/artisans`,
    title: "Accompagner les artisans vers l’export : par où commencer quand on n’a qu’un demi-poste ?",
    language: "fr",
    excerpt:
      "Nous sommes trois agences à nous partager un conseiller. L’idée serait de mutualiser les diagnostics & de publier « la grille » ensemble ; qui l’a déjà fait ?",
    replies: 14,
    author: "Amina Exemple",
    organisation: "Agence de démonstration de Sfax",
    country: "TN",
    demo: true,
  },
  arabic: {
    key: "k3",
    kind: "thread",
    flavour: "ask",
    url: `${hub}/threads/01hexample000000000c/x`,
    title: "كيف نساعد الورش الصغيرة على الحصول على أول شهادة ISO 9001 دون استشاري خارجي؟",
    language: "ar",
    excerpt:
      "لدينا اثنتا عشرة ورشة نسيج، وكلفة الاستشارة (حوالي 3,000 EUR) أكبر من ربحها السنوي. هل جرّب أحدكم مرافقة جماعية؟",
    replies: 3,
    answered: true,
    author: "سلمى مثال",
    organisation: "مركز تجريبي للنسيج",
    country: "EG",
    demo: true,
  },
  methodology: {
    key: "k4",
    kind: "methodology",
    sort: "good-practice",
    url: `${hub}/methodologies/01hexample000000000d/peer-audit`,
    title: "Peer audits: three firms look at one, in one day",
    language: "en",
    excerpt:
      "Three owners from other trades spend a day in a workshop with one sheet of forty questions, and report before they leave. Cheap, candid, and hard to ignore.",
    version: 3,
    evidence: "evaluated",
    adoptions: 4,
    author: "Jonas Beispiel",
    organisation: "Demo Agency for Crafts",
    country: "DE",
    demo: true,
  },
  japanese: {
    key: "k5",
    kind: "methodology",
    url: `${hub}/methodologies/01hexample000000000e/kaizen`,
    title: "小規模工場のための週一回・三十分の改善活動ガイド",
    language: "ja",
    excerpt:
      "従業員十人以下の工場が、専任者を置かずに続けられる改善活動の進め方。準備、記録、見直しの三つの段階に分けて説明します。",
    version: 1,
    evidence: "told",
    country: "JP",
    demo: true,
  },
  funding: {
    key: "k6",
    kind: "call",
    type: "funding",
    url: `${hub}/calls/01hexample000000000f/energy?ref=a&b=<c>`,
    title: "Energy audits for manufacturing SMEs <second cut-off> & follow-up grants",
    language: "en",
    excerpt:
      "Covers 70 % of the cost of an audit and of the first measure it proposes, for firms with fewer than fifty people.",
    funder: "Demo Fund for Clean Production",
    deadlines: [
      { at: Date.UTC(2026, 10, 26, 16, 0), zone: "Europe/Brussels", label: "Stage 1" },
      { at: Date.UTC(2027, 1, 26, 16, 0), zone: "Europe/Brussels", label: "Stage 2" },
    ],
    country: "BE",
    demo: true,
  },
  spanish: {
    key: "k7",
    kind: "call",
    type: "partner-search",
    url: `${hub}/calls/01hexample000000000g/socios`,
    title: "Se buscan dos centros tecnológicos para un piloto de trazabilidad en el sector del aceite",
    language: "es",
    excerpt:
      "Piloto de dieciocho meses con seis cooperativas. Buscamos un centro con laboratorio sensorial y otro con experiencia en etiquetado.",
    deadlines: [{ at: Date.UTC(2026, 11, 4, 22, 59), zone: "America/Bogota", dateOnly: true }],
    organisation: "Cámara de Ejemplo",
    country: "CO",
    demo: true,
  },
  hindi: {
    key: "k8",
    kind: "call",
    type: "training",
    url: `${hub}/calls/01hexample000000000h/prashikshan`,
    title: "छोटे उद्यमों के सलाहकारों के लिए निःशुल्क ऑनलाइन प्रशिक्षण",
    language: "hi",
    excerpt: "छह सप्ताह, सप्ताह में दो घंटे। अंत में एक अभ्यास परियोजना और प्रमाणपत्र।",
    deadlines: [],
    country: "IN",
    demo: true,
  },
  bare: {
    key: "k9",
    kind: "call",
    url: `${hub}/calls/01hexample000000000i/x`,
    title: `${"A title that a ministry wrote and nobody shortened, with its annexes and its legal basis, ".repeat(6)}end`,
    language: "en",
    excerpt: "",
    deadlines: [],
  },
} satisfies Record<string, DigestItem>;

export function picked(item: DigestItem, language: Language, ...reasons: Reason[]): Picked {
  return {
    block: renderBlock(item, language),
    reasons: reasons.map((reason) => renderReason(reason, language)),
  };
}

/** Nine items, all three streams. */
export function fullSections(language: Language): Section[] {
  const pick = (item: DigestItem, ...reasons: Reason[]) => picked(item, language, ...reasons);
  return [
    {
      stream: "discussions",
      items: [
        pick(items.ask, { code: "unanswered" }),
        pick(items.french, { code: "country", country: "TN" }, { code: "lively", people: 6 }),
        pick(items.arabic, { code: "seldom-heard", country: "TN" }),
      ],
    },
    {
      stream: "methodologies",
      items: [
        pick(items.methodology, { code: "new-version", version: 3 }),
        pick(items.japanese, { code: "new" }),
      ],
    },
    {
      stream: "calls",
      items: [
        pick(items.funding, { code: "topic", topic: topicLabels[language] }, { code: "deadline", days: 3 }),
        pick(items.spanish, { code: "new-in-country", country: "CO" }),
        pick(items.hindi, { code: "following" }),
        pick(items.bare, { code: "deadline-moved" }),
      ],
    },
  ];
}

const topicLabels: Record<Language, string> = {
  en: "energy",
  fr: "énergie",
  es: "energía",
  it: "energia",
  ar: "الطاقة",
};

export const personal = {
  cadence: "daily",
  date: "2026-11-23",
  unsubscribeUrl: `${hub}/unsubscribe/tok-en_1`,
  preferencesUrl: `${hub}/subscription/tok-en_2`,
  webUrl: `${hub}/digest/tok-en_3`,
  whyUrl: `${hub}/digest/tok-en_3/why`,
} as const;

export const house = {
  hubName: "INSME",
  hubUrl: hub,
  postalAddress: "Example Network, 1 Demo Street, 00100 Exampleville",
  at: Date.UTC(2026, 10, 23, 7),
};
