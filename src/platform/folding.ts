/**
 * One spelling for all that a reader takes for the same: compatibility forms (NFKC), case, and the marks that people leave out when
 * they type. Marks go where leaving them out is usual (Latin, Greek, Cyrillic, Arabic, Hebrew); they stay where they are the vowels
 * of the script (the Indic ones) or make another sound of it (kana).
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(invisible, "")
    .replace(marked, "$1")
    .replace(letters, (one) => letterOf[one] ?? one)
    .replace(otherDigit, (one) => digitOf(one));
  return folded.normalize("NFC");
}

// eslint-disable-next-line no-control-regex -- all of ASCII is what is meant
const ascii = /^[\0-\x7f]*$/;

/** Direction marks, joiners, soft hyphens, selectors, the Arabic tatweel: what is written and not read. */
export const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/gu;

const marked =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;

/** Letters that no decomposition takes apart. */
const letterOf: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ŋ: "n", ŧ: "t", ĸ: "k" },
  ...{ ƒ: "f", ə: "e", ς: "σ" },
  // Alef wasla, alef maqsura, teh marbuta; then the letters that Persian and Urdu keyboards have in place of the Arabic ones.
  ...{ ٱ: "ا", ى: "ي", ة: "ه", ی: "ي", ے: "ي", ې: "ي", ک: "ك", ڪ: "ك", ہ: "ه", ھ: "ه", ە: "ه", ۃ: "ه", ں: "ن" },
}; // prettier-ignore
const letters = new RegExp(`[${Object.keys(letterOf).join("")}]`, "gu");

const otherDigit = /[^\P{Nd}0-9]/gu;

/** A decimal digit of any script as ours: each script's ten stand in a row that begins at its zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && decimal.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

const decimal = /^\p{Nd}$/u;
