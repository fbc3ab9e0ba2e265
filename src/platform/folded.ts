import { fold } from "./folding.ts";

/** A name as it is compared and sorted: spelled as search spells it, one space between words, and nothing that is not seen. */
export function folded(name: string): string {
  return fold(name.toWellFormed())
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
