import type { MarkedToken } from "marked";
import { blocks } from "./blocks.ts";
import { footnoteSection } from "./footnote-section.ts";
import { collectFootnotes } from "./footnotes.ts";
import { lex } from "./lexer.ts";
import { Page } from "./page.ts";
import { asPlainPost } from "./plain-post.ts";
import { plainText } from "./plain-text.ts";
import { Refused } from "./refused.ts";
import { sanitise } from "./sanitise.ts";
import { tidy } from "./tidy.ts";

/** Raised whenever the same source may render differently: the re-render job lifts older rows. */
export const RENDERER_VERSION = 1;

const DEFAULT_LIMIT = 64 * 1024;

export interface RenderOptions {
  /** Longest source, in UTF-16 units, that is read as Markdown; a longer one is shown as plain text. */
  limit?: number;
  /**
   * Starts every id in this text, such as "r42-", so that two posts on a page do not collide. Ours, never a
   * person's.
   */
  idPrefix?: string;
  /**
   * Whether a single line break shows as one, as people expect of a post; a published document wants false.
   */
  breaks?: boolean;
  /**
   * Whether `@handle` is a member of this hub: not where the text was written elsewhere, as whoever takes that handle here later is
   * somebody else.
   */
  mentions?: boolean;
}

export interface Rendered {
  /** Safe to put into a page as it is. */
  html: string;
  /** The same for a mail's text part: links as "label (url)", lists with dashes, quotes with "> ". */
  text: string;
  /** True when the source was refused or failed as Markdown, and shows as it was typed. */
  plain: boolean;
  /** Handles mentioned, in lower case, each once, in order. */
  mentions: string[];
}

/** Renders what a person wrote. Pure and synchronous; never throws, whatever the source holds. */
export function renderMarkdown(source: string, options: RenderOptions = {}): Rendered {
  const tidied = tidy(source);
  if (tidied.length > (options.limit ?? DEFAULT_LIMIT)) return asPlainPost(tidied);
  try {
    return asMarkdown(tidied, options);
  } catch {
    // A guard's refusal and a bug in the parser look the same to a reader: the words as they were typed.
    return asPlainPost(tidied);
  }
}

function asMarkdown(
  source: string,
  { idPrefix = "", breaks = true, mentions = true }: RenderOptions,
): Rendered {
  const page = new Page(source, idPrefix, breaks, mentions);
  const tokens = lex(source);
  collectFootnotes(tokens, page);
  const html = toHtml(tokens, source, page);
  return { html, text: plainText(tokens, page), plain: false, mentions: [...page.mentions] };
}

/**
 * What `blocks` writes is inside the allow-list by construction and in sanitize-html's own spelling, so
 * sanitising it again would change nothing (the tests hold that over fuzz and corpus) and cost more than all
 * the rest. A person's own HTML tags are rebuilt from the same list, but whether they pair up is only known
 * at the end: those posts always pass through it.
 */
function toHtml(tokens: MarkedToken[], source: string, page: Page): string {
  const html = blocks(tokens, page) + footnoteSection(page);
  if (!page.hasRawHtml) return html;
  if (html.length > MOST_TO_SANITISE.base + MOST_TO_SANITISE.perCharacter * source.length)
    throw new Refused("grows too much");
  return sanitise(html);
}

// It takes about 0.4 ms per KB; real posts grow by half, thousands of empty table rows fourteenfold.
const MOST_TO_SANITISE = { base: 4096, perCharacter: 6 };
