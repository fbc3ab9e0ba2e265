import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { press, signIn } from "../support/browsing.ts";
import { hubAndBrowser } from "./groups.ts";
import { askedThread, longThread } from "./places.ts";

const here = hubAndBrowser();

type Line = { name: string; bitsPerSecond: number; latency: number; readableMs: number; repliedMs: number };
const lines: Line[] = [
  { name: "2G", bitsPerSecond: 250_000, latency: 300, readableMs: 2_500, repliedMs: 6_000 },
  { name: "slow 2G", bitsPerSecond: 50_000, latency: 2_000, readableMs: 9_000, repliedMs: 25_000 },
];

test.each(lines)("over $name a discussion can be read within $readableMs ms", async (line) => {
  const page = await pageOver(line);
  await page.goto(here.hub().url + (await longThread(here.hub())), { timeout: 60_000 });
  // What was loaded is painted a moment later.
  const painting = await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  const painted = (await painting.jsonValue()) ?? Infinity;
  console.log(`${line.name}: text to read after ${Math.round(painted)} ms`);
  expect(painted).toBeLessThan(line.readableMs);
  expect(await page.locator("article .prose").first().isVisible()).toBe(true);
  await page.context().close();
});

test.each(lines)(
  "over $name a reply is posted and seen within $repliedMs ms",
  { timeout: 90_000 },
  async (line) => {
    const context = await here.browser().newContext({ locale: "en", serviceWorkers: "block" });
    const page = await context.newPage();
    await signIn(page, here.hub(), "thandeka@example.org");
    const asked = here.hub().url + (await askedThread(here.hub()));
    await page.goto(asked);
    await throttle(page, line);
    await page.fill("[name=body]", `Sent over ${line.name}`);
    const began = Date.now();
    await press(page, "#reply .primary");
    const took = Date.now() - began;
    console.log(`${line.name}: reply posted and seen after ${took} ms`);
    expect(took).toBeLessThan(line.repliedMs);
    expect(await page.locator(":target").innerText()).toContain(`Sent over ${line.name}`);
    await context.close();
  },
);

test("a picture that comes late moves no text, whether or not its size was told", async () => {
  const context = await here.browser().newContext({ locale: "en", serviceWorkers: "block" });
  const page = await context.newPage();
  await signIn(page, here.hub(), "thandeka@example.org");
  await page.goto(here.hub().url + (await askedThread(here.hub())));
  const told = '<img src="https://pictures.example/b.svg" alt="The same, told" width="300" height="600">';
  await page.fill(
    "[name=body]",
    `Look:\n\n![A tall chart](https://pictures.example/a.svg)\n\n${told}\n\nBelow it.`,
  );
  let show: () => void = () => undefined;
  const late = new Promise<void>((done) => void (show = done));
  await context.route("https://pictures.example/**", async (route) => {
    await late;
    const body =
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="600"><path d="M0 0h300v600z"/></svg>';
    await route.fulfill({ contentType: "image/svg+xml", body });
  });
  await Promise.all([
    page.waitForURL(/#r-/, { waitUntil: "domcontentloaded" }),
    page.locator("#reply .primary").click(),
  ]);
  const post = page.locator(":target .prose");
  const before = await post.boundingBox();
  const loaded = () =>
    post
      .locator("img")
      .evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalHeight === 600));
  expect(await loaded()).toBe(false);
  show();
  await expect.poll(loaded, { timeout: 10_000 }).toBe(true);
  expect((await post.boundingBox())?.height).toBe(before?.height);
  await context.close();
});

async function pageOver(line: Line): Promise<Page> {
  const page = await here.browser().newPage({ locale: "en" });
  await throttle(page, line);
  return page;
}

/** As the browser's own tools do it: each request waits, all share what goes through. */
async function throttle(page: Page, { bitsPerSecond, latency }: Line) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const throughput = bitsPerSecond / 8;
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}
