/**
 * `npm run pictures:mail -- FOLDER`: every mail as a picture, light and dark, wide and narrow, to be looked at. FOLDER is outside the
 * project; words after it pick those whose names hold all of them.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { pages, type Sample } from "../emails/samples.ts";

const [folder, ...words] = process.argv.slice(2);
if (!folder || resolve(folder).startsWith(process.cwd())) {
  console.error("Name a folder outside the project.");
  process.exit(2);
}

const widths = [600, 360] as const;
const schemes = ["light", "dark"] as const;

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
  const chosen = pages().filter(({ name }) => words.every((word) => name.includes(word)));
  for (const scheme of schemes) for (const width of widths) await drawAll(browser, chosen, scheme, width);
} finally {
  await browser.close();
}

async function drawAll(
  browser: Browser,
  samples: readonly Sample[],
  colorScheme: "light" | "dark",
  width: number,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 400 }, colorScheme });
  for (const { name, mail } of samples) {
    await page.setContent(mail.html);
    const file = `${name.replace(/\W+/g, "-")}-${colorScheme}-${width}.png`;
    await page.screenshot({ path: join(folder ?? "", file), fullPage: true });
  }
  await page.close();
}
