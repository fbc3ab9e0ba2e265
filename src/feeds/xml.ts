type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 allows (section 2.2); the rest cannot be written in any way, not even as a reference. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that XML, and with it every feed reader, refuses. */
export function allowed(text: string): string {
  return text.replace(forbidden, "");
}

const references: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

export function escaped(text: string): string {
  return allowed(text).replace(/[&<>"\r]/g, (one) => references[one] ?? one);
}

/** An element with text in it. */
export function element(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${escaped(text)}</${name}>`;
}

/** An element with nothing in it. */
export function empty(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(String(value))}"`))
    .join("");
}
