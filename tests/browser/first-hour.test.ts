import type { Download, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { mailAfter, openMail } from "../support/browsing.ts";
import { hubAndBrowser } from "./groups.ts";

const here = hubAndBrowser();
const address = "leila@example.org";

test(
  "the first hour of a Tunisian intermediary in French, by keyboard only",
  { timeout: 90_000 },
  async () => {
    const computer = await here.browser().newContext({ locale: "fr-TN", timezoneId: "Africa/Tunis" });
    const page = await computer.newPage();

    await arrivesFromASearch(page);
    await readsWithoutTheMasthead(page);
    await subscribes(page);
    await joins(page);
    await completesTheProfile(page);
    await asks(page);
    const calendar = await findsACallForTheCalendar(page);

    expect(calendar).toContain("BEGIN:VCALENDAR");
    expect(calendar).toMatch(/\r\nDTSTART/);
    await computer.close();
  },
);

async function arrivesFromASearch(page: Page) {
  const feed = await fetch(`${here.hub().url}/threads?language=fr`);
  const path = /href="(\/threads\/[0-9a-z]{20}\/[^"?]+)"/.exec(await feed.text())?.[1];
  await page.goto(here.hub().url + path, { referer: "https://search.example.com/?q=femmes+cr%C3%A9dit" });
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
}

async function readsWithoutTheMasthead(page: Page) {
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("a.skip");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(
    true,
  );
}

async function subscribes(page: Page) {
  await press(page, `nav.sections a[href="/subscribe"]`);
  await reach(page, "[name=email]");
  await page.keyboard.type(address);
  const mail = await mailAfter(here.hub(), address, () => submit(page));
  await openMail(page, here.hub(), mail);
  await press(page, `a[href*="/subscription/"]`);
  await press(page, "main form button");
  expect(await page.locator(".notice").first().innerText()).toContain("confirm");
}

async function joins(page: Page) {
  await press(page, "header a.sign-in");
  await reach(page, "main [name=email]");
  await page.keyboard.type(address);
  const mail = await mailAfter(here.hub(), address, () => submit(page));
  await openMail(page, here.hub(), mail);
  await press(page, `a[href*="/sign-in/"]`);
  await fill(page, "[name=name]", "Leïla Inventée");
  await fill(page, "[name=organisation]", "Agence inventée de Sousse");
  await submit(page);
  expect(await page.locator("header .member").innerText()).toContain("Leïla Inventée");
}

async function completesTheProfile(page: Page) {
  await reach(page, "header details:not(.languages) > summary");
  await page.keyboard.press("Enter");
  await press(page, `header a[href="/settings"]`);
  await fill(page, "[name=about]", "J’accompagne des ateliers textiles de la région.");
  await submit(page);
  expect(await page.locator(".notice").first().innerText()).not.toBe("");
  expect(await page.locator("[name=about]").inputValue()).toContain("ateliers textiles");
}

async function asks(page: Page) {
  await press(page, `nav.sections a[href="/threads"]`);
  await press(page, `main a[href="/threads/new"]`);
  await fill(page, "[name=title]", "Qui finance la certification des petits ateliers ?");
  await fill(page, "[name=body]", "Nous cherchons comment d’autres régions s’y prennent.");
  await submit(page);
  expect(await page.locator("h1").innerText()).toContain("certification des petits ateliers");
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
}

/** Answers the calendar's text. */
async function findsACallForTheCalendar(page: Page): Promise<string> {
  await press(page, `nav.sections a[href="/calls"]`);
  await press(page, `main h2 a[href^="/calls/"]`);
  await reach(page, `a[href*="calendar.ics"]`);
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  return readFile(await download.path(), "utf8");
}

/** Goes there with the tab key, as far as it takes and no further than once around the page. */
async function reach(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector).first();
  await wanted.waitFor({ state: "attached" });
  for (let presses = 0; presses < 250; presses++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(
    `The tab key does not lead to ${selector} on ${page.url()}; it ends at ${await focused(page)}.`,
  );
}

async function press(page: Page, selector: string): Promise<void> {
  await reach(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

const submit = (page: Page) => press(page, "main form .primary");

async function fill(page: Page, selector: string, words: string): Promise<void> {
  await reach(page, selector);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: one } = document;
    return one ? `${one.tagName.toLowerCase()}${one.className ? `.${one.className}` : ""}` : "nothing";
  });
}
