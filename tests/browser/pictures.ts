/** `npm run pictures`: draws the pictures of the README anew, from the demo. */
import { mkdirSync, statSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { paths } from "../../src/paths.ts";
import { openBrowser } from "../support/browser.ts";
import { startHub, type RunningHub } from "../support/running-hub.ts";
import { call, digest, find, longThread, sendDigests, type Place } from "./places.ts";

const folder = "tests/browser/pictures";
const desk: BrowserContextOptions = { locale: "en", viewport: { width: 1200, height: 800 } };
const phone: BrowserContextOptions = {
  locale: "ar",
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1.5,
};

const pictures: { name: string; place: Place; as: BrowserContextOptions }[] = [
  { name: "thread", place: longThread, as: desk },
  { name: "home", place: paths.home(), as: desk },
  { name: "call", place: call, as: desk },
  { name: "search", place: paths.search({ q: "voucher" }), as: desk },
  { name: "digest", place: digest, as: { ...desk, viewport: { width: 760, height: 800 } } },
  { name: "phone-ar", place: paths.home(), as: phone },
];

mkdirSync(folder, { recursive: true });
const [browser, hub] = await Promise.all([openBrowser(), startHub()]);
try {
  await sendDigests(hub);
  for (const picture of pictures) await draw(browser, hub, picture);
} finally {
  await browser.close();
  await hub.stop();
}

async function draw(browser: Browser, hub: RunningHub, { name, place, as }: (typeof pictures)[number]) {
  const page = await browser.newPage({ timezoneId: "Europe/Rome", ...as });
  await page.goto(hub.url + (await find(place, hub, page)));
  console.log(`${await keep(page, `${folder}/${name}.png`)} KB ${folder}/${name}.png`);
  await page.context().close();
}

/** Answers its size in KB. */
async function keep(page: Page, path: string): Promise<number> {
  await page.screenshot({ path });
  return Math.ceil(statSync(path).size / 1024);
}
