import { describe, expect, test } from "vitest";
import { lineDiff } from "../../src/entries/line-diff.ts";
import { versionsOf } from "../../src/entries/versions.ts";
import { slugOf } from "../../src/platform/slug.ts";

describe("a slug", () => {
  const slugs: [string, string][] = [
    ["Café à l’Étranger: 3 idées!", "cafe-a-l-etranger-3-idees"],
    ["نقاش حول التمويل", "نقاش-حول-التمويل"],
    ["中小企業のデジタル化", "中小企業のデジタル化"],
    ["छोटे उद्यम", "छोटे-उद्यम"],
    ["a\u2028b\u2029c\u0000d", "a-b-c-d"],
    ["!!! ???", "entry"],
    ["", "entry"],
    ["Edit", "edit-1"],
    ["replies", "replies-1"],
    ["\ud800 lone", "lone"],
  ];
  test.each(slugs)("of %j is %s", (title, slug) => expect(slugOf(title)).toBe(slug));

  test("has 80 characters at most, whole ones, and goes into a URL", () => {
    for (const title of ["long ".repeat(60), "𠮷".repeat(100), "ş".repeat(200), "한글".repeat(90)]) {
      const slug = slugOf(title);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
      expect(slug).not.toMatch(/^-|-$/);
    }
  });
});

describe("a line diff", () => {
  const said = (before: string, after: string) =>
    lineDiff(before, after).map(({ kind, text }) => ({ same: " ", added: "+", removed: "-" })[kind] + text);

  test("tells what stayed, came and went", () => {
    expect(said("a\nb\nc", "a\nx\nc\nd")).toEqual([" a", "-b", "+x", " c", "+d"]);
    expect(said("a", "a")).toEqual([" a"]);
    expect(said("", "a")).toEqual(["-", "+a"]);
    expect(said("a\na\nb", "a\nb")).toEqual([" a", "-a", " b"]);
  });

  test("puts both texts together again, and does not stall", () => {
    const lines = (n: number, step: number) =>
      Array.from({ length: n }, (_, i) => `line ${(i * step) % 97}`).join("\n");
    const started = performance.now();
    const diff = lineDiff(lines(5000, 3), lines(5000, 7));
    expect(performance.now() - started).toBeLessThan(500);
    const without = (kind: string) => diff.filter((line) => line.kind !== kind).map(({ text }) => text);
    expect(without("added").join("\n")).toBe(lines(5000, 3));
    expect(without("removed").join("\n")).toBe(lines(5000, 7));
  });
});

test("a version is by whoever replaced the one before", () => {
  const revisions = [
    { version: 1, title: null, markdown: "a", editor: "Bruno", at: 20 },
    { version: 2, title: null, markdown: "b", editor: "Ginevra", at: 30 },
  ];
  const current = { version: 3, title: null, markdown: "c" };
  const origin = { author: "Amel", createdAt: 10 };
  expect(versionsOf(current, revisions, origin).map(({ version, by, at }) => ({ version, by, at }))).toEqual([
    { version: 3, by: "Ginevra", at: 30 },
    { version: 2, by: "Bruno", at: 20 },
    { version: 1, by: "Amel", at: 10 },
  ]);
});
