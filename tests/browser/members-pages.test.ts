import { describe, expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { press, signIn } from "../support/browsing.ts";
import { expectSound, hubAndBrowser, pageOf } from "./groups.ts";
import * as at from "./places.ts";
import { overflow, violations } from "./sound.ts";

const here = hubAndBrowser();

describe.each([
  ["a moderator", "reka", "en"],
  ["an Arabic member", "nermine", "ar"],
])("to %s", (_who, handle, language) => {
  const page = pageOf(here, language, `${handle}@example.org`);
  const seen = { status: 200, language };

  test.each<[string, at.Place]>([
    ["the front page", paths.home()],
    ["an answered question", at.askedThread],
    ["a new discussion", paths.newThread()],
    ["reporting", at.ofLongThread("/flag")],
    ["a discussion in several languages", at.translatedThread()],
    ["notifications", paths.notifications()],
    ["settings", paths.settings()],
    ["one's own profile", paths.member(handle)],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, seen));

  test("moderation is sound, or refused", () =>
    expectSound(here.hub(), page(), paths.moderation(), { ...seen, status: handle === "reka" ? 200 : 403 }));
});

describe.each(["en", "ar"])("to who works here, in %s", (language) => {
  const page = pageOf(here, language, "reka@example.org", language);

  test.each<[string, at.Place]>([
    ["a discussion of twenty posts", at.longThread],
    ["editing", at.ofLongThread("/edit")],
    ["a history", at.ofLongThread("/history")],
    ["the translations of a discussion", at.translatedThread("/translations")],
    ["the outbox", paths.outbox()],
    ["the administration", paths.admin()],
    ["what was sent", paths.sends()],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, { status: 200, language }));

  test("a form that was refused is sound, keeps what was typed and leads to what is wrong", async () => {
    await page().goto(here.hub().url + paths.newThread());
    await page().fill("[name=title]", "A title without a text");
    // The browser's own check of what is required would not let it go.
    await page()
      .locator("main form")
      .evaluate((form) => form.setAttribute("novalidate", ""));
    const [answer] = await Promise.all([page().waitForNavigation(), page().click("main form .primary")]);
    expect(answer?.status()).toBe(422);
    expect(await page().inputValue("[name=title]")).toBe("A title without a text");
    expect(await page().locator(":focus").getAttribute("class")).toContain("problems");
    await page().locator(".problems a").first().click();
    expect(await page().locator(":focus").getAttribute("name")).toBe("body");
    expect([...(await overflow(page())), ...(await violations(page()))]).toEqual([]);
  });
});

describe.each([
  ["with script", true],
  ["without script", false],
])("whose session ended while writing, %s,", (way, javaScriptEnabled) => {
  test("finds the text on a sound page, signs in beside it, and sends it from there", async () => {
    const browser = await here.browser().newContext({ locale: "en", javaScriptEnabled });
    const page = await browser.newPage();
    await signIn(page, here.hub(), "thandeka@example.org");
    await page.goto(here.hub().url + (await at.askedThread(here.hub())));
    const thread = page.url();
    const written = `Written for an hour, ${way}.`;
    await page.fill("[name=body]", written);
    await browser.clearCookies();
    await press(page, "#reply .primary");
    expect(await page.locator("h1").innerText()).toBe("This was not sent");
    // Without script the standards cannot be asked.
    if (javaScriptEnabled) expect([...(await overflow(page)), ...(await violations(page))]).toEqual([]);
    const beside = await browser.newPage();
    await signIn(beside, here.hub(), "thandeka@example.org");
    await press(page, "main form .primary");
    expect(page.url().startsWith(thread)).toBe(true);
    expect(await page.locator("article").last().innerText()).toContain(written);
    expect(await page.inputValue("[name=body]")).toBe("");
    await browser.close();
  });
});
