import { canonicalTag } from "../platform/i18n.ts";
import { isSign, normalise } from "./normalise.ts";

/** Words that stand next to each other in what is found; one word, or a phrase. `open`: the last may go on. */
export type Term = { readonly words: readonly string[]; readonly open: boolean };

/** What narrows a search, as it came in the URL. */
export type Filters = {
  kind?: string | undefined;
  topic?: string | undefined;
  country?: string | undefined;
  language?: string | undefined;
  /** A slug. */
  organisation?: string | undefined;
  /** A handle. */
  author?: string | undefined;
  /** YYYY-MM-DD, both days included, in UTC. */
  from?: string | undefined;
  to?: string | undefined;
  /** "1": calls that can be answered now. */
  open?: string | undefined;
};

export type Asked = {
  /** As typed, shortened to what is looked for. */
  text: string;
  terms: readonly Term[];
  /** Something of what was typed was left out: it was too long. */
  cut: boolean;
  filters: Filters;
};

export const mostCharacters = 200;
const mostWords = 16;
/** Shorter ones begin too many words. */
const shortestOpen = 3;

/**
 * What somebody typed, as terms. Nothing in it is syntax but quotation marks, which keep words together; operators, brackets and stars
 * are punctuation as in any text. Words that a hyphen or an apostrophe joins stay together too.
 */
export function askedFor(typed: string, filters: Filters = {}): Asked {
  const text = shortened(typed.trim());
  const terms = chunksOf(text).flatMap(({ chunk, quoted }) => termsOf(chunk, quoted));
  const kept = firstWords(terms);
  return {
    text,
    terms: withOpenEnd(kept, text),
    cut: text !== typed.trim() || kept.length < terms.length,
    filters,
  };
}

/** At whole characters. */
function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  return text.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/u, "");
}

const quotes = `"“”„«»「」『』`;
const chunks = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}])[${quotes}]([^${quotes}]+)[${quotes}](?![\\p{L}\\p{N}\\p{M}])|[^\\s]+`,
  "gu",
);

function chunksOf(text: string): { chunk: string; quoted: boolean }[] {
  return [...text.matchAll(chunks)].map(([all, inner]) => ({
    chunk: inner ?? all,
    quoted: inner !== undefined,
  }));
}

/** A character that stands alone is no part of a phrase: in the index it is, more often than not, half of a pair. */
function termsOf(chunk: string, quoted: boolean): (Term & { quoted: boolean })[] {
  const words = normalise(chunk);
  const signs = words.filter(isSign).map((sign) => ({ words: [sign], open: false, quoted }));
  const others = words.filter((word) => !isSign(word));
  return [...(others.length > 0 ? [{ words: others, open: false, quoted }] : []), ...signs];
}

function firstWords<T extends Term>(terms: readonly T[]): T[] {
  let words = 0;
  const kept: T[] = [];
  for (const term of terms) {
    words += term.words.length;
    if (words > mostWords && kept.length > 0) break;
    kept.push(words > mostWords ? { ...term, words: term.words.slice(0, mostWords) } : term);
  }
  return kept;
}

/** Whoever stops in the middle of a word means what begins like it. */
function withOpenEnd(terms: readonly (Term & { quoted: boolean })[], text: string): Term[] {
  return terms.map(({ words, quoted }, i) => {
    const word = words.at(-1) ?? "";
    const isLast = i === terms.length - 1 && !quoted && /[\p{L}\p{N}\p{M}]$/u.test(text);
    return { words, open: isLast && [...word].length >= shortestOpen && spaced.test(word) };
  });
}

const spaced = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+$/u;

const kinds = ["thread", "methodology", "call"];

/** The filters of which the value can be one at all; any other is as if it were not there. */
export function cleanFilters(given: Filters): Filters {
  const { kind, topic, country, language, organisation, author, from, to, open } = given;
  const tag = language === undefined ? undefined : canonicalTag(language);
  return Object.fromEntries(
    Object.entries({
      kind: kinds.includes(kind ?? "") ? kind : undefined,
      topic,
      country: /^[a-z]{2}$/i.test(country ?? "") ? country?.toUpperCase() : undefined,
      language: tag,
      organisation,
      author: author?.replace(/^@/, "").toLowerCase(),
      from: isDay(from) ? from : undefined,
      to: isDay(to) ? to : undefined,
      open: open === "1" ? open : undefined,
    }).filter(([, value]) => value !== undefined && value !== ""),
  );
}

function isDay(text: string | undefined): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? "") && !Number.isNaN(Date.parse(text ?? ""));
}

/** Whether anything is asked at all: words, or a filter. */
export function asksNothing({ terms, filters }: Asked): boolean {
  return terms.length === 0 && Object.keys(filters).length === 0;
}
