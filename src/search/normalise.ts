import { fold, invisible } from "../platform/folding.ts";

/** One word as the index has it, and where it stands in the text: UTF-16 offsets. */
export type Word = { readonly word: string; readonly start: number; readonly end: number };

/**
 * The words of a text, the same for what is looked for and what it is looked for in. Scripts that write no spaces give overlapping
 * pairs of characters ("中小企業": 中小, 小企, 企業), so that any part of a text can be found; a character that stands alone is itself a
 * word. Pictographs are words too. Punctuation and spaces separate and are dropped.
 */
export function normalise(text: string): string[] {
  return wordsIn(text).map(({ word }) => word);
}

export function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length;) {
    if (!isOpening(text.charCodeAt(at))) at++;
    else at = addPlain(found, text, at) ?? addAny(found, text, at);
  }
  return found;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isOpening = (code: number) => code > 127 || isLetter(code) || isDigit(code);

/** A word of ASCII, which most are: ten times as fast as the rules for all others. Answers where it ends. */
function addPlain(found: Word[], text: string, start: number): number | undefined {
  let end = start;
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++;
  if (end === start || text.charCodeAt(end) > 127) return undefined;
  found.push({ word: text.slice(start, end).toLowerCase(), start, end });
  return end;
}

function addAny(found: Word[], text: string, start: number): number {
  pieces.lastIndex = start;
  const [piece] = pieces.exec(text) ?? [];
  if (piece === undefined) return start + 1;
  addPiece(found, piece, start);
  return start + piece.length;
}

/** Letters, digits and marks in a row with what is invisible among them; or one pictograph, or a flag. */
const pieces =
  /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*|\p{RI}\p{RI}|\p{Extended_Pictographic}|[\u24B6-\u24E9\u3200-\u33FF\u2100-\u214F]/uy;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]/u;

function addPiece(found: Word[], piece: string, start: number): void {
  const words = foldedWords(piece);
  if (words === "mixed") return addMixed(found, piece, start);
  const end = start + piece.length;
  for (const word of words) found.push({ word, start, end });
}

/** What pieces come to: folding costs ten times as much as looking up what it gave before. */
const known = new Map<string, readonly string[] | "mixed">();

function foldedWords(piece: string): readonly string[] | "mixed" {
  let words = known.get(piece);
  if (words !== undefined) return words;
  const folded = fold(piece);
  // Folding can leave several words of one piece: "½" is "1⁄2".
  words = unspaced.test(folded) ? "mixed" : (folded.match(inWord) ?? []).map(withoutArticle);
  if (known.size >= 20_000) known.clear();
  if (piece.length <= 40) known.set(piece, words);
  return words;
}

/** Arabic writes its article, and what may stand before it, as part of the word: "and the company" is found as "company". */
const withoutArticle = (word: string) => word.replace(/^(?:[وبكف]?ال|لل)(?=[\u0620-\u064A]{3})/u, "");

const inWord = /[\p{L}\p{N}\p{M}]+|\p{RI}\p{RI}|\p{Extended_Pictographic}/gu;

/** A piece that is partly of a script without spaces: "2024年度" is 2024 and 年度. */
function addMixed(found: Word[], piece: string, start: number): void {
  let run: Word[] = [];
  let spaced: { text: string; start: number; end: number } | undefined;
  const endRun = () => {
    addRun(found, run);
    run = [];
  };
  const endSpaced = () => {
    for (const word of spaced ? (fold(spaced.text).match(inWord) ?? []) : [])
      found.push({ word, start: spaced?.start ?? 0, end: spaced?.end ?? 0 });
    spaced = undefined;
  };
  for (const { 0: one, index } of piece.matchAll(characters)) {
    const at = { start: start + index, end: start + index + one.length };
    const sign = signOf(one);
    if (sign !== "") {
      endSpaced();
      run.push({ word: sign, ...at });
    } else {
      endRun();
      spaced = { text: (spaced?.text ?? "") + one, start: spaced?.start ?? at.start, end: at.end };
    }
  }
  endSpaced();
  endRun();
}

/** The character as the index has it, "" where it is of a script that has spaces. */
function signOf(character: string): string {
  const words = foldedSign(character);
  return unspaced.test(words) ? words : "";
}

const foldedSigns = new Map<string, string>();

function foldedSign(character: string): string {
  let sign = foldedSigns.get(character);
  if (sign === undefined) {
    sign = (fold(character).match(inWord) ?? []).join("");
    if (foldedSigns.size < 20_000) foldedSigns.set(character, sign);
  }
  return sign;
}

/** A character with its marks; half-width kana and the letters of a Hangul syllable carry theirs as characters. */
const characters =
  /[\u1100-\u115F][\u1160-\u11A7]+[\u11A8-\u11FF]*|[^\p{M}][\p{M}\p{Cf}]*[\uFF9E\uFF9F]?|\p{M}+/gu;

function addRun(found: Word[], run: readonly Word[]): void {
  const [only] = run;
  if (only && run.length === 1) found.push(only);
  for (let i = 1; i < run.length; i++) {
    const [one, next] = [run[i - 1], run[i]];
    if (one && next) found.push({ word: one.word + next.word, start: one.start, end: next.end });
  }
}

/** Each character of scripts without spaces, once: what a query of one character looks for. */
export function signsIn(text: string): string[] {
  if (!unspaced.test(text)) return [];
  const signs = new Set<string>();
  for (const [one] of text.replace(invisible, "").matchAll(characters)) {
    const sign = signOf(one);
    if (sign !== "") signs.add(sign);
  }
  return [...signs];
}

/** A word that is one character of a script without spaces. */
export function isSign(word: string): boolean {
  return (
    unspaced.test(word) && word.replace(characters, "") === "" && [...word.matchAll(characters)].length === 1
  );
}

/** A word of a script that writes no spaces: a part of one, more often than not. */
export const isUnspaced = (word: string) => unspaced.test(word);
