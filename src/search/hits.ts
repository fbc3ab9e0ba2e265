import type { Term } from "./asked.ts";
import { isSign, wordsIn } from "./normalise.ts";

/** Where a term stands in a text: UTF-16 offsets, and which of the terms it is. */
export type Hit = { term: number; start: number; end: number };

/** Every place where one of the terms stands, in order, and of how many words the text is. */
export function hitsIn(text: string, terms: readonly Term[]): { hits: Hit[]; words: number } {
  const words = wordsIn(text);
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++)
    for (let term = 0; term < terms.length; term++) {
      const hit = hitAt(words, i, terms[term] as Term, term); // below the length
      if (hit) hits.push(hit);
    }
  return { hits, words: words.length };
}

function hitAt(
  words: ReturnType<typeof wordsIn>,
  at: number,
  { words: wanted, open }: Term,
  term: number,
): Hit | undefined {
  const first = words[at];
  const [sought = ""] = wanted;
  if (!first) return undefined;
  if (wanted.length === 1) {
    if (first.word === sought || (open && first.word.startsWith(sought)))
      return { term, start: first.start, end: first.end };
    return isSign(sought) ? signAt(first, sought, term) : undefined;
  }
  if (first.word !== sought) return undefined;
  const last = words[at + wanted.length - 1];
  const same = wanted.every((word, i) => {
    const found = words[at + i]?.word;
    return found === word || (open && i === wanted.length - 1 && found?.startsWith(word) === true);
  });
  return same && last ? { term, start: first.start, end: last.end } : undefined;
}

/** One character within a pair. */
function signAt(
  { word, start, end }: { word: string; start: number; end: number },
  sign: string,
  term: number,
) {
  if (word.startsWith(sign)) return { term, start, end: start + sign.length };
  return word.endsWith(sign) ? { term, start: end - sign.length, end } : undefined;
}

/** Whether a text, or its title, holds every term. */
export function holdsAll(texts: readonly string[], terms: readonly Term[]): boolean {
  const held = new Set(texts.flatMap((text) => hitsIn(text, terms).hits.map(({ term }) => term)));
  return held.size === terms.length;
}
