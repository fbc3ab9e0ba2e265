import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openMail, press, subscribe } from "../support/browsing.ts";
import { hubAndBrowser } from "./groups.ts";

const here = hubAndBrowser();

describe.each([
  ["with script", true],
  ["without script", false],
])("a reader %s", (_way, javaScriptEnabled) => {
  let page: Page;
  beforeEach(async () => {
    page = await here.browser().newPage({ locale: "en", javaScriptEnabled });
  });
  afterEach(() => page.context().close());

  test("subscribes with an address, confirms from the mail, chooses, and leaves, without an account", async () => {
    const mail = await subscribe(page, here.hub(), `reader-${javaScriptEnabled}@example.org`);
    expect(await page.locator("h1").innerText()).toBe("Look at your mail");

    await openMail(page, here.hub(), mail);
    await press(page, `a[href*="/subscription/"]`);
    expect(await page.locator("h1").innerText()).toBe("Confirm your subscription");
    await press(page, "main form button");
    expect(await page.locator(".notice").first().innerText()).toContain("Your subscription is confirmed");

    await page.selectOption("[name=calls]", "daily");
    await press(page, "main form:has([name=calls]) .primary");
    expect(await page.locator(".notice").first().innerText()).toContain("Your choices are saved");
    expect(await page.inputValue("[name=calls]")).toBe("daily");

    const preferences = page.url();
    await press(page, `a[href*="/unsubscribe/"]`);
    await press(page, "main form button");
    expect(await page.locator("header .member").count()).toBe(0);
    await page.goto(preferences);
    expect(new URL(page.url()).pathname).toMatch(/^\/unsubscribe\//);
  });
});
