type Open = { name: string; attributes: string };

const empty = new Set("area base br col embed hr img input link meta source track wbr path".split(" "));
/** Attributes that a reader reads or hears. */
const spoken = ["title", "aria-label", "alt", "placeholder"] as const;

/**
 * Where in a page a text holding `word` is not set apart from the page's own words: by an element with a direction or language of
 * its own, by isolates, or by standing alone in what is read as a whole.
 */
export function unisolated(html: string, word: string, language: string): string[] {
  const found: string[] = [];
  const stack: Open[] = [];
  const tokens = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;
  for (const [, closing, tag, attributes = "", text] of html.matchAll(tokens)) {
    if (text !== undefined) {
      if (text.includes(word) && !isApart(stack, text, word))
        found.push(`<${stack.at(-1)?.name}> ${text.trim().slice(0, 90)}`);
      continue;
    }
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    if (closing) while (stack.length > 0 && stack.pop()?.name !== name);
    else {
      found.push(...inAttributes(name, attributes, word));
      if (!empty.has(name) && !attributes.endsWith("/")) stack.push({ name, attributes });
    }
  }
  const root = /^<!doctype html><html lang="(\w+)" dir="(\w+)"/.exec(html);
  if (root?.[1] !== language || root[2] !== (language === "ar" ? "rtl" : "ltr"))
    found.push(`the page is ${root?.[0]}`);
  return found;
}

function isApart(stack: readonly Open[], text: string, word: string): boolean {
  if (stack.some(({ name }) => name === "script" || name === "style")) return true;
  if (isBetweenIsolates(text, word)) return true;
  return stack.some(
    ({ name, attributes }) => name === "bdi" || (name !== "html" && /\bdir="/.test(attributes)),
  );
}

function inAttributes(name: string, attributes: string, word: string): string[] {
  if (!attributes.includes(word)) return [];
  const isTyped = name === "input" && / type="(hidden|submit|radio|checkbox)"/.test(attributes);
  const typed = / value="([^"]*)"/.exec(attributes)?.[1] ?? "";
  const found = spoken.flatMap((attribute) => {
    const value = new RegExp(` ${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    // A label or title that is one text has its own direction.
    return value.includes(word) && !isBetweenIsolates(value, word) && !value.startsWith(word)
      ? [`<${name} ${attribute}> ${value}`]
      : [];
  });
  if (name === "input" && !isTyped && typed.includes(word) && !/\bdir="/.test(attributes))
    found.push(`<input value> ${typed}`);
  return found;
}

function isBetweenIsolates(text: string, word: string): boolean {
  const outside = text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, "");
  return !outside.includes(word);
}
