import { withoutBidiControls } from "./escape.ts";
import { renderMarkdown } from "./render.ts";

const WORDS = new Intl.Segmenter("und", { granularity: "word" });
const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });
// More than an excerpt of any use is long; a stored text may be 64 KB.
const LOOKED_AT = 20_000;

/**
 * The first words of rendered HTML, as one plain paragraph of at most `maxChars` UTF-16 units; cut, it ends
 * in "…" after a whole word of any script, or a whole grapheme where one word fills it. Points of a list and
 * paragraphs that end without a stop are set apart by " · "; of an address only the host is said. What is
 * quoted or code, stands in a table, or is a heading at its beginning counts only where there is nothing else.
 */
export function excerpt(html: string, maxChars: number): string {
  const head = html.slice(0, LOOKED_AT).replace(/<section class="footnotes"[^]*$|<[^>]*$/, "");
  return cut(proseOf(withoutAsides(head)) || proseOf(head), maxChars);
}

/** The same for a Markdown source that was not rendered yet. */
export function excerptOfSource(source: string, maxChars: number): string {
  return excerpt(renderMarkdown(source.slice(0, LOOKED_AT)).html, maxChars);
}

function withoutAsides(html: string): string {
  return withoutQuotes(html.replace(/<(table|pre)\b[^]*?(?:<\/\1>|$)/g, BREAK)).replace(LEADING_HEADINGS, "");
}

function withoutQuotes(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote\b[^>]*>)/)
    .filter((part) => {
      if (part.startsWith("<blockquote")) depth++;
      else if (part === "</blockquote>") depth--;
      else return depth === 0;
      return false;
    })
    .join(BREAK);
}

const BREAK = "<hr>";
const LEADING_HEADINGS = /^(?:\s|<hr>|<h[1-6]\b[^>]*>[^]*?<\/h[1-6]>)+/;
const NOTE_REFERENCE = /<sup><a class="footnote-ref"[^>]*>\d+<\/a><\/sup>/g;
const INLINE_TAG = /<\/?(?:a|strong|em|del|ins|sub|sup|code|kbd|abbr|bdi|label)\b[^>]*>/g;
const BLOCK_TAG =
  /<\/?(?:p|ul|ol|li|h[1-6]|hr|pre|blockquote|table|tr|t[dh]|div|section|details|summary|d[ldt])\b[^>]*>/g;
const CHARACTERS: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The text of rendered HTML in one line, without its tags and the numbers of its notes. */
export function plainOf(html: string): string {
  const text = html
    .replace(NOTE_REFERENCE, "")
    .replace(INLINE_TAG, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|quot|amp);/g, (name) => CHARACTERS[name] ?? name);
  return withoutBidiControls(text).replace(/\s+/g, " ").trim();
}

/** The same, block by block and without what nobody reads aloud. */
function proseOf(html: string): string {
  return html
    .split(BLOCK_TAG)
    .map(plainOf)
    .filter((block) => block.replace(ADDRESS, "").trim() !== "")
    .reduce(joined, "")
    .replace(ADDRESS, "$1");
}

const ADDRESS = /https?:\/\/(?:www\.)?([^\s/<>()"'?#]+)(?:[/?#](?:[^\s<>()"']*[^\s<>()"'.,;:!?])?)?/g;
/** A sentence that ends, or leads on, in any script; also within quotes or brackets. */
const STOP = /[.!?:;,…。！？：；、،؛؟।–—-]["'’”»)\]]*$/u;

function joined(before: string, block: string): string {
  if (before === "") return block;
  return `${before}${STOP.test(before) ? " " : " · "}${block}`;
}

function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const room = maxChars - 1;
  // Enough beyond the cut to see where the word or grapheme there ends.
  const near = text.slice(0, maxChars + 100);
  const word = WORDS.segment(near).containing(room)?.index ?? 0;
  const end = word > maxChars / 2 ? word : (GRAPHEMES.segment(near).containing(room)?.index ?? 0);
  return `${text.slice(0, end).trimEnd()}…`;
}
