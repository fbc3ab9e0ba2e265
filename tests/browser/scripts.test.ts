import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

// A character without a glyph is drawn as a box of the first font, Noto Sans, which has Devanagari too.
test.each([
  ["Latin, Greek and Cyrillic", "en", "naïve Ελληνικά Русский", /^Noto Sans$/],
  ["Arabic", "ar", "مرحبا", /^Noto Sans Arabic$/],
  ["Hebrew", "he", "שלום", /^Noto Sans Hebrew/],
  ["Devanagari", "hi", "नमस्ते", /^Noto Sans( Devanagari)?$/],
  ["Kana and Han", "ja", "中小企業のネットワーク", /^Noto Sans (JP|SC|KR)/],
  ["Hangul", "ko", "중소기업", /^Noto Sans KR/],
  ["Han", "zh", "中小企业网络", /^Noto Sans (SC|JP|KR)/],
])("%s has a font, whatever is installed on the machine", async (_script, lang, words, expected) => {
  const page = await browser.newPage();
  await page.setContent(`<p lang="${lang}" style="font-family: system-ui, sans-serif">${words}</p>`);
  const used = await fontsUsed(page);
  expect(used.filter((family) => !expected.test(family))).toEqual([]);
  await page.close();
});

async function fontsUsed(page: Awaited<ReturnType<Browser["newPage"]>>): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  return [...new Set(fonts.map(({ familyName }) => familyName))].toSorted();
}
