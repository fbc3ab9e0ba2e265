import { declarations, rulesOf, type Element, type Markup } from "./markup.ts";

export type Look = "light" | "dark";
export type Pair = { text: string; color: string; background: string; ratio: number };

/** Every piece of text that is seen, with the colours it is printed in; undefined ones were never said. */
export function pairsOf(markup: Markup, look: Look): Pair[] {
  const sheet = {
    dark: look === "dark" ? darkOf(markup) : new Map<string, Map<string, string>>(),
    inherits: inheritsIn(markup),
  };
  return markup.texts
    .filter(({ text, above, outlook }) => !outlook && text.trim() !== "" && isShown(above))
    .map(({ text, above }) => {
      const color = nearest(above, "color", sheet);
      const background = nearest(above, "background", sheet);
      return { text: text.trim().slice(0, 40), color, background, ratio: contrast(color, background) };
    });
}

function isShown(above: readonly Element[]): boolean {
  const hidden = above.some(
    ({ name, attributes }) => name === "head" || attributes["style"]?.startsWith("display:none"),
  );
  return !hidden;
}

/**
 * What of a style sheet matters to colours: those that the dark look gives each class, and whether a link that says none has that of
 * its line. It has the program's own otherwise, which is for light paper.
 */
type Sheet = { dark: Map<string, Map<string, string>>; inherits: boolean };

function inheritsIn({ styles }: Markup): boolean {
  return styles
    .flatMap(({ css }) => rulesOf(css))
    .some(
      ({ selectors, declarations: all, media }) =>
        media === "" &&
        selectors.some((selector) => selector === "a" || selector === "p a") &&
        all.some(({ property, value }) => property === "color" && value === "inherit"),
    );
}

/** What the dark look says of each class, which beats what stands inline. */
function darkOf({ styles }: Markup): Map<string, Map<string, string>> {
  const rules = styles
    .flatMap(({ css }) => rulesOf(css))
    .filter(({ media }) => media === "prefers-color-scheme:dark");
  return new Map(
    rules.flatMap(({ selectors, declarations: all }) =>
      selectors.map((selector) => [
        selector.slice(1),
        new Map(all.map(({ property, value }) => [property, value])),
      ]),
    ),
  );
}

function nearest(
  above: readonly Element[],
  property: "color" | "background",
  { dark, inherits }: Sheet,
): string {
  for (const { name, attributes } of above.toReversed()) {
    const classes = (attributes["class"] ?? "").split(" ");
    const darkened = classes.map((name) => dark.get(name)?.get(property)).find(Boolean);
    const inline = declarations(attributes["style"] ?? "").find((one) => one.property === property);
    const found = darkened ?? inline?.value;
    if (found !== undefined) return found;
    if (name === "a" && property === "color" && !inherits) return "";
  }
  return "";
}

/** WCAG 2.2, "contrast ratio": 1 to 21; 0 where a colour is not said. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return Number.isNaN(darker + lighter) ? 0 : (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const parts = /^#(..)(..)(..)$/
    .exec(color)
    ?.slice(1)
    .map((part) => linear(parseInt(part, 16) / 255));
  const [red = NaN, green = NaN, blue = NaN] = parts ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
