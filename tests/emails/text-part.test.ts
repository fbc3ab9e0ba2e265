import { expect, test } from "vitest";
import { wrap } from "../../emails/plain.ts";
import { parse, type Markup } from "./markup.ts";
import { complaints, pages, samples } from "./samples.ts";

/* The text part is the whole mail, for who reads it so, and can be read in a window of 80 columns. */

const hub = "https://hub.example.org";

test("holds every link of the HTML, in its order", () => {
  for (const { name, mail } of pages())
    expect([name, once(mail.text.match(/https?:\/\/[^\s()]+/g) ?? [])]).toEqual([
      name,
      once(linksOf(parse(mail.html))),
    ]);
});

test("holds every title of the HTML, in its order", () => {
  const missing = complaints(pages(), ({ mail }) => {
    const words = plain(`${mail.subject} ${mail.text}`);
    let from = 0;
    return titlesOf(parse(mail.html)).map((title) => {
      const at = words.indexOf(title, from);
      from = Math.max(from, at);
      return at < 0 && title;
    });
  });
  expect(missing).toEqual([]);
});

test("breaks lines at 78 columns wherever there is a blank to break at", () => {
  const long = complaints(samples(), ({ mail }) =>
    mail.text
      .split("\n")
      // Why an item is there is put together of what is frozen, and not broken then.
      .filter(
        (line) =>
          line.length > (/^ *\u200F?\(/.test(line) ? 120 : 78) &&
          line.replace(/^[> *\u2068\u200F]*/, "").includes(" "),
      ),
  );
  expect(long).toEqual([]);
});

test("breaks what sets no spaces, a letter two columns wide, and begins no line with a stop", () => {
  const lines = wrap(
    "従業員十人以下の工場が、専任者を置かずに続けられる改善活動の進め方。準備、記録、見直しの三つの段階に分けて説明します。",
    40,
  );
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect(line.length).toBeLessThanOrEqual(21);
    expect(line).not.toMatch(/^[、。ー）]/);
  }
  expect(lines.join("")).toMatch(/^従業員.*説明します。$/);
  expect(wrap("ISO 9001 を取る", 72)).toEqual(["ISO 9001 を取る"]);
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
});

test("leaves no isolate open at the end of a line, and has no direction marks that reach further", () => {
  const open = complaints(samples(), ({ mail }) => [
    ...mail.text.split("\n").filter((line) => line.split("\u2068").length !== line.split("\u2069").length),
    /[\u202A-\u202E\u2066\u2067]|undefined|\[object|&(amp|lt|gt|quot|#39);/.exec(mail.text)?.[0],
  ]);
  expect(open).toEqual([]);
});

/** The hub's own address stands where each part names the hub; one in what somebody wrote is no link. */
function once(links: readonly string[]): string[] {
  return [...new Set(links)].filter((link) => link !== hub && link.startsWith(hub));
}

function linksOf({ elements }: Markup): string[] {
  return elements.flatMap(({ name, attributes }) => (name === "a" ? (attributes["href"] ?? []) : []));
}

function titlesOf({ elements, texts }: Markup): string[] {
  return elements
    .filter(({ name }) => /^h[1-3]$/.test(name))
    .map((title) =>
      plain(
        texts
          .filter(({ above }) => above.includes(title))
          .map(({ text }) => text)
          .join(""),
      ),
    );
}

/** Without what only directs and what only breaks lines. */
function plain(text: string): string {
  return text
    .replace(/[\u200E\u200F\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .replace(/(?<=[\u3000-\u9FFF]) (?=[\u3000-\u9FFF])/g, "")
    .trim();
}
