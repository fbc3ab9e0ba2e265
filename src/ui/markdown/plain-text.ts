import type { MarkedToken, Tokens } from "marked";
import { decodeEntities } from "./entities.ts";
import type { FootnoteToken } from "./footnotes.ts";
import { safeAddress } from "./links.ts";
import type { Page } from "./page.ts";
import { htmlWords } from "./raw-html.ts";
import { children } from "./tokens.ts";
import { words } from "./words.ts";

/** The text for a mail, after the page was rendered: footnotes carry the page's numbers. */
export function plainText(tokens: MarkedToken[], page: Page): string {
  return [blockTexts(tokens, page), footnoteTexts(page)].filter(Boolean).join("\n\n");
}

function blockTexts(tokens: MarkedToken[], page: Page, gap = "\n\n"): string {
  const texts: string[] = [];
  for (const token of tokens) {
    const text = blockText(token, page);
    if (text) texts.push(text);
  }
  return texts.join(gap);
}

function blockText(token: MarkedToken, page: Page): string {
  switch (token.type) {
    case "paragraph":
    case "heading":
    case "text":
      return inlineTexts(token.tokens ? children(token) : [token], page);
    case "blockquote":
      return prefixed(blockTexts(children(token), page), "> ", "> ");
    case "list":
      return listText(token, page);
    case "code":
      return prefixed(token.text, "    ", "    ");
    case "table":
      return [token.header, ...token.rows].map((row) => rowText(row, page)).join("\n");
    case "html":
      return htmlWords(token.text).trim();
    case "hr":
      return "* * *";
    default:
      return "";
  }
}

function listText(list: Tokens.List, page: Page): string {
  const first = list.start === "" ? undefined : list.start;
  const items = list.items.map((item, index) => {
    const marker = first === undefined ? "- " : `${first + index}. `;
    return prefixed(itemText(item, list.loose, page), marker, " ".repeat(marker.length)).trimEnd();
  });
  return items.join(list.loose ? "\n\n" : "\n");
}

function itemText(item: Tokens.ListItem, loose: boolean, page: Page): string {
  const text = blockTexts(children(item), page, loose ? "\n\n" : "\n");
  return item.task ? `[${item.checked ? "x" : " "}] ${text}` : text;
}

function rowText(cells: Tokens.TableCell[], page: Page): string {
  return cells.map((cell) => inlineTexts(children(cell), page)).join(" | ");
}

function inlineTexts(tokens: MarkedToken[], page: Page): string {
  let text = "";
  for (const token of tokens) text += inlineText(token, page);
  return text;
}

function inlineText(token: MarkedToken, page: Page): string {
  switch (token.type) {
    case "text":
      return token.tokens ? inlineTexts(children(token), page) : numbered(decodeEntities(token.text), page);
    case "strong":
    case "em":
    case "del":
      return inlineTexts(children(token), page);
    case "escape":
    case "codespan":
      return token.text;
    case "br":
      return "\n";
    case "link":
    case "image":
      return withAddress(
        token.type === "link" ? inlineTexts(children(token), page) : words(children(token)),
        token,
      );
    case "html":
      return htmlWords(token.text);
    default:
      return "";
  }
}

function withAddress(label: string, { href, autolink }: { href: string; autolink?: boolean }): string {
  const address = safeAddress(autolink ? href : decodeEntities(href));
  if (!label.trim()) return address ?? "";
  if (autolink || address === null || label === href || `mailto:${label}` === address) return label;
  return `${label} (${address})`;
}

/** Footnote references with the number that the page gave them. */
function numbered(text: string, page: Page): string {
  if (!text.includes("[^")) return text;
  return text.replace(/\[\^([^\]\s]{1,64})\]/g, (typed, label: string) => {
    const citation = page.cited.get(label);
    return citation ? `[${citation.number}]` : typed;
  });
}

function footnoteTexts(page: Page): string {
  const notes: string[] = [];
  for (const [label, { number }] of page.cited)
    notes.push(`[${number}] ${noteText(page.notes.get(label), page)}`);
  return notes.join("\n");
}

function noteText(note: FootnoteToken | undefined, page: Page): string {
  return note ? blockTexts(children(note), page) : "";
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join("\n");
}
