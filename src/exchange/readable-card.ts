import { oneLine } from "./source/source-text.ts";

/**
 * A card's body as a reader here should see it. What it was published with (Liquid and Jinja tags, Kramdown attributes, sections,
 * links within its own site) means nothing outside of that site; the body itself is kept as it is.
 */
export function readableCard(markdown: string, title: string): string {
  return outsideCode(markdown, withoutTags)
    .replace(/^\s*#[ \t]+(.+)\n/, (heading, text: string) => (sameTitle(text, title) ? "" : heading))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

// Every repetition is bounded: a body may be a megabyte of one sign.
const withoutTags = (text: string) =>
  withQuotes(text)
    .replace(
      /^ {0,8}\{%-? include (?:header-([\w-]{1,60})|([\w-]{1,60})-header)\.html[^%\n]{0,99}%\}/gm,
      headingOf,
    )
    .replace(/\{%[^%]{0,999}%\}/g, "")
    .replace(/^ {0,8}[*-] TOC[ \t]{0,9}\n {0,8}\{:toc[^}\n]{0,99}\}/gim, "")
    .replace(/!?\[([^[\]\n]{0,500})\]\( ?(?:\{\{[^{}\n]{0,300}\}\}|(?![a-z]+:|#))[^)\n]{0,500}\)/gi, "$1")
    .replace(/\{\{[^{}\n]{0,300}\}\} ?/g, "")
    .replace(/ ?\{:?(?: ?[#.][\p{L}\p{N}\p{M}_-]{1,200}| ?[\w-]{1,40}="[^"\n}]{0,200}"){1,20} ?\}/gu, "")
    .replace(/^ {0,8}<\/?(?:section|div|aside|article|figure)\b[^>\n]{0,500}>[ \t]{0,9}$/gim, "")
    .replace(/^ {0,8}\{:[^}\n]{0,300}\}[ \t]{0,9}$/gm, "");

/** What stands apart as somebody's words is a quotation here, without their portrait from another site. */
function withQuotes(text: string): string {
  const parts = text.split(/<\/aside>/i);
  const last = parts.pop() ?? "";
  return parts.map(withQuote).join("") + last;
}

function withQuote(text: string): string {
  const [, before, said] = /^([^]*)<aside\b[^>\n]{0,200}\bpquote\b[^>\n]{0,200}>([^]*)$/i.exec(text) ?? [];
  if (before === undefined || said === undefined) return `${text}</aside>`;
  const lines = said
    .replace(/<img\b[^>\n]{0,500}>|<\/?p\b[^>\n]{0,200}>/gi, "\n\n")
    .split("\n")
    .map((line) => line.trim());
  return `${before}\n${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .replace(/^/gm, "> ")}\n`;
}

const headingOf = (_: string, ahead: string | undefined, behind: string | undefined) => {
  const words = (ahead ?? behind ?? "").replaceAll("-", " ");
  return words === "how" ? "## How to do it" : `## ${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

/** Code shows template tags on purpose. */
function outsideCode(markdown: string, change: (text: string) => string): string {
  const parts: { code: boolean; lines: string[] }[] = [{ code: false, lines: [] }];
  let fence = "";
  for (const line of markdown.split("\n")) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? "";
    const opens = fence === "" && mark !== "";
    const closes = fence !== "" && mark === fence;
    if (opens) parts.push({ code: true, lines: [] });
    parts.at(-1)?.lines.push(line);
    if (closes) parts.push({ code: false, lines: [] });
    if (opens || closes) fence = opens ? mark : "";
  }
  return parts.map(({ code, lines }) => (code ? lines.join("\n") : change(lines.join("\n")))).join("\n");
}

const sameTitle = (heading: string, title: string) => oneLine(heading).toLowerCase() === title.toLowerCase();
