import { actionsOnEntries } from "../paths.ts";

const most = 80;

/**
 * A title as the readable part of a URL, at most 80 characters: letters, digits and marks of any script, lower case, joined by
 * hyphens; Latin loses its accents. "entry" when nothing is left. Never one of the words that are actions in the same place.
 */
export function slugOf(title: string): string {
  const words = title
    .toWellFormed()
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const slug = shortened(words.replace(/^-+/, "")) || "entry";
  return actionsOnEntries.has(slug) ? `${slug}-1` : slug;
}

// Whole characters only; a mark without its letter at the cut would stick to the slash.
function shortened(words: string): string {
  return [...words]
    .slice(0, most)
    .join("")
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD/g, "")
    .replace(/-+$/, "");
}
