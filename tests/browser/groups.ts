import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { signIn } from "../support/browsing.ts";
import { startHub, type RunningHub } from "../support/running-hub.ts";
import { find, type Place } from "./places.ts";
import { problemsOf, type Expected } from "./sound.ts";

/** A hub and a browser for all tests of a file. */
export function hubAndBrowser(): { hub(): RunningHub; browser(): Browser } {
  let hub: RunningHub;
  let browser: Browser;
  beforeAll(async () => {
    [browser, hub] = await Promise.all([openBrowser(), startHub()]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });
  return { hub: () => hub, browser: () => browser };
}

/** One page for a whole group of tests, in a browser of its own language, signed in or not; `chosen` is set by the language switch. */
export function pageOf(
  { hub, browser }: ReturnType<typeof hubAndBrowser>,
  language: string,
  email?: string,
  chosen?: string,
): () => Page {
  let page: Page;
  beforeAll(async () => {
    page = await browser().newPage({ locale: language, timezoneId: "Europe/Rome" });
    if (email) await signIn(page, hub(), email);
    if (chosen) await page.context().addCookies([{ name: "language", value: chosen, url: hub().url }]);
  });
  afterAll(() => page?.close());
  return () => page;
}

export async function expectSound(hub: RunningHub, page: Page, place: Place, expected: Expected) {
  const url = hub.url + (await find(place, hub, page));
  expect(await problemsOf(page, url, expected)).toEqual([]);
}
