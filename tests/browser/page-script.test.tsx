import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assets } from "../../src/ui/assets.ts";
import { contentSecurityPolicy } from "../../src/ui/headers.ts";
import { ErrorSummary, SubmitRow, TextArea } from "../../src/ui/form/index.ts";
import type { Language } from "../../src/platform/i18n.ts";
import { renderPage } from "../../src/ui/render.tsx";
import { Time } from "../../src/ui/time.tsx";
import { openBrowser } from "../support/browser.ts";
import { visitorFrame } from "../ui/samples.tsx";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: Server;
let url: string;
/** What the next POST of the form is answered with, and all that came. */
let answer: "redirect" | "refuse" | "hang" = "redirect";
let posted: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => respond(request.url ?? "/", request.method ?? "GET", body, response));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  [answer, posted] = ["redirect", []];
  context = await browser.newContext({ timezoneId: "Asia/Tokyo" });
  page = await context.newPage();
});

afterEach(() => context.close());

describe("a draft", () => {
  test("survives a closed tab, and can be discarded", async () => {
    await write("Half a thought");
    await page.close();
    page = await context.newPage();
    await page.goto(url);
    expect(await page.inputValue("textarea")).toBe("Half a thought");
    await page.getByRole("button", { name: "Discard it" }).click();
    expect(await page.inputValue("textarea")).toBe("");
    await page.reload();
    expect(await page.inputValue("textarea")).toBe("");
  });

  test("is forgotten once what was sent was taken", async () => {
    await write("A whole thought");
    await page.getByRole("button", { name: "Send" }).click();
    await page.waitForURL(/sent/);
    expect(await page.inputValue("textarea")).toBe("");
  });

  test("is kept when it was refused", async () => {
    answer = "refuse";
    await write("Refused");
    await page.getByRole("button", { name: "Send" }).click();
    await page.waitForSelector(".problems");
    await page.goto(url);
    expect(await page.inputValue("textarea")).toBe("Refused");
  });

  test("stays on no shared computer after signing out", async () => {
    await write("Private");
    await page.evaluate(() => {
      const form = document.createElement("form");
      form.action = "/sign-out";
      document.body.append(form);
      form.requestSubmit();
    });
    await page.waitForURL(/sign-out/);
    await page.goto(url);
    expect(await page.inputValue("textarea")).toBe("");
  });
});

describe("a form", () => {
  test("is sent once, however often it is pressed", async () => {
    answer = "hang";
    await write("Once");
    // While an answer is awaited the page can be asked nothing more, so it is asked at once.
    const marked = await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>("button.primary");
      for (let n = 0; n < 3; n++) button?.click();
      return button?.getAttribute("aria-disabled");
    });
    expect(marked).toBe("true");
    await expect.poll(() => posted.length).toBe(1);
  });

  test("moves the focus to its problems", async () => {
    answer = "refuse";
    await write("x");
    await page.getByRole("button", { name: "Send" }).click();
    await page.waitForSelector(".problems");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("problems");
  });

  test("shows a preview in place and sends nothing else", async () => {
    await write("**hi**");
    await page.getByRole("button", { name: "Preview" }).click();
    expect(await page.textContent(".preview .prose strong")).toBe("body=**hi**");
    expect(posted).toEqual([]);
    expect(page.url()).toBe(`${url}/`);
  });
});

describe("times", () => {
  test("are told from now in the page's language, exactly on hover in the reader's zone", async () => {
    await page.goto(`${url}/?language=fr`);
    expect(await page.textContent("time")).toBe("il y a 3 heures");
    expect(await page.getAttribute("time", "title")).toMatch(/UTC\+9|heure normale du Japon|JST/);
  });

  test("stay as they are when nothing says that they are in the past", async () => {
    await page.goto(url);
    expect(await page.locator("time").nth(1).textContent()).toBe("1 Jan 2030");
  });

  test("tell the server the reader's zone for the next page", async () => {
    await page.goto(url);
    expect((await context.cookies()).find(({ name }) => name === "zone")?.value).toBe("Asia/Tokyo");
  });

  test("offer it to who comes to subscribe before anything else, and leave a later choice alone", async () => {
    await page.goto(url);
    expect(await page.inputValue("select[name=zone]")).toBe("Asia/Tokyo");
    await page.reload();
    expect(await page.inputValue("select[name=zone]")).toBe("UTC"); // as the server said, which knows the zone by now
  });
});

describe("a menu", () => {
  test("closes on Escape and gives the focus back", async () => {
    await page.goto(url);
    await page.locator(".languages summary").click();
    expect(await page.locator(".languages").getAttribute("open")).toBe("");
    await page.keyboard.press("Escape");
    expect(await page.locator(".languages").getAttribute("open")).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });
});

async function write(words: string): Promise<void> {
  await page.goto(url);
  await page.fill("textarea", words);
}

function respond(path: string, method: string, body: string, response: ServerResponse) {
  const asset = assets.find(({ name }) => path.endsWith(name));
  if (asset) return response.setHeader("Content-Type", asset.contentType).end(asset.body);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (path === "/preview") return response.end(`<p><strong>${decodeURIComponent(body)}</strong></p>`);
  if (method === "POST") posted.push(body);
  if (method === "POST" && answer === "hang") return;
  if (method === "POST" && answer === "redirect")
    return response.writeHead(303, { Location: "/?sent" }).end();
  response.setHeader("Content-Security-Policy", contentSecurityPolicy);
  const language = new URLSearchParams(path.split("?")[1]).get("language") ?? "en";
  response.end(formPage(language as Language, method === "POST"));
}

function formPage(language: Language, refused: boolean): string {
  const now = Date.now();
  const reader = { language, zone: "UTC", now };
  return renderPage(
    { ...visitorFrame, language },
    <>
      <form method="post" action="/replies">
        <Time at={now - 3 * 3_600_000 - 60_000} reader={reader} relative />
        <Time at={Date.UTC(2030, 0, 1)} reader={reader} />
        <ErrorSummary errors={refused ? { body: "Too short." } : {}} language={language} />
        <TextArea name="body" label="Text" language={language} markdown />
        <SubmitRow label="Send" language={language} preview="body" />
      </form>
      <form method="post" action="/subscribe">
        <select name="zone">
          <option value="UTC">UTC</option>
          <option value="Asia/Tokyo">Tokyo</option>
        </select>
      </form>
    </>,
  );
}
