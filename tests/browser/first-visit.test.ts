import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { press, signIn } from "../support/browsing.ts";
import { hubAndBrowser } from "./groups.ts";
import { askedThread, longThread } from "./places.ts";
import { listen } from "./sound.ts";

const here = hubAndBrowser();
const kilobyte = 1024;

test("a first visit to a discussion of twenty posts takes at most 20 KB, all of it from the hub", async () => {
  const page = await here.browser().newPage({ locale: "en" });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => void (bytes += encodedDataLength));
  const heard = listen(page, here.hub().url);
  await page.goto(here.hub().url + (await longThread(here.hub())), { waitUntil: "networkidle" });
  expect(await page.locator("article").count()).toBeGreaterThanOrEqual(19);
  expect(bytes).toBeGreaterThan(5 * kilobyte);
  expect(bytes).toBeLessThanOrEqual(20 * kilobyte);
  expect(heard.stop()).toEqual([]);
  await page.close();
});

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
