import { describe, test } from "vitest";
import type { Page } from "playwright-core";
import { paths } from "../../src/paths.ts";
import { press } from "../support/browsing.ts";
import { expectSound, hubAndBrowser, pageOf } from "./groups.ts";
import * as at from "./places.ts";
import type { RunningHub } from "../support/running-hub.ts";

const here = hubAndBrowser();

/** The issue that lies on the desk; drafted by whoever comes first, through the form. */
async function anIssue(hub: RunningHub, page: Page): Promise<string> {
  await page.goto(hub.url + paths.newsletter());
  // The demo's own is in the archive already.
  const link = page.locator('main .plain li:not(:last-child) a[href^="/newsletter/"]').first();
  if ((await link.count()) > 0) return (await link.getAttribute("href")) ?? "";
  await page.goto(hub.url + paths.newIssue());
  await page.fill("[name=title]", "Winter, and what the network makes of it");
  await page.fill(
    "[name=letter]",
    "Dear all,\n\nthis issue is about **winter**.\n\n- one\n- two\n\n> and a quote",
  );
  await page.fill("[name=cover]", "A word among ourselves.");
  await press(page, "main form .primary");
  for (const _ of [1, 2, 3]) await press(page, "main button[value=add]");
  await page.fill("[name=title]", "Written by hand");
  await page.fill("[name=url]", "https://example.org/a-page");
  await page.fill("[name=text]", "A sentence about it.");
  await press(page, 'main form:has([name="url"]) .primary');
  return new URL(page.url()).pathname;
}

/** The demo's own, on the desk. */
async function publicIssue(hub: RunningHub, page: Page): Promise<string> {
  await page.goto(hub.url + paths.newsletter());
  const link = page.locator('main .plain li:last-child a[href^="/newsletter/"]').first();
  return (await link.getAttribute("href")) ?? "";
}

const ofIssue = (what: string) => async (hub: RunningHub, page: Page) => `${await anIssue(hub, page)}${what}`;

describe.each(["en", "ar"])("to an editor, in %s", (language) => {
  const page = pageOf(here, language, "reka@example.org", language);
  const seen = { status: 200, language };

  test.each<[string, at.Place]>([
    ["an issue", ofIssue("")],
    ["the desk", paths.newsletter()],
    ["a new issue", paths.newIssue()],
    ["the words of an issue", ofIssue("/words")],
    ["its letter in French", ofIssue("/letters/fr")],
    ["its preview", ofIssue("/preview?tongue=ar")],
    ["a reader made up", `${paths.readerPreview()}?show=1&tongue=ar`],
    ["an alert", async (hub) => `${(await at.call(hub)).split("/").slice(0, 3).join("/")}/alert`],
    ["taking a draft away", ofIssue("/delete")],
    ["a public issue on the desk", async (hub, page) => publicIssue(hub, page)],
    ["taking an item out of it", async (hub, page) => `${await publicIssue(hub, page)}/withdraw/0`],
    ["issues found", `${paths.newsletter()}?q=autumn`],
    ["the archive", paths.issues()],
    ["an issue of it", paths.issue(1)],
  ])("%s is sound", (_name, place) => expectSound(here.hub(), page(), place, seen));
});
