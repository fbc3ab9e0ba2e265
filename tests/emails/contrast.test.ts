import { expect, test } from "vitest";
import { contrast, pairsOf } from "./contrast.ts";
import { parse } from "./markup.ts";
import { complaints, pages } from "./samples.ts";

/* Every word of every mail can be read, in the light look and in the dark one (WCAG 2.2 AA: 4.5 to 1). */

test.each(["light", "dark"] as const)("in the %s look", (look) => {
  const faint = complaints(pages(), ({ mail }) =>
    pairsOf(parse(mail.html), look)
      .filter(({ ratio }) => ratio < 4.5)
      .map((pair) => JSON.stringify(pair)),
  );
  expect(faint).toEqual([]);
});

test("the measure is that of the standard", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("", "#ffffff")).toBe(0);
});
