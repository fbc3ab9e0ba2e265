import type { MarkedToken, Tokens } from "marked";
import { decodeEntities } from "./entities.ts";
import { escapeIsolated } from "./escape.ts";
import { image, link } from "./links.ts";
import type { Page } from "./page.ts";
import { rebuildHtml } from "./raw-html.ts";
import { textRun } from "./text-run.ts";
import { children } from "./tokens.ts";
import { words } from "./words.ts";

/** HTML of inline tokens. */
export function inlines(tokens: MarkedToken[], page: Page): string {
  return page.within(() => {
    let html = "";
    for (const token of tokens) html += inline(token, page);
    return html;
  });
}

function inline(token: MarkedToken, page: Page): string {
  switch (token.type) {
    case "text":
      return token.tokens ? inlines(children(token), page) : textRun(decodeEntities(token.text), page);
    case "escape":
      return escapeIsolated(token.text);
    case "strong":
    case "em":
    case "del":
      return `<${token.type}>${inlines(children(token), page)}</${token.type}>`;
    case "codespan":
      return `<code>${escapeIsolated(token.text)}</code>`;
    case "br":
      return page.breaks || token.raw.length > 1 ? "<br />\n" : "\n";
    case "link":
      return anchor(token, page);
    case "image":
      return image({ src: token.href, title: token.title, alt: words(token.tokens) || token.text }, page);
    case "html":
      return rebuildHtml(token.text, page);
    case "checkbox":
      return `<input type="checkbox"${token.checked ? " checked" : ""} disabled /> `;
    default:
      return "";
  }
}

function anchor(token: Tokens.Link, page: Page): string {
  page.verbatim++;
  // References are not resolved in an address that stands for itself.
  const label = token.autolink ? escapeIsolated(token.text) : inlines(children(token), page);
  page.verbatim--;
  return link({ href: token.href, title: token.title, literal: token.autolink }, label, page);
}
