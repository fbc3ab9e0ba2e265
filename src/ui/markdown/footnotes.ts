import type { Lexer, Token } from "marked";
import { escapeText } from "./escape.ts";
import type { Page } from "./page.ts";

export interface FootnoteToken {
  type: "footnote";
  raw: string;
  label: string;
  tokens: Token[];
}

/** A note that the text refers to: its number on the page, and how many references lead to it so far. */
export interface Citation {
  number: number;
  times: number;
}

const OPENING = /^\[\^([^\]\s]{1,64})\]:[ \t]*/;
// The rest of the line, lines that follow it up to a blank one or the next note, and indented paragraphs
// after that.
const BODY = /^[^\n]*(?:\n(?!\[\^|[ \t]*(?:\n|$))[^\n]+|\n(?:[ \t]*\n)+(?=(?: {2}|\t)[ \t]*\S)[^\n]+)*/;

/** marked's block rule for `[^label]: text`. */
export function footnoteDefinition(src: string, lexer: Lexer): FootnoteToken | undefined {
  if (!src.startsWith("[^")) return undefined;
  const [opening, label] = OPENING.exec(src) ?? [];
  if (opening === undefined || label === undefined) return undefined;
  const [body = ""] = BODY.exec(src.slice(opening.length)) ?? [];
  return {
    type: "footnote",
    raw: opening + body,
    label,
    tokens: nested(body.replace(/\n(?: {1,4}|\t)/g, "\n"), lexer),
  };
}

function nested(text: string, lexer: Lexer): Token[] {
  const { top } = lexer.state;
  lexer.state.top = true;
  const tokens = lexer.blockTokens(text, []);
  lexer.state.top = top;
  return tokens;
}

/** Notes the definitions before the text is rendered, since a reference usually comes before its own. */
export function collectFootnotes(tokens: (Token | FootnoteToken)[], page: Page): void {
  for (const token of tokens) {
    if (isFootnote(token) && !page.notes.has(token.label)) page.notes.set(token.label, token);
  }
}

function isFootnote(token: Token | FootnoteToken): token is FootnoteToken {
  return token.type === "footnote";
}

// What a reference of four characters becomes, with its way back.
const REFERENCE_LENGTH = 200;

/** A raised number that leads to its note; a label that was never defined shows as typed. */
export function footnoteReference(label: string, page: Page): string {
  if (!page.notes.has(label)) return escapeText(`[^${label}]`);
  page.spend(REFERENCE_LENGTH + 2 * page.idPrefix.length);
  const { number, times } = cite(label, page);
  const attributes = `href="#${noteId(number, page)}" id="${referenceId(number, times, page)}" role="doc-noteref"`;
  return `<sup><a class="footnote-ref" ${attributes}>${number}</a></sup>`;
}

function cite(label: string, page: Page): Citation {
  const citation = page.cited.get(label) ?? { number: page.cited.size + 1, times: 0 };
  citation.times++;
  page.cited.set(label, citation);
  return citation;
}

export function noteId(number: number, page: Page): string {
  return `${page.idPrefix}fn-${number}`;
}

export function referenceId(number: number, time: number, page: Page): string {
  return `${page.idPrefix}fnref-${number}${time > 1 ? `-${time}` : ""}`;
}
