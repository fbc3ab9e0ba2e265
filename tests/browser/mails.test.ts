import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, pages } from "../emails/samples.ts";
import { openBrowser } from "../support/browser.ts";
import { violations } from "./sound.ts";

/* Mails as a browser draws them: on a telephone nothing is wider than the screen, and who hears a mail or sees little can read it. */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
});
afterAll(() => browser.close());

// The longest digest that comes by itself stands for the others.
const chosen = pages().filter(
  ({ name, language }) => ["en", "ar"].includes(language) && !/digest of (1|4|30) /.test(name),
);

test("no mail is wider than a telephone, whatever stands in it", async () => {
  const wide: string[] = [];
  for (const { name, mail } of chosen) {
    await page.setContent(mail.html);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 360) wide.push(`${name}: ${width} px`);
  }
  expect(wide).toEqual([]);
});

test("the accessibility standards find no fault in any, light or dark", async () => {
  const found = new Map<string, string[]>();
  const plain = chosen.filter(
    ({ awkward, language, made }) => !awkward && (language === "en" || made === "assemble"),
  );
  for (const { name, mail } of plain) {
    await page.setContent(mail.html);
    found.set(name, await violations(page));
  }
  expect(complaints(plain, ({ name }) => found.get(name) ?? ["not looked at"])).toEqual([]);
});
