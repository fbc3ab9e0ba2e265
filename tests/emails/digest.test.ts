import { describe, expect, test } from "vitest";
import {
  assemble,
  renderBlock,
  renderChanges,
  renderReason,
  renderShell,
  type Change,
  type DigestItem,
  type Reason,
} from "../../emails/digest/index.ts";
import { languages } from "../../src/platform/i18n.ts";
import { fullSections, house, items, personal, picked } from "./people.ts";

const shells = Object.fromEntries(
  languages.map((language) => [language, renderShell({ ...house, language })]),
);
const shell = (language: string) => shells[language] ?? renderShell({ ...house, language: "en" });

const all: DigestItem[] = Object.values(items);
const linksIn = (mail: string) =>
  all.filter(
    ({ url }) =>
      mail.includes(url.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")) ||
      mail.includes(url),
  );

describe.each(languages)("a digest in %s", (language) => {
  const mail = assemble(shell(language), fullSections(language), personal);

  test("holds the same items as HTML and as text", () => {
    expect(linksIn(mail.html)).toHaveLength(all.length);
    expect(linksIn(mail.text)).toEqual(linksIn(mail.html));
  });

  test("leaves no slot open and no text undefined", () => {
    expect(mail.subject + mail.html + mail.text).not.toMatch(/[\uFDD0-\uFDEF]|undefined|\[object|NaN/);
  });

  test("is one heading, its streams below it, their items below those", () => {
    const levels = [...mail.html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.slice(0, 3)).toEqual([1, 2, 3]);
    expect(levels.filter((level) => level === 2)).toHaveLength(3);
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
  });

  test("loads nothing from outside", () => {
    expect(mail.html).not.toMatch(/<(img|link|script|iframe|video)\b|url\(|@import|src=/i);
  });

  test("says its language and direction on html, the outer table and each item", () => {
    const dir = language === "ar" ? "rtl" : "ltr";
    expect(mail.html).toContain(`<html lang="${language}" dir="${dir}">`);
    expect(mail.html).toMatch(
      new RegExp(`<table role="presentation" class="p" lang="${language}" dir="${dir}"`),
    );
    expect(mail.html.match(new RegExp(`<td class="r i" dir="${dir}"`, "g"))).toHaveLength(all.length);
    expect(mail.html).toContain('<h3 class="t" lang="ar" dir="rtl"');
    expect(mail.html).toContain('<h3 class="t" lang="ja" dir="ltr"');
  });

  test("carries every personal link and the postal address in both parts", () => {
    const { unsubscribeUrl, preferencesUrl, webUrl, whyUrl } = personal;
    for (const url of [unsubscribeUrl, preferencesUrl, webUrl, whyUrl, house.postalAddress]) {
      expect(mail.html).toContain(url);
      expect(mail.text).toContain(url);
    }
  });
});

test("assembling again, also from what was frozen as JSON, gives the same bytes", () => {
  const frozen = JSON.parse(JSON.stringify({ shell: shell("ar"), sections: fullSections("ar") }));
  expect(assemble(frozen.shell, frozen.sections, personal)).toEqual(
    assemble(shell("ar"), fullSections("ar"), personal),
  );
});

test("streams without items have no heading, and nothing at all is no mail", () => {
  const mail = assemble(
    shell("en"),
    [
      { stream: "discussions", items: [] },
      { stream: "calls", items: [picked(items.funding, "en")] },
    ],
    personal,
  );
  expect(mail.html).not.toContain("Discussions");
  expect(mail.text).not.toContain("Methodologies");
  expect(mail.text).toContain("1 call\n");
  expect(() => assemble(shell("en"), [{ stream: "calls", items: [] }], personal)).toThrow("without items");
});

test("twelve items stay under 20 KB", () => {
  const sections = fullSections("en");
  const twelve = [...sections, { stream: "calls" as const, items: sections[0]?.items ?? [] }];
  const size = (html: string) => Buffer.byteLength(html);
  expect(size(assemble(shell("en"), twelve, personal).html)).toBeLessThan(20_000);
});

test("what people wrote is text, in either part", () => {
  const item: DigestItem = {
    ...items.funding,
    title: '<script>alert(1)</script> "quoted" & \uFDD0reason\uFDD1 \u202Eturned',
    excerpt: "first line\r\nsecond <b>line</b>\u2028third",
    url: 'https://hub.example.org/calls/x?a="b"&c',
    organisation: "<i>Org</i>",
  };
  const mail = assemble(shell("en"), [{ stream: "calls", items: [picked(item, "en", { code: "new" })] }], {
    ...personal,
    name: "<b>Eve</b>\r\nBcc: x",
  });
  expect(mail.html).not.toMatch(/<script>alert|<b>line|<i>Org|<b>Eve|a="b"/);
  expect(mail.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; reason turned");
  expect(mail.html.match(/New on the hub/g)).toHaveLength(1);
  expect(mail.text).toContain("first line second <b>line</b> third");
  expect(mail.subject).not.toMatch(/[\r\n\u202E\uFDD0]/);
});

test("the subject is the first title cut between graphemes, and how many more there are", () => {
  const marked = "q\u0323\u0302";
  const item: DigestItem = { ...items.ask, title: marked.repeat(80) };
  const one = assemble(shell("en"), [{ stream: "discussions", items: [picked(item, "en")] }], personal);
  expect(one.subject).toBe(`${marked.repeat(59)}…`);
  expect(assemble(shell("fr"), fullSections("fr"), personal).subject).toMatch(/… et 8 autres$/);
});

test("the subject fits a list of mails in every language, and shouts with no pictures", () => {
  const long = { ...items.ask, title: "A title of many short words ".repeat(9) };
  for (const language of languages) {
    const thirty = Array.from({ length: 30 }, () => picked(long, language));
    const { subject } = assemble(shell(language), [{ stream: "discussions", items: thirty }], personal);
    expect(subject.replace(/[\u200F\u2066-\u2069]/g, "").length).toBeLessThanOrEqual(78);
    expect(subject).toContain("A title of many short words A…");
  }
  const subjectOf = (title: string) => renderBlock({ ...items.ask, title }, "en").subject;
  expect(subjectOf("📣 Apply now 👩‍👩‍👧‍👦")).toBe("Apply now");
  expect(subjectOf("Loom™ 2")).toBe("Loom™ 2");
  expect(subjectOf("🎉🎉")).toBe("Question · demo");
});

test("the text part says of each item where one acts on it", () => {
  const { text } = assemble(shell("en"), fullSections("en"), personal);
  const acting = text.match(/^ {2}Save · follow · less:\n {2}https:\/\/\S+\/k\d+$/gm);
  expect(acting).toHaveLength(9);
});

test("a deadline is a date in its own zone, never a number of days", () => {
  const { html } = renderBlock(items.funding, "en");
  // How dates are punctuated differs between releases of the locale data.
  expect(html[0]).toMatch(/Closes Thu,? 26 November 2026, 17:00 \(Brussels, UTC\+1\) &#8211; Stage 1/);
  expect(html[0]).toContain("1 later deadline");
  expect(renderBlock(items.spanish, "es").html[0]).toMatch(/Cierra el vie,? 4 de diciembre de 2026</);
});

test("every reason is a sentence in every language", () => {
  const reasons: Reason[] = [
    { code: "topic", topic: "energy" },
    { code: "sector", sector: "textiles" },
    { code: "country", country: "TN" },
    { code: "organisation", organisation: "Demo & Sons" },
    { code: "following" },
    { code: "deadline", days: 3 },
    { code: "deadline-moved" },
    { code: "new-in-country", country: "TN" },
    { code: "unanswered" },
    { code: "consolidated" },
    { code: "new-version", version: 2 },
    { code: "lively", people: 7 },
    { code: "seldom-heard", country: "TN" },
    { code: "new" },
  ];
  for (const language of languages) {
    const said = reasons.map((reason) => renderReason(reason, language));
    expect(new Set(said.map(({ text }) => text)).size).toBe(reasons.length);
    for (const { html, text } of said)
      expect([html.length > 5, text]).toEqual([true, expect.not.stringContaining("#")]);
  }
  expect(renderReason({ code: "deadline", days: 2 }, "ar").text).toBe("الموعد النهائي بعد يومين");
});

test("assembling twelve items is string joining: far below a tenth of a millisecond", () => {
  const sections = fullSections("en");
  const started = performance.now();
  for (let i = 0; i < 2000; i++) assemble(shell("en"), sections, personal);
  expect((performance.now() - started) / 2000).toBeLessThan(0.1);
});

test("every change is a sentence in every language, and an editor's note keeps its own", () => {
  const changes: Change[] = [
    { code: "deadline", from: "2026-12-03", to: "2026-12-17" },
    { code: "deadline", from: "2026-12-03", to: "2027-01-08" },
    { code: "deadline", to: "2026-12-17" },
    { code: "budget" },
    { code: "eligibility" },
    { code: "call" },
    { code: "version", version: 2, note: "Ask the <oldest> first", language: "en" },
  ];
  for (const language of languages) {
    const said = changes.map((change) => renderChanges([change], language).text);
    expect(new Set(said).size).toBe(changes.length);
    expect(said.join()).not.toMatch(/undefined|NaN|Invalid|#/);
    expect(renderChanges(changes, language).html).not.toContain("<oldest>");
  }
  const say = (language: (typeof languages)[number]) =>
    changes.slice(0, 2).map((one) => renderChanges([one], language).text);
  expect(say("en")).toEqual([
    "Deadline moved from 3 December to 17 December",
    "Deadline moved from 3 December 2026 to 8 January 2027",
  ]);
  expect(say("it")[0]).toBe("Nuova scadenza: 17 dicembre (prima: 3 dicembre)");
  expect(renderChanges(changes.slice(6), "ar").html).toContain(
    '<span lang="en" dir="ltr">Ask the &lt;oldest&gt; first</span>',
  );
});
