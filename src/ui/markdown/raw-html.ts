import { decodeEntities } from "./entities.ts";
import { escapeIsolated, escapeText } from "./escape.ts";
import { image, openLink } from "./links.ts";
import type { Page } from "./page.ts";
import { elementName, isElement, isSilent, openingTag, VERBATIM } from "./raw-elements.ts";

// No `<` inside a tag: then a search that fails ends at the next one, and all of them together are linear.
const PIECE = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[\s/][^<>]{0,2000})?)>/g;
const ATTRIBUTE = /([a-zA-Z][a-zA-Z-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * A person's own HTML, written anew: allowed tags with allowed attributes, never as they were typed;
 * formatting we do not know is dropped, comments too, and every other tag (`<script>`, `<svg>`, `<your name
 * here>`) shows as text.
 */
export function rebuildHtml(html: string, page: Page): string {
  page.hasRawHtml = true;
  let rebuilt = "";
  let end = 0;
  for (const match of html.matchAll(PIECE)) {
    rebuilt += textOf(html.slice(end, match.index)) + piece(match, page);
    end = match.index + match[0].length;
  }
  return rebuilt + textOf(html.slice(end));
}

/** The words of a person's own HTML, with the tags left out that `rebuildHtml` does not show. */
export function htmlWords(html: string): string {
  return decodeEntities(
    html.replace(PIECE, (whole, _slash, typed?: string) => (isShown(typed) ? whole : "")),
  );
}

function isShown(typed: string | undefined): boolean {
  if (typed === undefined) return false;
  const name = elementName(typed);
  return !isElement(name) && !isSilent(name);
}

function textOf(html: string): string {
  return escapeIsolated(decodeEntities(html));
}

function piece([whole, slash, typed, attributes = ""]: RegExpExecArray, page: Page): string {
  if (typed === undefined) return "";
  const name = elementName(typed);
  if (!isElement(name)) return isSilent(name) ? "" : escapeText(whole);
  return slash ? closing(name, page) : opening(name, attributesOf(attributes), page);
}

function opening(name: string, attributes: Map<string, string>, page: Page): string {
  if (VERBATIM.has(name)) page.verbatim++;
  const title = attributes.get("title");
  if (name === "a") return openLink({ href: attributes.get("href") ?? "", title }, page);
  if (name !== "img") return openingTag(name, attributes);
  return image(
    {
      src: attributes.get("src") ?? "",
      alt: decodeEntities(attributes.get("alt") ?? ""),
      title,
      width: attributes.get("width"),
      height: attributes.get("height"),
    },
    page,
  );
}

function closing(name: string, page: Page): string {
  if (VERBATIM.has(name)) page.verbatim = Math.max(0, page.verbatim - 1);
  if (name === "img" || name === "br" || name === "hr") return "";
  return name === "table" ? "</table></div>" : `</${name}>`;
}

/** By name in lower case, as typed; the first of a name counts. */
function attributesOf(typed: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of typed.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? "");
  }
  return attributes;
}
