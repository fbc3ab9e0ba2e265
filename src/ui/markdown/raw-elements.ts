import { decodeEntities } from "./entities.ts";
import { escapeAttribute } from "./escape.ts";

type Attributes = Map<string, string>;
type Attribute = (attributes: Attributes) => string;

const none: Attribute = () => "";
const direction: Attribute = () => ' dir="auto"';
const cell: Attribute = (given) =>
  oneOf("align", /^(?:left|center|right)$/i, given) + spans(given) + direction(given);
const spans: Attribute = (given) =>
  oneOf("colspan", /^[1-9]\d?$/, given) + oneOf("rowspan", /^[1-9]\d?$/, given);

/** What a person may write as HTML, with the attributes that come through. Classes and ids never do. */
const ELEMENTS: Record<string, Attribute> = {
  ...every("strong em del ins sub sup code kbd bdi ul dl thead tbody tr", none),
  ...every("p li dt dd summary blockquote h3 h4 h5 h6", direction),
  ...every("td th", cell),
  pre: () => ' dir="auto" tabindex="0"',
  ol: (given) => oneOf("start", /^\d{1,6}$/, given),
  abbr: (given) =>
    given.has("title") ? ` title="${escapeAttribute(decodeEntities(given.get("title") ?? ""))}"` : "",
  details: (given) => (given.has("open") ? " open" : ""),
};

/** Formatting that other sites accept: left out without a trace, its words stay. */
const SILENT = new Set(
  (
    "div span center font small big u mark q cite var dfn section article header footer main nav aside figure figcaption " +
    "picture source wbr tfoot caption colgroup col address label html head body"
  ).split(" "),
);

const SYNONYMS = new Map(
  "b=strong i=em s=del strike=del tt=code samp=code h1=h3 h2=h4 h3=h5 h4=h6 h5=h6"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** Inside these, text is not searched for mentions. */
export const VERBATIM = new Set(["a", "code", "pre", "kbd"]);

/** Our name for an element as typed: `<B>` is strong, a post's h1 the page's h3. */
export function elementName(typed: string): string {
  const name = typed.toLowerCase();
  return SYNONYMS.get(name) ?? name;
}

export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

/** Whether a person may write it; `a` and `img` are, and `rebuildHtml` knows their rules. */
export function isElement(name: string): boolean {
  return SPECIAL.has(name) || Object.hasOwn(ELEMENTS, name);
}

const SPECIAL = new Set(["a", "img", "br", "hr", "table"]);

/** The opening tag of an allowed element other than a and img. */
export function openingTag(name: string, attributes: Attributes): string {
  if (name === "br" || name === "hr") return `<${name} />`;
  if (name === "table") return '<div class="table-scroll" tabindex="0"><table>';
  return `<${name}${ELEMENTS[name]?.(attributes) ?? ""}>`;
}

function oneOf(name: string, pattern: RegExp, given: Attributes): string {
  const value = given.get(name);
  return value !== undefined && pattern.test(value) ? ` ${name}="${value.toLowerCase()}"` : "";
}

function every(names: string, attribute: Attribute): Record<string, Attribute> {
  return Object.fromEntries(names.split(" ").map((name) => [name, attribute]));
}
