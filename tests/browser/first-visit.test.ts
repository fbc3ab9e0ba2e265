import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { press, signIn } from "../support/browsing.ts";
import { hubAndBrowser } from "./groups.ts";
import { askedThread, longThread } from "./places.ts";
import { listen } from "./sound.ts";

const here = hubAndBrowser();

/** What ten packets of a fresh connection hold, and what a line by the kilobyte should cost at most. */
const most = { htmlAndCss: 14_600, all: 20_000 };

test("a first visit to a discussion of twenty posts fits into the first round trip, all of it from the hub", async () => {
  const page = await here.browser().newPage({ locale: "en" });
  const took = await weigh(page);
  const heard = listen(page, here.hub().url);
  // Nobody asked for this page before: what comes is the answer that was packed at once.
  await page.goto(here.hub().url + (await longThread(here.hub())), { waitUntil: "networkidle" });
  expect(await page.locator("article").count()).toBeGreaterThanOrEqual(19);
  const { Document: html = 0, Stylesheet: css = 0, Script: script = 0 } = took.bodies;
  const figures = `HTML ${html} + CSS ${css} = ${html + css} bytes; script ${script}; in all, with headers, ${took.all}`;
  console.log(`First visit: ${figures}`);
  expect(html, figures).toBeGreaterThan(5_000);
  expect(html + css, figures).toBeLessThanOrEqual(most.htmlAndCss);
  expect(took.all, figures).toBeLessThanOrEqual(most.all);
  expect(heard.stop()).toEqual([]);
  await page.close();
});

/** Counts what a page takes in: the bodies as they came, by type, and all with their headers. */
async function weigh(page: Page): Promise<{ bodies: Record<string, number>; all: number }> {
  const took = { bodies: {} as Record<string, number>, all: 0 };
  const heads = new Map<string, { type: string; bytes: number }>();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    heads.set(requestId, { type, bytes: response.encodedDataLength });
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { type = "?", bytes = 0 } = heads.get(requestId) ?? {};
    took.bodies[type] = (took.bodies[type] ?? 0) + encodedDataLength - bytes;
    took.all += encodedDataLength;
  });
  return took;
}

test("times are told from now with script, and as dates without", async () => {
  const relative = async (javaScriptEnabled: boolean) => {
    const page = await here.browser().newPage({ locale: "en", javaScriptEnabled });
    await page.goto(here.hub().url + (await longThread(here.hub())));
    const said = await page.locator("time[data-relative]").last().innerText();
    await page.context().close();
    return said;
  };
  expect(await relative(true)).toMatch(/ago|yesterday/);
  expect(await relative(false)).toMatch(/\d{1,2} \w{3} \d{4}/);
});

test("with a keyboard alone one skips to the content, and replies, and always sees where one is", async () => {
  const page = await here.browser().newPage({ locale: "en" });
  await signIn(page, here.hub(), "thandeka@example.org");
  await page.goto(here.hub().url + (await askedThread(here.hub())));
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatchObject({ name: "Skip to the content", seen: true });
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");

  await tabTo(page, "body");
  await page.keyboard.type("Typed without a mouse");
  await tabTo(page, "Post the reply");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect(await page.locator(":target").innerText()).toContain("Typed without a mouse");
  await page.context().close();
});

test("a menu opens, closes and signs out by keyboard", async () => {
  const page = await here.browser().newPage({ locale: "en" });
  await signIn(page, here.hub(), "thandeka@example.org");
  const menu = page.locator("header details.menu").last();
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  expect(await menu.getByRole("button").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await menu.getByRole("button").isVisible()).toBe(false);
  await page.keyboard.press("Enter");
  await tabTo(page, "Sign out");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect(await page.locator("header .sign-in").count()).toBe(1);
  await press(page, "header .sign-in");
  await page.context().close();
});

/** Presses Tab until the control of that name has the focus; each stop on the way must show. */
async function tabTo(page: Page, wanted: string) {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    expect(stop).toMatchObject({ seen: true });
    if (stop.name === wanted) return;
  }
  throw new Error(`Tab never came to ${wanted}.`);
}

function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "", seen: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const name = element.getAttribute("name") ?? element.innerText.trim();
    return {
      name,
      seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width > 4 && height > 4,
    };
  });
}
