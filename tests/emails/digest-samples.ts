import {
  renderChanges,
  renderShell,
  type Change,
  type DigestItem,
  type Picked,
  type Reason,
  type Section,
  type Shell,
  type ShellProps,
  type Stream,
} from "../../emails/digest/index.ts";
import type { Language } from "../../src/platform/i18n.ts";
import { items, picked } from "./people.ts";

/** One shell for all digests of a house and language, as a run makes it. */
export function digestShell(props: ShellProps): Shell {
  const key = JSON.stringify(props);
  const kept = shells.get(key) ?? renderShell(props);
  shells.set(key, kept);
  return kept;
}
const shells = new Map<string, Shell>();

/** `size` items over the three streams, each with a reason or two. */
export function digestSections(language: Language, size: number, awkward: boolean): Section[] {
  const source = awkward ? awkwardItems : Object.values<DigestItem>(plainItems);
  const chosen = Array.from({ length: size }, (_, i) => numbered(source[i % source.length] ?? items.ask, i));
  const streams: Stream[] = ["discussions", "methodologies", "calls"];
  return streams.map((stream) => ({
    stream,
    items: chosen.filter((item) => streamOf[item.kind] === stream).map((item, i) => pick(item, i, language)),
  }));
}

const streamOf = { thread: "discussions", methodology: "methodologies", call: "calls" } as const;

/** No two items of a digest are the same entry. */
function numbered(item: DigestItem, i: number): DigestItem {
  return { ...item, url: item.url.replace(/(0{6,})\w*/, `$1${i}`) };
}

function pick(item: DigestItem, i: number, language: Language): Picked {
  const first: Reason = reasons[i % reasons.length] ?? { code: "new" };
  const second: Reason[] = i % 3 === 0 ? [{ code: "country", country: "TN" }] : [];
  const { block, reasons: told } = picked(item, language, first, ...second);
  const said = item.excerpt === "" ? changes : changes.slice(0, 1);
  const changed = i % 12 === 1 ? [renderChanges(said, language)] : [];
  return { block, reasons: [...told, ...changed], own: item.kind === "thread" && i % 2 === 1 };
}

/** What an item that was told of before may say of itself now. */
const changes: Change[] = [
  { code: "deadline", from: "2026-11-26", to: "2026-12-10" },
  {
    ...{ code: "version", version: 3, language: "he" },
    note: "- השלב השני מתחיל בעובד הוותיק (2) ולא בבעלים, אחרי דיון כאן; and some words in between that nobody shortened.\n- second",
  },
];

const reasons: Reason[] = [
  { code: "topic", topic: "energy" },
  { code: "deadline", days: 3 },
  { code: "unanswered" },
  { code: "lively", people: 11 },
  { code: "seldom-heard", country: "TN" },
  { code: "new-version", version: 2 },
];

const { bare: _unshortened, ...plainItems } = items;

const many = Array.from({ length: 8 }, (_, i) => ({
  at: Date.UTC(2026, 11, 4 + i * 20, 22, 59),
  zone: "America/Argentina/Buenos_Aires",
  label: `Cut-off ${i + 1}: ${"expressions of interest and full proposals ".repeat(2)}`,
}));

/** What comes in from elsewhere: nobody shortened it, and half of it is missing. */
const awkwardItems: DigestItem[] = [
  { ...items.arabic, title: "كيف نساعد الورش الصغيرة؟ ".repeat(19), excerpt: "", author: "Ana <x> & Söhne" },
  { ...items.funding, deadlines: many, title: "Énergie & Wasser – ".repeat(25), funder: "Fund ".repeat(30) },
  {
    ...items.japanese,
    title: "小規模工場のための改善活動".repeat(36),
    excerpt: "改善活動の進め方。".repeat(60),
  },
  items.bare,
  { ...items.ask, title: "?", excerpt: `https://example.org/${"unbroken".repeat(40)}`, replies: 12_345 },
  {
    ...items.french,
    ...{ title: `שאלה: ${"איך עוזרים לבתי מלאכה קטנים? ".repeat(16)}`, language: "he" },
    organisation: "Fédération des chambres ".repeat(8),
  },
  { ...items.hindi, title: "👩‍👩‍👧‍👦".repeat(90), excerpt: "\u202Eturned\u202C and <b>bold</b>", demo: false },
  { ...items.spanish, deadlines: many.slice(0, 2), excerpt: "", organisation: "قرطبة (Córdoba)" },
];
