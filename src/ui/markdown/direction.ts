const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The ` dir="…"` of a container, from its first letter. `dir="auto"` would not do: it skips descendants that
 * have a `dir` of their own, and would set every list and quote of Arabic paragraphs from left to right.
 */
export function containerDirection(text: string): string {
  const [letter] = FIRST_LETTER.exec(text) ?? [];
  if (letter === undefined) return "";
  return RIGHT_TO_LEFT.test(letter) ? ' dir="rtl"' : ' dir="ltr"';
}
