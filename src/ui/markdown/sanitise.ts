import sanitizeHtml from "sanitize-html";

const VERBATIM_ELEMENTS =
  "script style xmp noscript template textarea title iframe noembed noframes plaintext option svg math object";

/**
 * The allow-list once more, by a parser: what `blocks` and `rebuildHtml` write passes as it is, except that
 * tags which do not pair up are closed or dropped. Twice equals once, for what they write: over markup of any
 * origin it would not, since taking an element out can bring two others together.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: (
    "p br hr h3 h4 h5 h6 strong em del ins sub sup code pre blockquote ul ol li input label div table thead " +
    "tbody tr th td details summary kbd abbr bdi dl dt dd a img section"
  ).split(" "),
  allowedAttributes: {
    "*": ["dir"],
    a: ["class", "href", "title", "rel", "id", "role"],
    img: ["src", "alt", "title", "width", "height", "loading", "decoding"],
    ol: ["start"],
    li: ["class", "id"],
    input: [{ name: "type", values: ["checkbox"] }, "checked", "disabled"],
    code: ["class"],
    pre: ["tabindex"],
    div: ["class", "tabindex", "role", "aria-label"],
    section: ["class", "role"],
    th: ["align", "colspan", "rowspan"],
    td: ["align", "colspan", "rowspan"],
    abbr: ["title"],
    details: ["open"],
  },
  allowedClasses: {
    a: ["mention", "footnote-ref", "footnote-back"],
    li: ["task"],
    code: [/^language-[a-z0-9][a-z0-9+#.-]{0,31}$/],
    div: ["table-scroll"],
    section: ["footnotes"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesByTag: { img: ["https"] },
  allowProtocolRelative: false,
  nonTextTags: VERBATIM_ELEMENTS.split(" "),
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: attribs["class"] ? attribs : { ...attribs, rel: "nofollow ugc noopener" },
    }),
  },
};
