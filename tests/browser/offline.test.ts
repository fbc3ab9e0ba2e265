import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { paths } from "../../src/paths.ts";
import { worker, workerThatEnds } from "../../src/ui/offline/offline-worker.ts";
import { press, signIn } from "../support/browsing.ts";
import { poorLine, type PoorLine } from "../support/poor-line.ts";
import { hubAndBrowser } from "./groups.ts";
import { askedThread, longThread } from "./places.ts";
import { overflow, violations } from "./sound.ts";

const here = hubAndBrowser();
let line: PoorLine;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  line = await poorLine(here.hub().url);
  context = await here.browser().newContext({ locale: "en", timezoneId: "Europe/Rome" });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await line.close();
});

let [long, asked] = ["", ""];
beforeAll(async () => {
  [long, asked] = [await longThread(here.hub()), await askedThread(here.hub())];
});

describe("without a connection", () => {
  test("a page that was read is there, and says of when it is", async () => {
    await readOnline(long);
    line.cut();
    await page.reload();
    expect(await page.locator("[data-kept]").innerText()).toMatch(
      /^You are offline; this is the page as you read it on \d+ \w+ \d{4}/,
    );
    expect(await page.locator("article").count()).toBeGreaterThanOrEqual(19);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("main")!).maxInlineSize)).toBe(
      "1156px",
    );
    expect([...(await overflow(page)), ...(await violations(page))]).toEqual([]);
  });

  test("the page that came before the worker is kept as well", async () => {
    await readOnline(asked);
    await kept(paths.home());
    line.cut();
    await page.goto(line.url + paths.home());
    expect(await page.locator("[data-kept]").count()).toBe(1);
  });

  test("a page that was not read is named as such, with what there is instead", async () => {
    await readOnline(long);
    line.cut();
    const answer = await page.goto(line.url + paths.calls());
    expect(answer?.status()).toBe(503);
    expect(await page.locator("h1").innerText()).toBe("You are offline");
    expect(await page.locator("main .plain a").allInnerTexts()).toContainEqual(
      expect.stringMatching(/innovation vouchers/),
    );
    expect([...(await overflow(page)), ...(await violations(page))]).toEqual([]);
    await press(page, `main .plain a[href="${long}"]`);
    expect(await page.locator("article").count()).toBeGreaterThanOrEqual(19);
  });

  test("it speaks the language of what was read", async () => {
    await context.close();
    context = await here.browser().newContext({ locale: "ar" });
    page = await context.newPage();
    await readOnline(long);
    line.cut();
    await page.goto(line.url + paths.calls());
    expect(await page.locator("h1").innerText()).toBe("أنت غير متصل");
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
    expect([...(await overflow(page)), ...(await violations(page))]).toEqual([]);
  });

  test("a list is never shown in the place of another one", async () => {
    await readOnline(paths.threads());
    line.cut();
    await page.goto(line.url + paths.threads({ country: "HU" }));
    expect(await page.locator("h1").innerText()).toBe("You are offline");
  });
});

describe("with a connection", () => {
  test("nothing comes from the device, however often it was read", async () => {
    await readOnline(long);
    line.asked.length = 0;
    await page.goto(line.url + long);
    expect(line.asked).toContain(`GET ${long}`);
    expect(await page.locator("[data-kept]").count()).toBe(0);
  });

  test("that hardly answers, what was read comes after some seconds and says why", async () => {
    await readOnline(long);
    line.slowDown(15_000);
    const began = Date.now();
    await page.goto(line.url + long);
    expect(Date.now() - began).toBeLessThan(12_000);
    expect(await page.locator("[data-kept]").innerText()).toMatch(/^The connection is too slow just now/);
  });

  test("a first visit brings no worker", async () => {
    await page.goto(line.url + long, { waitUntil: "networkidle" });
    expect(line.asked.filter((one) => one.includes("worker"))).toEqual([]);
  });
});

describe("a member", () => {
  beforeEach(() => member("thandeka@example.org"));

  test("writes a reply without a connection and sends it by hand when it is back, once", async () => {
    await page.goto(line.url + asked);
    line.cut();
    await page.reload();
    await page.fill("[name=body]", "Written in a tunnel");
    await press(page, "#reply .primary");
    expect(await page.locator("h1").innerText()).toBe("Not sent yet");
    expect(await page.inputValue("[name=body]")).toBe("Written in a tunnel");
    expect([...(await overflow(page)), ...(await violations(page))]).toEqual([]);
    line.mend();
    await page.waitForTimeout(500);
    expect(await times("Written in a tunnel")).toBe(0);
    await press(page, "main .primary");
    expect(await times("Written in a tunnel")).toBe(1);
  });

  test("finds what was not sent in its form again, though the tab was closed", async () => {
    await page.goto(line.url + asked);
    line.cut();
    await page.fill("[name=body]", "Closed in a tunnel");
    await press(page, "#reply .primary");
    await page.close();
    line.mend();
    page = await context.newPage();
    await page.goto(line.url + asked);
    expect(await page.inputValue("[name=body]")).toBe("Closed in a tunnel");
    await press(page, "#reply .primary");
    expect(await times("Closed in a tunnel")).toBe(1);
    await page.goto(line.url + asked);
    expect(await page.inputValue("[name=body]")).toBe("");
  });

  test.each(["at once", "from the draft"])(
    "whose answer was lost sends again %s, and there is one reply",
    async (how) => {
      const words = `The line broke, sent ${how}`;
      await page.goto(line.url + asked);
      await page.fill("[name=body]", words);
      line.loseAnswers();
      await press(page, "#reply .primary");
      expect(await page.locator("h1").innerText()).toBe("Not sent yet");
      expect(await times(words)).toBe(1); // it had come through
      line.mend();
      if (how === "at once") await press(page, "main .primary");
      else await page.goto(line.url + asked);
      expect(await times(words)).toBe(1);
      await page.goto(line.url + asked);
      expect(await page.inputValue("[name=body]")).toBe("");
    },
  );

  test("sees a reply that was taken, however slow the line, and no page of before", async () => {
    await page.goto(line.url + asked);
    await kept(asked);
    line.slowDown(9_500, asked);
    await page.fill("[name=body]", "Taken slowly");
    await press(page, "#reply .primary");
    expect(await page.locator(":target").innerText()).toContain("Taken slowly");
    expect(await page.locator("[data-kept]").count()).toBe(0);
  });

  test("begins a discussion without a connection, title and all", async () => {
    await page.goto(line.url + paths.newThread());
    line.cut();
    await page.goto(line.url + paths.newThread());
    await page.fill("[name=title]", "Begun in a tunnel");
    await page.fill("[name=body]", "And written there.");
    await page.goto(line.url + paths.calls());
    expect(await page.locator("[data-drafts] a").getAttribute("href")).toBe(paths.newThread());
    expect([...(await overflow(page)), ...(await violations(page))]).toEqual([]);
    await page.close();
    line.mend();
    page = await context.newPage();
    await page.goto(line.url + paths.newThread());
    expect(await page.inputValue("[name=title]")).toBe("Begun in a tunnel");
    await press(page, "main form .primary");
    expect(await page.locator("h1").innerText()).toBe("Begun in a tunnel");
  });

  test("who signs out leaves no page behind", async () => {
    await page.goto(line.url + long);
    await page.locator("header details.menu").last().locator("summary").click();
    await press(page, `header form[action="/sign-out"] button`);
    line.cut();
    await page.goto(line.url + long);
    expect(await page.locator("h1").innerText()).toBe("You are offline");
    expect(await page.locator("body").innerText()).not.toContain("Thandeka");
  });

  test("whose session ended leaves no page to the next", async () => {
    await page.goto(line.url + long);
    await page.fill("[name=body]", "Thandeka's own thought");
    await context.clearCookies();
    await member("tommaso@example.org");
    line.cut();
    await page.goto(line.url + long);
    expect(await page.locator("h1").innerText()).toBe("Sei offline");
    line.mend();
    await page.goto(line.url + long);
    expect(await page.inputValue("[name=body]")).toBe("");
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Thandeka");
  });
});

describe("the worker", () => {
  test("gives way to the next one, which keeps what there is", async () => {
    await readOnline(long);
    line.serve("/worker.js", `${worker}\n// of another day`);
    const changed = await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      const before = serviceWorker.controller;
      const taken = new Promise((done) => serviceWorker.addEventListener("controllerchange", done));
      // As the script of the next release does.
      await serviceWorker.register("/worker.js?next", { updateViaCache: "all" });
      await taken;
      return serviceWorker.controller !== before;
    });
    expect(changed).toBe(true);
    line.cut();
    await page.reload();
    expect(await page.locator("[data-kept]").count()).toBe(1);
  });

  test("is ended by the hub, and takes along what it kept", async () => {
    await readOnline(long);
    line.serve("/worker.js", workerThatEnds); // as with OFFLINE_READING=off
    const left = await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await serviceWorker.register("/worker.js?ended", { updateViaCache: "all" });
      await new Promise((later) => setTimeout(later, 2000));
      return [(await serviceWorker.getRegistrations()).length, (await caches.keys()).length];
    });
    expect(left).toEqual([0, 0]);
    line.cut();
    await expect(page.goto(line.url + long)).rejects.toThrow(/ERR_/);
  });
});

/** Reads a page as the second one, so that the worker is there, and waits until it is kept. */
async function readOnline(path: string) {
  await page.goto(line.url + paths.home());
  await page.goto(line.url + path, { referer: line.url + paths.home() });
  await kept(path);
}

function kept(path: string) {
  const isKept = (path: string) =>
    navigator.serviceWorker.controller !== null &&
    caches.match("/kept-index").then((index) => index?.text().then((said) => said.includes(`"${path}"`)));
  return expect.poll(() => page.evaluate(isKept, path), { timeout: 10_000 }).toBe(true);
}

/** Signs in at the hub itself: cookies know no ports. */
async function member(email: string) {
  await signIn(page, here.hub(), email);
  await page.goto(line.url + paths.home());
  await page.goto(line.url + paths.home());
  await kept(paths.home());
}

/** How often some words stand in the question's replies, asked past this browser. */
async function times(words: string): Promise<number> {
  const html = await (await fetch(here.hub().url + asked)).text();
  return html.split(words).length - 1;
}
