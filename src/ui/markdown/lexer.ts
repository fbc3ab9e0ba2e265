import { Lexer, Tokenizer, type MarkedOptions, type MarkedToken, type Token, type Tokens } from "marked";
import { footnoteDefinition } from "./footnotes.ts";
import { Refused } from "./refused.ts";

/**
 * marked rescans the rest of a paragraph at most delimiters and the rest of the text at some blocks, so 32 KB
 * of `*a_` takes it ten seconds. Each step here pays for the characters it may rescan; real posts use at most
 * 4 tenths of this budget, and what uses it up takes about 20 ms per 10 KB.
 */
const BUDGET = { base: 30_000, perCharacter: 30 };

/**
 * Quotes and lists inside each other; a marker below is ordinary text. Each level is read anew, on the stack.
 */
const MAX_CONTAINERS = 12;

/** Longer ones are not linked: marked shortens an address from its end one step at a time. */
const MAX_ADDRESS = 2048;

// Single patterns of marked that are quadratic within one step: markers on one line, and the end of an
// address.
const STALLING = [/^(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?)){64}/m, /[?!.,:;*_'"~()&]{256}/];

/** The tokens of a tidied source. Throws `Refused`, or whatever marked throws. */
export function lex(source: string): MarkedToken[] {
  if (STALLING.some((pattern) => pattern.test(source))) throw new Refused("stalls the parser");
  tokenizer.begin(source.length);
  // With our one extension, which `blocks` knows too, these are all the tokens there are.
  return new MeteredLexer(options).lex(source) as MarkedToken[];
}

class MeteredLexer extends Lexer {
  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    // Every bracket may start a reference whose label is searched for, up to 999 characters far.
    tokenizer.charge(occurrences("[", src) * Math.min(src.length, 999));
    return super.inlineTokens(src, tokens);
  }
}

class MeteredTokenizer extends Tokenizer {
  #left = 0;
  #containers = 0;

  begin(length: number): void {
    this.#left = BUDGET.base + BUDGET.perCharacter * length;
    this.#containers = 0;
  }

  charge(characters: number): void {
    this.#left -= characters;
    if (this.#left < 0) throw new Refused("too costly");
  }

  get atTop(): boolean {
    return this.#containers === 0;
  }

  // The first rule tried at each step through blocks; most of them look no further than their own line.
  override space(src: string): Tokens.Space | undefined {
    this.charge(src.length >> 4);
    return super.space(src);
  }

  // The first rule tried at each step through a paragraph.
  override escape(src: string): Tokens.Escape | undefined {
    this.charge(src.length);
    return super.escape(src);
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    if (!QUOTE.test(src)) return undefined;
    // Each line that is quoted again after one that is not copies the lines that remain.
    this.charge((occurrences("\n>", src) * src.length) >> 8);
    return this.#contained(() => super.blockquote(src));
  }

  override list(src: string): Tokens.List | undefined {
    return this.#contained(() => super.list(src));
  }

  // marked reads all lines that follow before it looks whether the second one has a column in it.
  override table(src: string): Tokens.Table | undefined {
    const [, head = "", rule = ""] = TABLE_START.exec(src) ?? [];
    if (!/[|:]/.test(rule)) return undefined;
    const end = src.search(/\n[ \t]*(?:\n|$)/);
    const rows = end < 0 ? src : src.slice(0, end);
    // Missing cells are filled in, so a wide head over short rows would make millions.
    if (occurrences("|", head) * occurrences("\n", rows) > rows.length + 200) return undefined;
    this.charge(src.length >> 2);
    return super.table(src);
  }

  override url(src: string): Tokens.Link | undefined {
    if (src.length > MAX_ADDRESS && !/[\s<]/.test(src.slice(0, MAX_ADDRESS))) return undefined;
    return super.url(src);
  }

  #contained<T>(tokenize: () => T): T | undefined {
    if (this.#containers >= MAX_CONTAINERS) return undefined;
    this.#containers++;
    try {
      return tokenize();
    } finally {
      this.#containers--;
    }
  }
}

const QUOTE = /^ {0,3}>/;
const TABLE_START = /^([^\n]*)\n( {0,3}[|:-][|:\- ]*)(?:\n|$)/;

const tokenizer = new MeteredTokenizer();
const options: MarkedOptions = {
  gfm: true,
  breaks: true,
  tokenizer,
  extensions: {
    renderers: {},
    childTokens: {},
    block: [
      function (src) {
        return tokenizer.atTop ? footnoteDefinition(src, this.lexer) : undefined;
      },
    ],
  },
};

function occurrences(needle: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) count++;
  return count;
}
