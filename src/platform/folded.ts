/** Letters that NFKD leaves whole and that readers type plainly. */
const plain: Record<string, string> = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/**
 * A name as it is compared and sorted: without case, without the marks of Latin, Greek, Cyrillic, Arabic and Hebrew letters, one
 * space between words, and nothing that is not seen. Marks that spell (Indic vowel signs, Japanese voicing) stay.
 */
export function folded(name: string): string {
  return name
    .toWellFormed()
    .normalize("NFKD")
    .replace(
      /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu,
      "$1",
    )
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ıłøđßæœ]/g, (letter) => plain[letter] ?? letter)
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
