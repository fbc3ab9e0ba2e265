import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { assets, findAsset, scriptUrl, stylesUrl } from "../../src/ui/assets.ts";
import { contentSecurityPolicy } from "../../src/ui/headers.ts";

const body = (name: string) => assets.find((asset) => asset.name === name)?.body ?? "";
const compressed = (name: string) => gzipSync(body(name), { level: 9 }).length;

describe("the stylesheet", () => {
  const css = body("styles.css");

  test("is at most 6 KB compressed", () => expect(compressed("styles.css")).toBeLessThanOrEqual(6 * 1024));

  test("fetches nothing", () => expect(css).not.toMatch(/url\(|@import|@font-face/));

  test("names no side, so that right-to-left needs no rules of its own", () => {
    expect(css).not.toMatch(/[{;](?:margin|padding|border)-(?:left|right|top|bottom)/);
    expect(css).not.toMatch(
      /[{;](?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float:(?:left|right))[:;]/,
    );
    expect(css).not.toMatch(/text-align:(?:left|right)/);
  });

  test("is whole after it was made smaller", () => {
    expect(css.split("{").length).toBe(css.split("}").length);
    expect(css).not.toMatch(/\/\*|\n/);
    expect(css).toContain("calc(var(--n) * 0.875rem)");
    expect(css).toContain("clamp(1.5rem,1.2rem + 1.6vw,2rem)");
  });
});

describe("the script", () => {
  test("is at most 4 KB compressed", () => expect(compressed("page.js")).toBeLessThanOrEqual(4 * 1024));

  test("still is a script after it was made smaller", () => {
    expect(() => new Function(body("page.js"))).not.toThrow();
    expect(body("page.js")).not.toMatch(/^\s*(?:\/\/|\*)/m);
  });

  test("makes no code from text", () =>
    expect(body("page.js")).not.toMatch(/\beval\b|new Function|document\.write/));
});

describe("an asset", () => {
  test("is found under its hash; an older hash is known for what it is", () => {
    const [, , hash = ""] = stylesUrl.split("/");
    expect(findAsset(hash, "styles.css")?.current).toBe(true);
    expect(findAsset("0123456789ab", "styles.css")?.current).toBe(false);
    expect(findAsset(hash, "secrets.txt")).toBeUndefined();
    expect(scriptUrl).toMatch(/^\/assets\/[0-9a-f]{12}\/page\.js$/);
  });

  test("needs nothing that the policy forbids", () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*/);
  });
});
