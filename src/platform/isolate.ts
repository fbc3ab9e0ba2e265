const strongRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const strongLeft =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Devanagari}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Text of unknown direction inside a line of direction `dir`, where no element can set it apart (a subject, a title, a label):
 * wrapped in isolates only where it could disturb that line.
 */
export function isolated(text: string, dir: "ltr" | "rtl"): string {
  const disturbs = (dir === "rtl" ? strongLeft : strongRight).test(text);
  return disturbs && !text.startsWith("\u2068") ? `\u2068${text}\u2069` : text;
}
