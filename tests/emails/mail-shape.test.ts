import { expect, test } from "vitest";
import { darkCss } from "../../emails/look.ts";
import { direction } from "../../src/platform/i18n.ts";
import { parse, type Markup } from "./markup.ts";
import { complaints, pages, type Sample } from "./samples.ts";

/* What every mail with HTML has, and what none has. */

const kilobyte = 1024;
const parsed = new Map<Sample, Markup>();
const markupOf = (sample: Sample) => parsed.get(sample) ?? parse(sample.mail.html);
for (const sample of pages()) parsed.set(sample, parse(sample.mail.html));

/** Asks each mail; what is not true of it is told by name. */
function expectEveryMail(is: Record<string, (markup: Markup, sample: Sample) => boolean>): void {
  const wrong = complaints(pages(), (sample) =>
    Object.entries(is).map(([what, holds]) => !holds(markupOf(sample), sample) && `not ${what}`),
  );
  expect(wrong).toEqual([]);
}

const named = ({ elements }: Markup, name: string) => elements.filter((element) => element.name === name);
const bytes = ({ mail }: Sample) => Buffer.byteLength(mail.html);

test("is at most 60 KB", () => {
  const [largest] = pages().toSorted((a, b) => bytes(b) - bytes(a));
  console.log(`The largest mail is the ${largest?.name}: ${largest && bytes(largest)} bytes.`);
  expectEveryMail({ "at most 60 KB": (_, sample) => bytes(sample) <= 60 * kilobyte });
});

test("with twelve plain items it is under 20 KB in every language", () => {
  const sizes = pages()
    .filter(({ name, awkward }) => name.startsWith("digest of 12 ") && !awkward)
    .map((sample) => [sample.language, bytes(sample)] as const);
  console.log(`Bytes of HTML of twelve items: ${sizes.map((one) => one.join(" ")).join(", ")}.`);
  expect(sizes.filter(([, size]) => size > 20 * kilobyte)).toEqual([]);
});

test("says its language and direction on html and on the outer table", () => {
  const says = ({ attributes }: Markup["elements"][number], { language }: Sample) =>
    attributes["lang"] === language && attributes["dir"] === direction(language);
  expectEveryMail({
    "said on html": (markup, sample) => named(markup, "html").every((one) => says(one, sample)),
    "said on the outer table": (markup, sample) =>
      named(markup, "table")
        .slice(0, 1)
        .every((one) => says(one, sample)),
  });
});

test("has one heading of the first level, a title, and tables that say they are for layout", () => {
  expectEveryMail({
    "one heading": (markup) => named(markup, "h1").length === 1,
    titled: ({ texts }) =>
      texts.some(({ above, text }) => above.at(-1)?.name === "title" && text.trim() !== ""),
    // One that somebody wrote in a letter is a table.
    layout: (markup) =>
      named(markup, "table").every(
        ({ attributes: { role, class: name } }) => role === "presentation" || name === "i",
      ),
  });
});

test("fetches nothing, tells nobody that it was opened, and runs nothing", () => {
  const foreign =
    /<(?:img|link|script|iframe|object|form|input|video|audio|svg|base)\b|url\(|@import|@font-face|http-equiv|<[^>]*\s(?:on\w+|src|background)=/i;
  expectEveryMail({ "by itself": (_, { mail }) => !foreign.test(mail.html) });
});

test("has only absolute links, each named by its words", () => {
  expectEveryMail({
    "absolute links": (markup) =>
      named(markup, "a").every(({ attributes }) =>
        /^https:\/\/(hub\.)?example\.org/.test(attributes["href"] ?? ""),
      ),
    "named links": (markup) =>
      named(markup, "a").every((link) =>
        markup.texts.some(({ above, text }) => above.includes(link) && text.trim() !== ""),
      ),
  });
});

test("has a preheader first, which nobody sees in the mail", () => {
  expectEveryMail({
    "hidden first": ({ elements }) => {
      const first = elements[elements.findIndex(({ name }) => name === "body") + 1];
      return /^display:none;max-height:0;.*mso-hide:all$/.test(first?.attributes["style"] ?? "");
    },
  });
});

test("has a dark look in a style element of its own, and says that it has both", () => {
  const schemes = ["color-scheme", "supported-color-schemes"];
  expectEveryMail({
    dark: ({ styles }) => styles.some(({ css }) => css === darkCss),
    "light dark": (markup) =>
      schemes.every((scheme) =>
        named(markup, "meta").some(
          ({ attributes }) => attributes["name"] === scheme && attributes["content"] === "light dark",
        ),
      ),
  });
});

test("draws every button for Outlook on Windows too, and leads to the same place there", () => {
  const targets = (elements: Markup["elements"]) =>
    elements.map(({ attributes }) => attributes["href"]).join();
  expectEveryMail({
    drawn: (markup) =>
      targets(named(markup, "a").filter(({ attributes }) => attributes["class"] === "b")) ===
      targets(named(markup, "v:rect").filter(({ outlook }) => outlook)),
  });
});

test("says the postal address in both parts", () => {
  const address = "1 Demo Street, 00100 Exampleville";
  expectEveryMail({
    "in the HTML": ({ texts }) => texts.some(({ text }) => text.includes(address)),
    "in the text": (_, { mail }) => mail.text.replace(/\s+/g, " ").includes(address),
  });
});
