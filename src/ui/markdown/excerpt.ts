import { withoutBidiControls } from "./escape.ts";
import { renderMarkdown } from "./render.ts";

const WORDS = new Intl.Segmenter("und", { granularity: "word" });
const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });
// More than an excerpt of any use is long; a stored text may be 64 KB.
const LOOKED_AT = 20_000;

/**
 * The first words of rendered HTML, as one plain paragraph of at most `maxChars` UTF-16 units; cut, it ends
 * in "…" after a whole word of any script, or a whole grapheme where one word fills it. What is quoted, and
 * what stands in a table, counts only where there is nothing else.
 */
export function excerpt(html: string, maxChars: number): string {
  const head = html.slice(0, LOOKED_AT).replace(/<section class="footnotes"[^]*$|<[^>]*$/, "");
  return cut(plainOf(withoutTables(withoutQuotes(head))) || plainOf(head), maxChars);
}

/** The same for a Markdown source that was not rendered yet. */
export function excerptOfSource(source: string, maxChars: number): string {
  return excerpt(renderMarkdown(source.slice(0, LOOKED_AT)).html, maxChars);
}

/** Their cells in a row are no sentence. */
function withoutTables(html: string): string {
  return html.replace(/<table\b[^]*?(?:<\/table>|$)/g, " ");
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
    .join(" ");
}

const NOTE_REFERENCE = /<sup><a class="footnote-ref"[^>]*>\d+<\/a><\/sup>/g;
const INLINE_TAG = /<\/?(?:a|strong|em|del|ins|sub|sup|code|kbd|abbr|bdi|label)\b[^>]*>/g;
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

function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const room = maxChars - 1;
  // Enough beyond the cut to see where the word or grapheme there ends.
  const near = text.slice(0, maxChars + 100);
  const word = WORDS.segment(near).containing(room)?.index ?? 0;
  const end = word > maxChars / 2 ? word : (GRAPHEMES.segment(near).containing(room)?.index ?? 0);
  return `${text.slice(0, end).trimEnd()}…`;
}
