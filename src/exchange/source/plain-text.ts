/** Enough for any summary or step; patterns that look for a closing sign take time by the square of what they look through. */
const LONGEST = 10_000;

const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  colon: ":",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/**
 * What a piece of published Markdown says, without its markup: HTML, links and images down to their words, template tags
 * (Liquid, Jinja) and Kramdown attributes gone. One line.
 */
export function plainText(markdown: string): string {
  return decoded(
    markdown
      .slice(0, LONGEST)
      .replace(/<!--[\s\S]*?-->/g, " ")
      .replace(/\{%[^}]*%\}|\{\{[^}]*\}\}|\{:?[.#][^}]*\}|\{:[^}]*\}/g, "")
      .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
      .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
      .replace(/<\/?(?:a|abbr|b|code|em|i|kbd|mark|small|span|strong|sub|sup|u)\b[^>]*>/gi, "")
      .replace(/<\/?[a-z][^>]*>/gi, " "),
  )
    .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]*\S)\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replace(/`+([^`]*)`+/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name: string) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex as string, 16) : 0;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return ENTITIES[name?.toLowerCase() ?? ""] ?? accented(name ?? "") ?? whole;
    },
  );
}

/** "oacute" is an o and an accent; the other named characters are rare in running text and stay as they are. */
function accented(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  return accent && `${name[0]}${accent}`.normalize("NFC");
}

/** The first paragraph of prose, cut at a word: what stands for a summary where the source has none. */
export function excerpt(markdown: string, longest = 300): string {
  const beginning = markdown.slice(0, 2 * LONGEST);
  const paragraphs = beginning
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/\n[ \t]*\n/);
  const prose = paragraphs.filter((block) => !/^\s*(#|>|\||[-*+] |\d+[.)] |\{[%:]|={3,}|-{3,})/.test(block));
  return cut(firstSaying(prose) ?? firstSaying(items(beginning)) ?? "", longest);
}

const firstSaying = (blocks: readonly string[]) =>
  blocks.map(plainText).find((text) => /\p{L}{2}/u.test(text));

/** A card that is nothing but lists still says what it is about in its first point. */
const items = (markdown: string) =>
  [...markdown.matchAll(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?!TOC\b)(.+)$/gm)].map(([, item]) => item ?? "");

/** At most `longest` characters, ending at a word where the script has spaces. */
export function cut(text: string, longest: number): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  const start = signs.slice(0, longest - 1).join("");
  const space = start.lastIndexOf(" ");
  return `${space > start.length / 2 ? start.slice(0, space) : start}…`;
}
