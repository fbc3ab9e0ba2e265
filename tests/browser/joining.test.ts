import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { askToSignIn, openMail, press, signIn } from "../support/browsing.ts";
import { hubAndBrowser } from "./groups.ts";

const here = hubAndBrowser();
const submit = "main form .primary";

test("somebody new joins by the link of a mail in the same browser, and is read first by a moderator", async () => {
  const computer = await here.browser().newContext({ locale: "en" });
  const page = await computer.newPage();
  await openMail(page, here.hub(), await askToSignIn(page, here.hub(), "noor@example.org"));
  await press(page, `a[href*="/sign-in/"]`);
  await fillJoinForm(page, "Noor Invented");
  expect(await page.locator("header .member").innerText()).toContain("Noor Invented");

  const thread = await start(page, "Hello from Noor");
  expect(await page.locator(".notice").first().innerText()).toContain("A moderator reads");
  expect(await statusOf(thread)).toBe(404);

  await approve("Hello from Noor");
  expect(await statusOf(thread)).toBe(200);
  await page.goto(here.hub().url + paths.notifications());
  expect(await page.locator("main").innerText()).toContain("Hello from Noor");
  await computer.close();
});

test("somebody new joins without script, by the code of a mail opened on a phone, which signs in nobody there", async () => {
  const computer = await here.browser().newContext({ locale: "en", javaScriptEnabled: false });
  const phone = await here.browser().newContext({ locale: "en", javaScriptEnabled: false });
  const page = await computer.newPage();
  const mail = await askToSignIn(page, here.hub(), "sami@example.org");
  const onPhone = await phone.newPage();
  await openMail(onPhone, here.hub(), mail);
  await press(onPhone, `a[href*="/sign-in/"]`);
  const code = await onPhone.locator(".code").innerText();
  expect(code).toMatch(/^\d{6}$/);

  await page.fill("[name=code]", code);
  await press(page, submit);
  await fillJoinForm(page, "Sami Invented");
  expect(await page.locator("header .member").innerText()).toContain("Sami Invented");
  await onPhone.goto(here.hub().url);
  expect(await onPhone.locator("header .member").count()).toBe(0);
  await Promise.all([computer.close(), phone.close()]);
});

async function fillJoinForm(page: Page, name: string) {
  await page.fill("[name=name]", name);
  await page.fill("[name=organisation]", "Invented Chamber");
  await press(page, submit);
}

/** Answers the path of what was started. */
async function start(page: Page, title: string): Promise<string> {
  await page.goto(here.hub().url + paths.newThread());
  await page.fill("[name=title]", title);
  await page.fill("[name=body]", "A first question.");
  await press(page, submit);
  return new URL(page.url()).pathname;
}

/** What a visitor is answered. */
async function statusOf(path: string): Promise<number> {
  return (await fetch(here.hub().url + path)).status;
}

async function approve(title: string) {
  const page = await here.browser().newPage({ locale: "en" });
  await signIn(page, here.hub(), "ginevra@example.org");
  await page.goto(here.hub().url + paths.moderation());
  const waiting = page.locator(".case", { hasText: title });
  await Promise.all([page.waitForNavigation(), waiting.locator("button").first().click()]);
  expect(await page.locator(".case", { hasText: title }).count()).toBe(0);
  await page.context().close();
}
