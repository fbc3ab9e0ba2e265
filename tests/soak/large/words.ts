import type { Random } from "../../support/seeded.ts";
import { zipf } from "./random.ts";

const syllables =
  "ba ce di fo gu la me ni po ru sa te vi no du ka le mi ro su ta ne ga li to ve sco tra pre cli ent ion".split(
    " ",
  );
const common =
  "the of and to in for is that on with as we it by are this from or be at have an not which small firms".split(
    " ",
  );

/** A vocabulary whose words are used as words are: the hundredth a hundred times less often than the first. */
export class Words {
  private readonly words: readonly string[];
  private readonly pick: () => number;

  constructor(
    private readonly random: Random,
    size = 20_000,
  ) {
    this.words = Array.from({ length: size }, (_, i) => common[i] ?? made(i));
    this.pick = zipf(random, size, 1);
  }

  sentence(): string {
    const length = 5 + Math.floor(this.random() * 18);
    const words = Array.from({ length }, () => this.words[this.pick()] ?? "");
    const text = words.join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /** Of about `length` characters, in paragraphs of a few sentences. */
  paragraphs(length: number): string[] {
    const made: string[] = [];
    for (let left = length; left > 0;) {
      const sentences = Array.from({ length: 1 + Math.floor(this.random() * 4) }, () => this.sentence());
      const paragraph = sentences.join(" ");
      made.push(paragraph);
      left -= paragraph.length;
    }
    return made;
  }
}

/** The same word for the same number, and no other number's. */
function made(i: number): string {
  let word = "";
  for (let rest = i; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}
