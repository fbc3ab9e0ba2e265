import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { press, signIn } from "../support/browsing.ts";
import { hubAndBrowser } from "./groups.ts";
import { askedThread, longThread, methodology } from "./places.ts";

const here = hubAndBrowser();
const submit = "main form .primary";

describe.each([
  ["with script", true],
  ["without script", false],
])("a member %s", (way, javaScriptEnabled) => {
  let page: Page;
  beforeAll(async () => {
    page = await here.browser().newPage({ locale: "en", timezoneId: "Asia/Tokyo", javaScriptEnabled });
    await signIn(page, here.hub(), "thandeka@example.org");
  });
  afterAll(() => page.context().close());

  test("looks at a preview, starts a discussion and finds it as previewed", async () => {
    await page.goto(here.hub().url + paths.newThread());
    await page.fill("[name=title]", `Started ${way}`);
    await page.fill("[name=body]", "Words that are **bold**.");
    await page.click("[name=preview]");
    expect(await page.locator("[data-preview=body] strong").innerText()).toBe("bold");
    expect(await page.inputValue("[name=title]")).toBe(`Started ${way}`);
    await press(page, submit);
    expect(new URL(page.url()).pathname).toMatch(/^\/threads\/\w{20}\/started-with/);
    expect(await page.locator("h1").innerText()).toBe(`Started ${way}`);
    expect(await page.locator("main .prose strong").innerText()).toBe("bold");
  });

  test("replies, edits, sees the history, deletes and takes that back", async () => {
    await page.goto(here.hub().url + (await askedThread(here.hub())));
    await page.fill("[name=body]", `First thought ${way}`);
    await press(page, submit);
    const id = new URL(page.url()).hash;
    expect(id).toMatch(/^#r-\w{20}$/);
    expect(await page.locator(id).innerText()).toContain(`First thought ${way}`);

    await press(page, `${id} a[href$="/edit"]`);
    await page.fill("[name=body]", `Second thought ${way}`);
    await press(page, submit);
    expect(await page.locator(id).innerText()).toContain(`Second thought ${way}`);

    await press(page, `${id} a[href$="/history"]`);
    expect(await page.locator("main ins").innerText()).toContain("Second thought");
    expect(await page.locator("main del").innerText()).toContain("First thought");
    await page.goBack();

    await press(page, `${id} form[action$="/delete"] button`);
    expect(await page.locator("main").innerText()).not.toContain(`Second thought ${way}`);
    await press(page, `form[action$="/restore"] button`);
    expect(await page.locator("main").innerText()).toContain(`Second thought ${way}`);
  });

  test("presses twice and replies once", async () => {
    await page.goto(here.hub().url + (await askedThread(here.hub())));
    await page.fill("[name=body]", `Pressed twice ${way}`);
    await page.locator(submit).dblclick();
    // The second press gives the first one's navigation up: only the last one arrives.
    await page.getByText(`Pressed twice ${way}`).first().waitFor();
    await page.waitForLoadState();
    await page.goto(here.hub().url + (await askedThread(here.hub())));
    expect(await page.getByText(`Pressed twice ${way}`).count()).toBe(1);
  });

  test("follows and stops", async () => {
    await page.goto(here.hub().url + (await methodology(here.hub())));
    await page.getByRole("button", { name: "Follow", exact: true }).click();
    await page.getByText("You follow this now").waitFor();
    await page.getByRole("button", { name: "Stop following" }).click();
    await page.getByText("You no longer follow this").waitFor();
    expect(await page.getByRole("button", { name: "Follow", exact: true }).count()).toBe(1);
  });
});

test("a reply that was begun survives a closed tab, and is forgotten once it is sent", async () => {
  const context = await here.browser().newContext({ locale: "en" });
  const thread = here.hub().url + (await longThread(here.hub()));
  const begun = await context.newPage();
  await signIn(begun, here.hub(), "thandeka@example.org");
  await begun.goto(thread);
  await begun.fill("[name=body]", "Half a thought");
  await begun.close();

  const again = await context.newPage();
  await again.goto(thread);
  expect(await again.inputValue("[name=body]")).toBe("Half a thought");
  await press(again, submit);
  await again.goto(thread);
  expect(await again.inputValue("[name=body]")).toBe("");
  await context.close();
});
