/** Plain text that is safe in a subject, a header, an HTML mail and a text mail, in any script. */

import type { Language } from "../src/platform/i18n.ts";

export { isolated } from "../src/platform/isolate.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

// Line breaks and other control characters, bidi embeddings, overrides and isolates (they could turn their neighbours round),
// noncharacters (our slots), the byte order mark and lone surrogates.
const unwanted =
  // oxlint-disable-next-line no-control-regex -- they are what it is for
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** One line without control or direction characters; white space is single. */
export function oneLine(text: string): string {
  // A no-break space stays one: French puts it before ":" and "?".
  return text.replace(unwanted, " ").replace(/ {2,}/g, " ").trim();
}

// oxlint-disable-next-line no-control-regex -- they are what it is for
const lineBreaks = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

/** A header of parts that were made one line each: keeps the isolates that stand around them. */
export function headerLine(text: string): string {
  return text.replace(lineBreaks, " ").trim();
}

/** At most `most` graphemes of one line, ending in an ellipsis when something was left out, between words where there are any. */
export function cut(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  let taken = 0;
  let end = 0;
  for (const { index, segment } of graphemes.segment(line)) {
    // One grapheme can carry any number of marks; a mail's size must not.
    if (taken === most || index + segment.length > most * 4) return `${trimmed(line, end)}…`;
    if (++taken < most) end = index + segment.length;
  }
  return line;
}

function trimmed(line: string, end: number): string {
  const head = line.slice(0, end);
  const space = head.lastIndexOf(" ");
  return (space > end * 0.7 ? head.slice(0, space) : head).replace(/[\s.,;:·–—-]+$/u, "");
}

/** Lines of at most `width` columns, where the text has spaces to break at, or letters that need none. */
export function wrap(text: string, width = 72): string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const { piece, space } of piecesOf(text)) {
    const columns = columnsOf(piece);
    if (line !== "" && taken + space.length + columns > width) {
      lines.push(line);
      line = piece;
      taken = columns;
    } else {
      const before = line === "" ? "" : space;
      line += before + piece;
      taken += before.length + columns;
    }
  }
  return balanced([...lines, line]);
}

type Piece = { piece: string; space: string };

/** Words; of Chinese and Japanese, which set no spaces, letters with the marks that may not begin or end a line. */
function piecesOf(text: string): Piece[] {
  return text.split(" ").flatMap((word) => {
    const parts = unspaced.test(word) ? (word.match(letters) ?? [word]) : [word];
    return parts.map((piece, i) => ({ piece, space: i === 0 ? " " : "" }));
  });
}

function columnsOf(piece: string): number {
  return piece.length + (unspaced.test(piece) || hangul.test(piece) ? (piece.match(broad)?.length ?? 0) : 0);
}

const unspaced = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/u;
const hangul = /[\u1100-\u11FF\uAC00-\uD7AF]/u;
const broad = /[\u1100-\u11FF\u3000-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/gu;
const letters =
  /[（「『【〔〈《\u2068]*(?:[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]|[^\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF（「『【〔〈《、。，．！？：；）」』】〕〉》…\u2068\u2069]+)[、。，．！？：；）」』】〕〉》ー々っゃゅょッャュョ…\u2069]*|./gu;

/** An isolate ends with its line: what goes on in the next one is opened there anew. */
function balanced(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const start = "\u2068".repeat(open);
    open += line.split("\u2068").length - line.split("\u2069").length;
    return start + line + "\u2069".repeat(Math.max(0, open));
  });
}

/** What stands between a label and what it labels. */
export function colon(language: Language): string {
  return language === "fr" ? "\u202F:" : ":";
}

/** An invisible mark that gives a line its direction where its first strong letter would give another. */
export function lead(dir: "ltr" | "rtl"): string {
  return dir === "rtl" ? "\u200F" : "";
}
