import type { MarkedToken, Tokens } from "marked";
import { containerDirection } from "./direction.ts";
import { escapeAttribute, escapeIsolated } from "./escape.ts";
import { inlines } from "./inlines.ts";
import type { Page } from "./page.ts";
import { rebuildHtml } from "./raw-html.ts";
import { children } from "./tokens.ts";
import { words } from "./words.ts";

/**
 * HTML of block tokens. All that a person wrote goes through an escape; the sanitiser has nothing to add but
 * balance.
 */
export function blocks(tokens: MarkedToken[], page: Page): string {
  return page.within(() => {
    let html = "";
    for (const token of tokens) html += block(token, page);
    return html;
  });
}

function block(token: MarkedToken, page: Page): string {
  switch (token.type) {
    case "paragraph":
      return `<p dir="auto">${labelled(children(token), page)}</p>\n`;
    case "text":
      return labelled(token.tokens ? children(token) : [token], page);
    case "heading":
      return heading(token, page);
    case "blockquote":
      return `<blockquote${containerDirection(token.text)}>\n${blocks(children(token), page)}</blockquote>\n`;
    case "list":
      return list(token, page);
    case "code":
      return code(token);
    case "table":
      return table(token, page);
    case "html":
      return rebuildHtml(token.text, page);
    case "hr":
      return "<hr />\n";
    default:
      return "";
  }
}

/** The page's own title is h1 and its sections h2, so a post's h1 comes third. */
function heading(token: Tokens.Heading, page: Page): string {
  const level = Math.min(token.depth + 2, 6);
  return `<h${level} dir="auto">${inlines(children(token), page)}</h${level}>\n`;
}

function list(token: Tokens.List, page: Page): string {
  const name = token.ordered ? "ol" : "ul";
  const start = token.ordered && token.start !== 1 ? ` start="${token.start}"` : "";
  let items = "";
  for (const item of token.items) items += listItem(item, page);
  return `<${name}${start}${containerDirection(token.raw)}>\n${items}</${name}>\n`;
}

/** An item of paragraphs takes its list's direction, so that the marker stays on the list's side. */
function listItem(item: Tokens.ListItem, page: Page): string {
  const direction = item.loose ? "" : ' dir="auto"';
  return `<li${item.task ? ' class="task"' : ""}${direction}>${blocks(withCheckbox(item), page)}</li>\n`;
}

/** marked puts a tight item's checkbox beside its text; as a label it belongs into it. */
function withCheckbox(item: Tokens.ListItem): MarkedToken[] {
  const [checkbox, text, ...rest] = children(item);
  if (checkbox?.type !== "checkbox" || text?.type !== "text") return children(item);
  return [{ ...text, tokens: [checkbox, ...(text.tokens ?? [])] }, ...rest];
}

function labelled(tokens: MarkedToken[], page: Page): string {
  const html = inlines(tokens, page);
  return tokens[0]?.type === "checkbox" ? `<label>${html}</label>` : html;
}

const LANGUAGE = /^[a-z0-9][a-z0-9+#.-]{0,31}(?![^\s{,])/i;

function code({ text, lang = "" }: Tokens.Code): string {
  const [language] = LANGUAGE.exec(lang) ?? [];
  const name = language ? ` class="language-${language.toLowerCase()}"` : "";
  // A code block scrolls by itself, so a keyboard must be able to reach it.
  return `<pre dir="auto" tabindex="0"><code${name}>${escapeIsolated(text.replace(/\n$/, ""))}\n</code></pre>\n`;
}

function table(token: Tokens.Table, page: Page): string {
  const head = row(token.header, "th", page);
  let rows = "";
  for (const cells of token.rows) rows += row(cells, "td", page);
  const name = escapeAttribute(words(token.header.flatMap((cell) => [...cell.tokens, SPACE])).trim());
  const opening = `<div class="table-scroll" tabindex="0"${name ? ` role="region" aria-label="${name}"` : ""}>`;
  const body = rows && `<tbody>\n${rows}</tbody>\n`;
  return `${opening}<table${containerDirection(name)}>\n<thead>\n${head}</thead>\n${body}</table></div>\n`;
}

const SPACE: Tokens.Text = { type: "text", raw: " ", text: " " };

function row(cells: Tokens.TableCell[], name: "th" | "td", page: Page): string {
  let html = "";
  for (const cell of cells) {
    const align = cell.align ? ` align="${cell.align}"` : "";
    html += `<${name}${align} dir="auto">${inlines(children(cell), page)}</${name}>\n`;
  }
  return `<tr>\n${html}</tr>\n`;
}
