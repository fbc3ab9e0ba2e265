import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { press } from "../support/browsing.ts";
import { hubAndBrowser, pageOf } from "./groups.ts";
import { listed, longThread } from "./places.ts";
import { overflow, problemsOf, violations } from "./sound.ts";

const here = hubAndBrowser();
const unbroken = "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(4);
const cells = (of: (n: number) => string) => `| ${Array.from({ length: 14 }, (_, n) => of(n)).join(" | ")} |`;
const long = {
  title: `A title that is ${unbroken}`.slice(0, 100),
  body: [
    unbroken,
    `https://example.org/${unbroken}`,
    [cells((n) => `Column ${n}`), cells(() => "---"), cells((n) => `value${n}`.repeat(3))].join("\n"),
    "```\n" + "const wide = 1; ".repeat(40) + "\n```",
    "- [x] done\n- [ ] " + unbroken,
    "> > > " + unbroken,
    "سطر عربي بين الأسطر",
  ].join("\n\n"),
};

describe.each(["en", "ar"])("what is too long, in %s,", (language) => {
  const page = pageOf(here, language, "thandeka@example.org", language);
  let path: string;
  beforeAll(async () => {
    await page().goto(here.hub().url + paths.newThread());
    await page().fill("[name=title]", long.title);
    await page().fill("[name=body]", long.body);
    for (const box of (await page().locator("[name=topics]").all()).slice(0, 8)) await box.evaluate(check);
    await press(page(), "main form .primary");
    path = new URL(page().url()).pathname;
  });

  test.each<[string, () => string]>([
    ["on its own page", () => path],
    ["in the list", paths.threads],
    ["on the front page", paths.home],
    ["where it is edited", () => `${path.split("/").slice(0, 3).join("/")}/edit`],
  ])("makes nothing scroll sideways and stays legible %s", async (_where, at) => {
    expect(await problemsOf(page(), here.hub().url + at(), { status: 200, language })).toEqual([]);
  });

  test("scrolls in its own box, which the keyboard reaches", async () => {
    await page().setViewportSize({ width: 360, height: 800 });
    await page().goto(here.hub().url + path);
    for (const box of [".prose table", ".prose pre"]) {
      const [own, room, stop] = await page()
        .locator(box)
        .first()
        .evaluate((element) => [element.scrollWidth, element.clientWidth, element.tabIndex]);
      expect(own).toBeGreaterThan(room ?? 0);
      expect(stop).toBe(0);
    }
  });
});

/** A call as sources give them: a title of 462 characters, twenty countries, a deadline in a week. */
const call = {
  id: "eu-long",
  title: `Endless ${"support for the development of competitive projects ".repeat(10)}`.slice(0, 462),
  programme: unbroken,
  eligible_countries:
    "Austria, Belgium, Bulgaria, Croatia, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Hungary",
  who_can_apply: [unbroken],
  keywords: [],
  deadlines: [
    {
      date: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
      time: null,
      timezone: null,
      stage: unbroken,
    },
  ],
  language: "en",
  url: `https://example.org/${unbroken}`,
  first_seen: new Date().toISOString(),
  licence: "facts",
  retrieved_from: "nowhere",
};

test("a call with a title of 462 characters is sound, in the list and by itself", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "hub-long-")), "calls.jsonl");
  writeFileSync(file, JSON.stringify(call));
  expect(here.hub().command("import", file)).toMatchObject({ kinds: { calls: { created: 1 } } });
  const page = await here.browser().newPage({ locale: "en" });
  for (const at of [await listed(paths.calls(), "endless")(here.hub()), paths.calls(), paths.home()])
    expect(await problemsOf(page, here.hub().url + at, { status: 200, language: "en" })).toEqual([]);
  await page.close();
});

describe("a discussion", () => {
  const page = pageOf(here, "en");
  beforeAll(async () => void (await page().goto(here.hub().url + (await longThread(here.hub())))));

  test("prints as an article: dark on white, its links with their addresses, without what can only be pressed", async () => {
    await page().emulateMedia({ media: "print", colorScheme: "dark" });
    const hidden = [".bar", ".sections", ".foot", "form", ".actions"];
    for (const part of hidden) expect(await shown(page(), part)).toBe(0);
    expect(await shown(page(), "h1")).toBe(1);
    expect(await page().evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    const when = page().locator("main time[data-relative]").first();
    await page().evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await when.innerText()).toMatch(/\d{4}/);
    await page().evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await when.innerText()).toMatch(/ago|yesterday/);
    await page().emulateMedia({ media: "screen", colorScheme: "light" });
  });

  test("keeps its boundaries in forced colours, with more contrast, and still without motion", async () => {
    await page().emulateMedia({ forcedColors: "active" });
    expect([...(await overflow(page())), ...(await violations(page()))]).toEqual([]);
    await page().emulateMedia({ forcedColors: "none", contrast: "more" });
    const soft = await page()
      .locator(".kicker")
      .first()
      .evaluate((element) => getComputedStyle(element).color);
    expect(soft).toBe(await page().evaluate(() => getComputedStyle(document.body).color));
    await page().emulateMedia({ contrast: "no-preference", reducedMotion: "reduce" });
    expect(await page().evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
      "auto",
    );
  });
});

/** Runs in the page. */
function check(box: Element) {
  (box as HTMLInputElement).checked = true;
}

async function shown(page: Page, selector: string): Promise<number> {
  const found = await page.locator(selector).all();
  const visible = await Promise.all(found.map((one) => one.isVisible()));
  return visible.filter(Boolean).length;
}
