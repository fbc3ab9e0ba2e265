import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/ui/markdown/index.ts";
import { sanitise } from "../../src/ui/markdown/sanitise.ts";

const SIZE = 10_240;
const ALLOWED_MS = 50;
const SEED = 20_261_123;

/** What marked alone takes seconds for, or overflows the stack with, at this size or a little above. */
const STALLING = [
  ..."* ** *** _ __ ~ ~~ ` [ ![ ]( < > & ! \\ @ | - =".split(" "),
  "*a_",
  "_a*",
  "a**b*",
  "a*b_c",
  "**漢=",
  "> ",
  "> > a\nb\n",
  "> a\nb\n",
  "1. ",
  "1) ",
  "- ",
  "+ ",
  "- a\n-",
  "* a\n b\n",
  "--\n",
  "a\n=\n",
  "a\n-",
  "[()](",
  "[a](",
  "[a](b",
  '[a](b "',
  "[a][",
  "[a]: b\n",
  "[a]: ",
  "[\\[",
  "***\\[# ",
  "``a`",
  "http://a(",
  "http://a.",
  "a@b.",
  "www.",
  "<a ",
  '<a b="',
  "<!--",
  "<?",
  "<![CDATA[",
  "<div>\n",
  "<b>",
  "|a|b|\n|-|-|\n",
  "a|\n",
  "a|b\n-|-\n",
  "&#1;",
  "&amp;",
  "[^1]",
  "[^1]: a\n",
  "    a\n",
  "\\\n",
  "  \n",
  " ",
  "\t",
  "\n",
  "漢",
  "🥃",
];

/** Pieces that begin, end or interrupt something. */
const PIECES = [
  ...STALLING,
  ..."a x ( ) [ ] : ; . , # ## ' \" } { 0. *) ]] )) :-- --: ~~~ ``` ``` --- === *** $ ^ é ب ा ﷺ".split(" "),
  ..."<p> </p> <li> <ul> </ul> <table> <td> </table> <pre> </pre> <code> </a> <a\thref=x> <h1> <br> <details>".split(
    " ",
  ),
  ..."<script> </script> <svg> <style> <textarea> <title> <option> <img\tsrc=https://a.b> --> ]]> ?> @maria".split(
    " ",
  ),
  "[a]",
  "[x] ",
  "- [ ] ",
  "![a](https://b.c/d.png)",
  "[a](/b 'c')",
  "\n\n",
  "\n> ",
  "\n- ",
  "\n    ",
  "\u202e",
  "\u2067",
  "\ud800",
  "\u0000",
  "\u2028",
  "\r\n",
];

/** A 32-bit linear congruential generator: the same texts on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const repeated = (unit: string, size = SIZE) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** CPU, not time: other work on the machine does not count. The best of a few, so a collection of garbage does not either. */
function cpuMs(source: string): number {
  let best = Infinity;
  for (let tries = 0; tries < 4 && best > ALLOWED_MS / 2; tries++) {
    const before = process.cpuUsage();
    renderMarkdown(source);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function expectQuick(source: string, name: string): void {
  expect(cpuMs(source), name).toBeLessThanOrEqual((ALLOWED_MS * Math.max(source.length, SIZE)) / SIZE);
}

describe("10 KB takes at most 50 ms", () => {
  test.each(STALLING)("of %j", (unit) => {
    expectQuick(repeated(unit), unit);
    expectQuick(`a ${repeated(unit)}\n\n[a]: b\n)`, `${unit} in a paragraph`);
  });

  test.each(STALLING)("and 64 KB in proportion, of %j", (unit) => expectQuick(repeated(unit, 65_536), unit));

  test("of one to four pieces repeated, between two others", { timeout: 60_000 }, () => {
    const roll = dice(SEED);
    const some = (most: number) =>
      Array.from({ length: roll(most + 1) }, () => PIECES[roll(PIECES.length)]).join("");
    for (let round = 0; round < 500; round++) {
      const unit = some(3) + PIECES[roll(PIECES.length)];
      const source = some(2) + repeated(unit) + some(2);
      expectQuick(source, JSON.stringify(unit));
    }
  });
});

describe("any text", () => {
  /** Up to sixty pieces with noise between them, now and then one of them many times. */
  function anything(roll: (sides: number) => number): string {
    let text = "";
    for (let left = roll(60); left > 0; left--) {
      const noise = String.fromCharCode(roll(roll(2) ? 128 : 65_536));
      const piece = roll(6) ? PIECES[roll(PIECES.length)] : noise;
      text += (piece ?? "").repeat(roll(40) ? 1 : 20) + (roll(5) ? "" : "\n");
    }
    return text;
  }

  test(
    "renders to what sanitising leaves as it is, and does not grow out of bounds",
    { timeout: 60_000 },
    () => {
      const roll = dice(SEED + 1);
      let formatted = 0;
      for (let round = 0; round < 4000; round++) {
        const source = anything(roll);
        const { html, text, plain } = renderMarkdown(source, { idPrefix: "r1-" });
        expect(sanitise(html), JSON.stringify(source)).toBe(html);
        expect(html.length + text.length).toBeLessThan(8192 + 50 * source.length);
        expect(html.isWellFormed()).toBe(true);
        if (!plain) formatted++;
      }
      expect(formatted).toBeGreaterThan(3000);
    },
  );

  test("that is no text at all", () => {
    const roll = dice(SEED + 2);
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from({ length: 2000 }, () => roll(256));
      const { html } = renderMarkdown(new TextDecoder().decode(bytes));
      expect(sanitise(html)).toBe(html);
    }
  });
});
