import { describe, expect, test } from "vitest";
import { fixedClock } from "../../src/platform/clock.ts";
import { isDue } from "../../src/platform/cron.ts";
import {
  acceptedLanguages,
  countryName,
  direction,
  nearestLanguage,
  plural,
} from "../../src/platform/i18n.ts";
import { isId, makeIds } from "../../src/platform/ids.ts";
import { localNext } from "../../src/platform/local-next.ts";
import { knownZone } from "../../src/platform/zone.ts";
import { routeOf } from "../../src/platform/route-of.ts";
import { slugOf } from "../../src/platform/slug.ts";

describe("ids", () => {
  test("rise strictly, within a millisecond and when the clock steps back", () => {
    const clock = fixedClock(1_700_000_000_000);
    const ids = makeIds(clock);
    const made = Array.from({ length: 5000 }, (_, i) => {
      if (i === 2500) clock.set(1_600_000_000_000);
      return ids.make();
    });
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(5000);
    expect(made.every(isId)).toBe(true);
  });
});

describe("cron lines", () => {
  const monday = Date.parse("2026-11-23T08:15:00Z");
  test.each([
    ["* * * * *", true],
    ["*/15 * * * *", true],
    ["*/10 * * * *", false],
    ["15 8 * * MON", true],
    ["15 8 * * TUE,MON", true],
    ["15 8 * * SUN", false],
    ["15 9 * * *", false],
  ])("%s on a Monday at 08:15: %s", (line, due) => expect(isDue(line, monday)).toBe(due));
});

describe("languages", () => {
  test("the nearest is the reader's first that the hub speaks", () => {
    expect(nearestLanguage(...acceptedLanguages("de-CH, fr-CH;q=0.9, en;q=0.8"))).toBe("fr");
    expect(nearestLanguage(...acceptedLanguages("ar-TN;q=0.3, it"))).toBe("it");
    expect(nearestLanguage(...acceptedLanguages(";;;q=x,,*"))).toBe("en");
  });

  test("plurals follow each language", () => {
    const forms = {
      zero: "٠ ردود",
      one: "رد واحد",
      two: "ردان",
      few: "# ردود",
      many: "# ردًا",
      other: "# رد",
    };
    expect(
      [0, 1, 2, 3, 11, 100].map((n) => plural("ar", n, forms).replace(/[\d\u0660-\u0669]+/, "n")),
    ).toEqual(["n ردود", "رد واحد", "ردان", "n ردود", "n ردًا", "n رد"]);
    expect(plural("fr", 0, { one: "# réponse", other: "# réponses" })).toBe("0 réponse");
  });

  test("direction follows language and script", () => {
    expect([
      direction("ar"),
      direction("he-IL"),
      direction("az-Arab"),
      direction("ur-Latn"),
      direction("fr"),
    ]).toEqual(["rtl", "rtl", "rtl", "ltr", "ltr"]);
  });

  test("an unknown country or tag is itself", () => {
    expect([countryName("TN", "fr"), countryName("XQ", "en"), countryName("??", "en")]).toEqual([
      "Tunisie",
      "XQ",
      "??",
    ]);
  });
});

test("tokens never reach the log", () => {
  expect(routeOf("/sign-in/secret")).toBe("/sign-in/:token");
  expect(routeOf("/subscription/secret/confirm")).toBe("/subscription/:token/confirm");
  expect(routeOf("/threads/1/a")).toBe("/threads/1/a");
});

test.each([
  ["/threads/1/a?b=c#d", "/threads/1/a?b=c#d"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["/a\nb", "/"],
  ["/.//evil.example", "/"],
  ["/threads/..//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  [undefined, "/"],
])("going on to %j leads to %s", (next, to) => expect(localNext(next)).toBe(to));

test.each([
  ["Énergie & PME: où en est-on ?", "energie-pme-ou-en-est-on"],
  ["中小企業の支援", "中小企業の支援"],
  ["تمويل الشركات الصغيرة", "تمويل-الشركات-الصغيرة"],
  ["लघु उद्योग", "लघु-उद्योग"],
  ["\u2028\u2029", "entry"],
  ["!!!", "entry"],
  ["edit", "edit-1"],
])("%j reads %s in a URL", (title, slug) => expect(slugOf(title)).toBe(slug));

test.each([
  ["Europe/Rome", "Europe/Rome"],
  ["eUROPE/rOME", "Europe/Rome"],
  ["Asia/Kathmandu", "Asia/Kathmandu"],
  ["aSIA/kATHMANDU", "Asia/Kathmandu"],
  ["US/Pacific", "US/Pacific"],
  ["gmt", "UTC"],
  ["Mars/Phobos", undefined],
  ["+05:30", undefined],
])("the zone %s is %s", (zone, known) => expect(knownZone(zone)).toBe(known));
