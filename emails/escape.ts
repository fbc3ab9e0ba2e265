const special = /[&<>"']/g;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For HTML text and quoted attributes. */
export function escape(text: string): string {
  // A test costs less than a replacement that finds nothing, and most text needs none.
  return text.search(special) < 0 ? text : text.replace(special, (c) => entities[c] ?? c);
}

/**
 * HTML in characters that a byte can hold, typographic marks and rare Latin letters written as their numbers: a mail whose every part
 * is so takes half the memory, and a third of the time to encode. With a word in another script in it, it stays as it is.
 */
export function narrow(html: string): string {
  return html.search(otherScript) < 0 ? html.replace(wide, numberOf) : html;
}

const otherScript = /[^\0-\u024f\u2000-\u20cf]/u;
const wide = /[^\0-\xff]/gu;
const numberOf = (character: string) => `&#${character.codePointAt(0)};`;
