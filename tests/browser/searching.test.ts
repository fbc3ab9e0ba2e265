import { expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { hubAndBrowser } from "./groups.ts";

const here = hubAndBrowser();
const field = ".nameplate input[type=search]";

test("titles come up while one types, and Enter finds: by keyboard alone", async () => {
  const page = await here.browser().newPage({ locale: "en" });
  await page.goto(here.hub().url + paths.calls());
  await page.focus(field);
  await page.keyboard.type("vouch");
  const titles = page.locator("datalist#titles option");
  await titles.first().waitFor({ state: "attached" });
  expect((await titles.allTextContents()).join()).toMatch(/voucher/i);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?q=vouch/);
  expect((await page.locator("mark").allTextContents()).join(" ")).toMatch(/voucher/i);
  expect(await page.inputValue("#q")).toBe("vouch");
  await page.close();
});

test("without script the field finds as well, and the filters narrow what was found", async () => {
  const context = await here.browser().newContext({ locale: "en", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(here.hub().url + paths.home());
  await page.fill(field, "voucher");
  await page.click(".nameplate .find button");
  const all = await page.locator(".row").count();
  await page.click(".filters summary");
  await page.selectOption("[name=kind]", "methodology");
  await page.click(".narrowing .submit button");
  expect(new URL(page.url()).searchParams.get("kind")).toBe("methodology");
  const some = await page.locator(".row").count();
  expect([some > 0, some < all]).toEqual([true, true]);
  await context.close();
});
