import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { ConsoleMessage, Page } from "playwright-core";

/** What a page of the hub is expected to be. */
export type Expected = { status: number; language: string };

const widths = [1440, 768, 360];
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Opens a page and answers everything that is wrong with it, a sentence each: its status, its language and headings, what does
 * not fit its width, what the accessibility standards (WCAG 2.2 A and AA) forbid in light or in dark, complaints of the browser.
 */
export async function problemsOf(page: Page, url: string, expected: Expected): Promise<string[]> {
  const heard = listen(page, new URL(url).origin);
  const answer = await page.goto(url);
  const problems = [
    ...(answer?.status() === expected.status ? [] : [`answered ${answer?.status()}`]),
    ...(await page.evaluate(structure, expected.language)),
    ...(await overflow(page)),
    ...(await violations(page)),
    ...heard
      .stop()
      .filter((said) => expected.status === 200 || !said.includes(`status of ${expected.status}`)),
  ];
  return problems;
}

/** Errors in the console, which breaches of the content security policy are too, and whatever is fetched from elsewhere. */
export function listen(page: Page, origin: string): { stop(): string[] } {
  const heard: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error") heard.push(`console: ${message.text()}`);
  };
  const onError = (error: Error) => void heard.push(`script: ${error.message}`);
  const onRequest = (request: { url(): string }) => {
    if (new URL(request.url()).origin !== origin) heard.push(`fetched ${request.url()}`);
  };
  page.on("console", onConsole).on("pageerror", onError).on("request", onRequest);
  return {
    stop() {
      page.off("console", onConsole).off("pageerror", onError).off("request", onRequest);
      return heard;
    },
  };
}

/** Runs in the page. */
function structure(language: string): string[] {
  const { lang, dir } = document.documentElement;
  const side = language === "ar" ? "rtl" : "ltr";
  const found = document.querySelectorAll("h1").length;
  return [
    lang === language ? "" : `speaks ${lang}`,
    (dir || "ltr") === side ? "" : `runs ${dir}`,
    found === 1 ? "" : `has ${found} h1`,
    document.title === "" ? "has no title" : "",
  ].filter(Boolean);
}

/** What scrolls sideways at a phone's, a tablet's and a desk's width (360 is also 720 at 200 %), and with text spaced as WCAG 1.4.12 says. */
export async function overflow(page: Page): Promise<string[]> {
  const problems = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(excess);
    if (wide > 0) problems.push(`is ${wide} px too wide at ${width}`);
  }
  await page.evaluate(space, spaced);
  const wide = await page.evaluate(excess);
  await page.evaluate(space, "");
  return wide > 0 ? [...problems, `is ${wide} px too wide with spaced text`] : problems;
}

const spaced =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** Runs in the page. */
function excess(): number {
  return document.documentElement.scrollWidth - innerWidth;
}

/** Runs in the page: a sheet of the reader's own, which the page's policy does not forbid. */
function space(css: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** Half of what `axe.source` holds, and as much sooner read. */
const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** All rules in light; in dark only the colours can differ. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's own protocol, so the page's policy stays as it is.
  await page.evaluate(axeSource);
  const light = await breaches(page, { type: "tag", values: standards });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await breaches(page, { type: "rule", values: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((breach) => `in dark ${breach}`)];
}

async function breaches(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const found = await page.evaluate(
    (options) =>
      // axe puts itself there.
      (globalThis as unknown as { axe: typeof axe }).axe
        .run(document, { runOnly: options, resultTypes: ["violations"] })
        .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html ?? "" }))),
    runOnly,
  );
  return found.map(({ id, html }) => `${id}: ${html.slice(0, 160)}`);
}
