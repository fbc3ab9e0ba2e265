/**
 * What a mail's HTML and CSS may hold, and what becomes of it where a mail program does not know it. Closed: an element, attribute,
 * property or value that is not here has not been looked up yet. Look it up at caniemail.com (its data are free, MIT; those below
 * are of September 2025) for Gmail, Outlook on Windows (Word), Outlook.com and its apps, Apple Mail, Samsung Email and Yahoo, and
 * write beside it who fails and why the mail stands that. "all" means that none of them fails.
 */

/** Elements, with their attributes beside the ones of `everywhere`. */
export const elements: Record<string, { attributes?: string[]; reviewed: string }> = {
  html: { reviewed: "all; Gmail puts its own in place, hence lang and dir on the outer table too" },
  head: { reviewed: "all" },
  meta: {
    attributes: ["charset", "name", "content"],
    reviewed: "viewport and colour scheme: unknown to most, who then guess",
  },
  title: { reviewed: "all ignore it or name the window" },
  body: { reviewed: "Gmail, Outlook.com and Yahoo make a div of it: colours stand on the outer table too" },
  div: {
    reviewed:
      "all, but Word gives it no padding and no width: used for the preheader only, and without either",
  },
  table: { attributes: ["width", "cellpadding", "cellspacing", "align", "role"], reviewed: "all" },
  tr: { reviewed: "all" },
  td: { attributes: ["width", "align"], reviewed: "all" },
  h1: { reviewed: "all; its margin is set" },
  h2: { reviewed: "all; its margin is set" },
  h3: { reviewed: "all; its margin is set" },
  p: { reviewed: "all; Word gives it no padding, so margins only" },
  a: { attributes: ["href"], reviewed: "all; Word pads no links, so a button is drawn for it beside" },
  b: { reviewed: "all" },
  span: { reviewed: "all" },
  strong: { reviewed: "all" },
  em: { reviewed: "all" },
  del: { reviewed: "all" },
  code: { reviewed: "all; Word takes its own fixed-width font" },
  br: { reviewed: "all" },
  hr: { reviewed: "all; Word draws its own line" },
  ul: { reviewed: "all, without attributes of its own" },
  ol: { reviewed: "all, without attributes of its own (reversed is unknown to them)" },
  li: { reviewed: "all" },
  blockquote: { reviewed: "all; Word indents it and draws no rule" },
};

/** Attributes that any element may have. */
export const everywhere: Record<string, string> = {
  style: "all",
  class: "Gmail without a Google account drops the style sheet: the light look is then all there is",
  lang: "Yahoo drops it from cells, where a screen reader then guesses",
  dir: "Word: not on links, where only an address in Latin letters has one. Gmail's mobile page turns a whole mail that holds right-to-left letters",
};

/** Properties, inline or in the style sheet, and the values that were looked up. Colours, lengths and font lists by their shape. */
export const properties: Record<string, { values: RegExp; reviewed: string }> = {
  color: {
    values: /^(#[0-9a-f]{6}|inherit)$/,
    reviewed: "all; inherit for links, which Word and Gmail without a Google account leave blue",
  },
  background: { values: /^#[0-9a-f]{6}$/, reviewed: "all, a colour; Word knows nothing else" },
  display: {
    values: /^(none|inline-block)$/,
    reviewed:
      "none: not Gmail's mobile page, hence max-height; inline-block: not Word, for which buttons are drawn",
  },
  overflow: { values: /^hidden$/, reviewed: "not Word, which has mso-hide" },
  "max-height": { values: /^0$/, reviewed: "not Word, which has mso-hide" },
  "mso-hide": { values: /^all$/, reviewed: "only Word, for which it is" },
  margin: { values: /^(0|\d+px)( (0|\d+px)){0,3}$/, reviewed: "all; never negative, never auto (Word)" },
  padding: { values: /^(0|\d+px)( (0|\d+px)){0,3}$/, reviewed: "Word: on cells only" },
  "padding-top": { values: /^\d+px$/, reviewed: "Word: on cells only" },
  "padding-bottom": { values: /^\d+px$/, reviewed: "Word: on cells only" },
  "padding-left": { values: /^\d+px$/, reviewed: "in the style sheet, for small screens; Word has none" },
  "padding-right": { values: /^\d+px$/, reviewed: "in the style sheet, for small screens; Word has none" },
  border: { values: /^0$/, reviewed: "all" },
  "border-top": { values: /^[1-8]px solid #[0-9a-f]{6}$/, reviewed: "Word: at most 8 px, and on cells" },
  "border-bottom": { values: /^[1-8]px solid #[0-9a-f]{6}$/, reviewed: "Word: at most 8 px, and on cells" },
  "border-left": { values: /^[1-8]px solid #[0-9a-f]{6}$/, reviewed: "Word: at most 8 px, and on cells" },
  "border-right": { values: /^[1-8]px solid #[0-9a-f]{6}$/, reviewed: "Word: at most 8 px, and on cells" },
  "border-color": { values: /^#[0-9a-f]{6}$/, reviewed: "all; for the dark look" },
  font: {
    values: /^(bold )?\d+px(\/(\d+px|1\.\d))? [\w ,-]+$/,
    reviewed: "all, with px and names that need no quotes",
  },
  "font-family": { values: /^[\w ,-]+$/, reviewed: "all, with names that need no quotes" },
  "font-size": { values: /^\d+px$/, reviewed: "all; rem is unknown to Word and Yahoo" },
  "line-height": { values: /^(1\.\d|\d+px)$/, reviewed: "all; Word rounds" },
  height: {
    values: /^\d+px$/,
    reviewed: "Yahoo makes min-height of it, which is the same for an empty cell",
  },
  width: { values: /^\d+px$/, reviewed: "in drawings for Word only" },
  "max-width": {
    values: /^600px$/,
    reviewed:
      "not Word (a table of 600 px stands around), not Yahoo's app on tables (screens there are narrower)",
  },
  "text-align": { values: /^(left|right)$/, reviewed: "all; start and end are unknown to Word, Yahoo" },
  "text-decoration": {
    values: /^(none|underline)$/,
    reviewed: "Gmail without a Google account underlines: still a link",
  },
  "word-break": {
    values: /^(break-(all|word)|normal)$/,
    reviewed: "not Yahoo: an address without a place to break makes the mail scroll there",
  },
  "color-scheme": { values: /^light dark$/, reviewed: "Apple Mail only; others do as they like" },
  "supported-color-schemes": { values: /^light dark$/, reviewed: "older Apple Mail only" },
  "-webkit-text-size-adjust": { values: /^100%$/, reviewed: "Apple Mail only, which alone enlarges" },
  "v-text-anchor": { values: /^middle$/, reviewed: "only Word, for which it is" },
};

/** Properties that Word takes on cells (and tables) only: elsewhere something else must carry them. */
export const onCellsOnly = /^(padding|border)/;

/** Who may have them all the same, by "element.class": what Word sees instead. */
export const paddedElsewhere: Record<string, string> = {
  "a.b": "a button, drawn for Word",
  "body.p": "0, and only that",
  ul: "Word indents lists by itself",
  ol: "Word indents lists by itself",
  "blockquote.r": "Word indents it by itself",
  "hr.r": "Word draws its own line",
};

export const selectors: Record<string, string> = {
  type: "Gmail without a Google account drops the style sheet",
  class: "Gmail without a Google account drops the style sheet",
  descendant: "Gmail without a Google account drops the style sheet",
  "[data-ogsc] class":
    "Outlook.com's own marks of its dark look; it takes an attribute only by itself or before a blank",
  "[data-ogsb] class":
    "Outlook.com's own marks of its dark look; it takes an attribute only by itself or before a blank",
  ":root": "Apple Mail, for the colour scheme",
};

export const media: Record<string, string> = {
  "": "no condition",
  "max-width:620px": "not Word, not Gmail without a Google account: both keep the wider margins",
  "prefers-color-scheme:dark":
    "Apple Mail, Samsung, Outlook's apps on phones; Gmail and Word turn colours round themselves, Yahoo stays light",
};

/** In comments that only Word reads. */
export const forWord = {
  elements: ["table", "tr", "td", "v:rect", "w:anchorlock", "center"],
  attributes: [...["role", "width", "align", "xmlns:v", "xmlns:w", "href", "style", "stroked", "fillcolor"]],
};
