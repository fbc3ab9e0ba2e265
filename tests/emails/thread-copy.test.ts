import { describe, expect, test } from "vitest";
import { threadCopy } from "../../emails/thread-copy.tsx";
import { languages } from "../../src/platform/i18n.ts";

const post = {
  url: "https://hub.example.org/replies/r1",
  at: "4 Nov 2026, 13:09 (UTC)",
  author: "Zahra (صفاقس)",
  organisation: "A\u202eB",
};
const copy = (language: (typeof languages)[number], texts: string[], leftOut = 0) =>
  threadCopy({
    language,
    hubName: "INSME",
    hubUrl: "https://hub.example.org",
    postalAddress: "1 Street, Town",
    id: "c1",
    host: "hub.example.org",
    at: "23 Nov 2026, 08:00 (UTC)",
    entry: {
      id: "e1",
      title: "Vouchers",
      language: "en",
      url: "https://hub.example.org/threads/e1/vouchers",
    },
    posts: texts.map((text) => ({ ...post, text })),
    leftOut,
  });

describe.each(languages)("a copy in %s", (language) => {
  const { subject, html, text, headers } = copy(language, ["First.", "Second."], 3);

  test("is text alone, says what is left out, and belongs to the discussion's other mails", () => {
    expect([subject, html]).toEqual(["Vouchers", ""]);
    expect(text.match(/3|ثلاث|٣/)).not.toBeNull();
    expect(text.split("https://hub.example.org/threads/e1/vouchers")).toHaveLength(3);
    expect(text).toContain("INSME");
    expect(text).toContain("1 Street, Town");
    expect(headers).toMatchObject({
      "Message-ID": "<c1@hub.example.org>",
      References: "<e1@hub.example.org>",
    });
  });

  test("cannot be turned round by a name", () => expect(text).not.toContain("\u202e"));
});

test("long lines are wrapped, quoted ones as deeply as they were", () => {
  const { text } = copy("en", [`> > ${"word ".repeat(40)}\n\n${"other ".repeat(40)}`]);
  const lines = text.split("\n").filter((line) => /word|other/.test(line));
  expect(lines.length).toBeGreaterThan(6);
  expect(lines.every((line) => line.length <= 76)).toBe(true);
  expect(lines.filter((line) => line.includes("word")).every((line) => line.startsWith("> > "))).toBe(true);
});

test("one endless post is cut, and says so", () => {
  const { text } = copy("en", ["word ".repeat(10_000)]);
  expect(text.length).toBeLessThan(20_000);
  expect(text).toContain("cut short");
});
