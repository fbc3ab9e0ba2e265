/** A mail's HTML as the gates look at it. Written for what the hub makes (hono/jsx closes and quotes everything), not for any HTML. */

export type Element = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** From the root down, without itself. */
  above: readonly Element[];
  /** In a comment that only Outlook on Windows reads. */
  outlook: boolean;
};

export type Text = { text: string; above: readonly Element[]; outlook: boolean };

export type Markup = {
  elements: readonly Element[];
  texts: readonly Text[];
  /** What stands in its style elements. */
  styles: readonly { css: string; outlook: boolean }[];
};

const empty = new Set("area base br col hr img input link meta wbr".split(" "));
const token =
  /<!--\[if mso\]>|<!--\[if !mso\]><!-->|<!--<!\[endif\]-->|<!\[endif\]-->|<!--[\s\S]*?-->|<!doctype html>|<style>([\s\S]*?)<\/style>|<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;

/** Throws on a tag that closes nothing: such a mail is cut wrong somewhere. */
export function parse(html: string): Markup {
  const elements: Element[] = [];
  const texts: Text[] = [];
  const styles: { css: string; outlook: boolean }[] = [];
  const stack: Element[] = [];
  let outlook = false;
  for (const [whole, css, closing, tag, attributes = "", text] of html.matchAll(token)) {
    if (whole === "<!--[if mso]>") outlook = true;
    else if (whole === "<![endif]-->") outlook = false;
    else if (css !== undefined) styles.push({ css, outlook });
    else if (text !== undefined) texts.push({ text: decoded(text), above: [...stack], outlook });
    else if (tag !== undefined && closing) close(stack, tag.toLowerCase());
    else if (tag !== undefined) {
      const element = {
        ...{ name: tag.toLowerCase(), attributes: attributesOf(attributes) },
        ...{ above: [...stack], outlook },
      };
      elements.push(element);
      if (!empty.has(element.name) && !attributes.endsWith("/")) stack.push(element);
    }
  }
  if (stack.length > 0) throw new Error(`never closed: ${stack.map(({ name }) => name).join(" ")}`);
  return { elements, texts, styles };
}

function close(stack: Element[], name: string): void {
  const open = stack.pop();
  if (open?.name !== name) throw new Error(`</${name}> where <${open?.name}> is open`);
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, decoded(value)]));
}

const entities: Record<string, string> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00A0", zwnj: "\u200C" },
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name ?? ""] ?? whole),
  );
}

export type Declaration = { property: string; value: string };

/** "color:#fff;margin:0" as its parts; "!important" is left out. */
export function declarations(style: string): Declaration[] {
  return style
    .split(";")
    .filter((one) => one.trim() !== "")
    .map((one) => {
      const [property = "", ...value] = one.split(":");
      return {
        property: property.trim(),
        value: value
          .join(":")
          .replace(/!important$/, "")
          .trim(),
      };
    });
}

export type Rule = { selectors: string[]; declarations: Declaration[]; media: string };

/** The rules of a style sheet, with the media feature that they stand in; none nests deeper. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let media = "";
  for (const [whole, query, selector, body = ""] of css.matchAll(
    /@media ?\(([^)]+)\)\{|([^{}]+)\{([^{}]*)\}|\}/g,
  )) {
    if (whole === "}") media = "";
    else if (query !== undefined) media = query;
    else if (selector !== undefined)
      rules.push({ selectors: selector.split(","), declarations: declarations(body), media });
  }
  return rules;
}
