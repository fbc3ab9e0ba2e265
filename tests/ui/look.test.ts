import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { assets } from "../../src/ui/assets.ts";

const sheet = assets.find(({ name }) => name === "styles.css")?.body ?? "";
const css = readFileSync("src/ui/styles.css", "utf8");
const page = readFileSync("src/ui/DESIGN.md", "utf8");

/** The colours of a scheme by name, as the sheet sets them: "light" those of the first `:root`, "dark" those of the second. */
const colours = (scheme: "light" | "dark") =>
  new Map(
    [
      ...(css.split(":root {")[scheme === "light" ? 1 : 2] ?? "")
        .split("}")[0]!
        .matchAll(/--([\w-]+): (#\w+)/g),
    ].map(([, name, colour]) => [name, colour]),
  );

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((one) => one + one) : hex.slice(1).match(/../g)!;
  const [r, g, b] = digits.map((pair) => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  const colour = (name: string) => colours(scheme).get(name) ?? "";
  const pairs: [string, string, number][] = [
    ["ink", "paper", 4.5],
    ["ink", "wash", 4.5],
    ["soft", "paper", 4.5],
    ["soft", "wash", 4.5],
    ["accent", "paper", 4.5],
    ["accent", "wash", 4.5],
    ["alert", "paper", 4.5],
    ["alert", "wash", 4.5],
    ["on-accent", "accent", 4.5],
    ["edge", "paper", 3],
  ];
  test.each(pairs)(
    "%s on %s has the contrast that the page on the look says, and enough",
    (front, back, least) => {
      const figure = contrast(colour(front), colour(back));
      expect(figure).toBeGreaterThanOrEqual(least);
      const row = page.split("\n").find((line) => line.startsWith(`| ${front} on ${back} `));
      expect(row?.split("|")[scheme === "light" ? 2 : 3]?.trim()).toBe(figure.toFixed(1));
    },
  );
});

test("the sheet is at most 4.3 KB on its way", () => {
  expect(brotliCompressSync(sheet).length).toBeLessThanOrEqual(4.3 * 1024);
});

test("every class that the page on the look names is in the sheet", () => {
  const named = [...page.matchAll(/`\.([a-z-]+)`/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !css.includes(`.${name}`))).toEqual([]);
});
