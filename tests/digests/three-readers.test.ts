import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { startThread } from "../support/threads.ts";
import { browserOf } from "../support/people.ts";
import {
  closing,
  hidden,
  interests,
  mayTell,
  monday,
  names,
  readers,
  streamOf,
  threeReaders,
  type Entry,
  type Mail,
  type Name,
} from "./three-readers.ts";

const corpus = join(import.meta.dirname, "../../../shared/data/dev");
const at = Date.parse(monday);

/** Demo entries that each must be told of on that Monday, and some that would be a mistake. */
const expected: Record<Name, { must: string[]; mustNot: string[] }> = {
  // Italian and closing tomorrow; not what is only talk, or for other countries, or in French.
  anna: {
    must: ["cerchiamo-partner-arredo-riparabile"],
    mustNot: [
      "copied-in-six-weeks",
      "premiere-caisse",
      "blue-aloe-retrofit-fund",
      "plantillas-para-pupitres",
    ],
  },
  // Both her languages, her country, her crafts.
  selma: {
    must: ["credit-sans-titre-foncier", "mobile-payments-in-craft-markets", "premiere-caisse"],
    mustNot: ["ninety-ovens-three-weeks-each", "parrainage-export-a-trois", "sealed-energy-meters"],
  },
  // What he asked for in Arabic and in English; no calls.
  omar: {
    must: ["hygiene-plan-without-closing-the-workshop", "ninety-ovens-three-weeks-each"],
    mustNot: ["sealed-energy-meters", "credit-sans-titre-foncier", "licitaciones-en-lotes-pequenos"],
  },
};
/** Hidden on Sunday, members only, or waiting for a moderator. */
const forNobody = [
  hidden,
  "a-partner-who-does-not-answer",
  "hosts-for-food-teams",
  "hello-from-a-pricing-trainer",
];

function promises(folder?: string) {
  let hub: Awaited<ReturnType<typeof threeReaders>>;
  let counts: Record<string, number>;
  const mails = {} as Record<Name, Mail>; // filled before any test runs

  beforeAll(async () => {
    hub = await threeReaders(folder);
    counts = await hub.digest("plan", monday);
    await hub.digest("send", monday);
    for (const name of names) [mails[name]] = (await hub.mails(name)) as [Mail];
  }, 240_000);

  const entriesIn = (part: string): Entry[] =>
    idsIn(part).map((id) => hub.entries.find((entry) => entry.id === id) ?? expect.fail(`no entry ${id}`));
  const toldTo = (name: Name) => entriesIn(mails[name].html);
  const keys = (entries: readonly Entry[]) => entries.map(({ source }) => source.replace("demo:", ""));

  test.each(names)("%s gets one mail, in their language and from their side", async (name) => {
    expect(await hub.mails(name)).toHaveLength(1);
    const { language } = readers[name];
    expect(mails[name].html).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`);
  });

  test.each(names)("%s is told of what is theirs, and of nothing that is not", (name) => {
    const told = keys(toldTo(name));
    expect(told).toEqual(expect.arrayContaining(expected[name].must));
    for (const key of [...expected[name].mustNot, ...forNobody]) expect(told).not.toContain(key);
  });

  test.each(names)("%s is told only of what may be told, and knows how much more there was", async (name) => {
    const allowed = hub.entries.filter((entry) => mayTell(entry, name, hub.from(name), at));
    const told = toldTo(name);
    for (const entry of told) expect(allowed).toContain(entry);
    const { items, passed } = await hub.recipient(name);
    expect(items.map(([id]) => id)).toEqual(told.map(({ id }) => id));
    expect((passed["room"] ?? 0) + (passed["translation"] ?? 0)).toBe(allowed.length - told.length);
  });

  test.each(names)("%s finds nothing in a language they do not read", (name) => {
    const read: readonly string[] = readers[name].languages;
    for (const { language } of toldTo(name)) expect(read).toContain(language.split("-")[0]);
  });

  test.each(names)("%s finds first what they asked for, and little else", (name) => {
    for (const section of Map.groupBy(toldTo(name), streamOf).values()) {
      const asked = section.map((entry) => interests(entry, name));
      expect(asked).toEqual(asked.toSorted((a, b) => Number(b) - Number(a)));
    }
    const told = toldTo(name);
    expect(told.length).toBeLessThanOrEqual(12);
    expect(told.filter((entry) => !interests(entry, name)).length).toBeLessThanOrEqual(3);
  });

  test("whoever reads calls is told of each that closes this week and is about what they asked for", () => {
    for (const name of ["anna", "selma"] as const) {
      const urgent = hub.entries.filter(
        (entry) =>
          entry.kind === "call" &&
          mayTell(entry, name, hub.from(name), at) &&
          closing(entry, at) &&
          interests(entry, name),
      );
      expect(urgent.length).toBeGreaterThan(0);
      expect(toldTo(name)).toEqual(expect.arrayContaining(urgent));
    }
  });

  test.each(names)(
    "%s finds the same items in HTML and in text, each with a reason, no section empty",
    (name) => {
      const { html, text } = mails[name];
      const told = toldTo(name);
      expect(entriesIn(text)).toEqual(told);
      for (const { title } of told) {
        expect(wordsOf(html)).toContain(plain(title).slice(0, 60));
        expect(plain(text)).toContain(plain(title).slice(0, 60));
      }
      const [, ...blocks] = text.split(/^\u200f?\* /m);
      expect(blocks).toHaveLength(told.length);
      for (const block of blocks) expect(block).toMatch(/^ +[\u200f\u2066-\u2069]*\(.+/m);
      const sections = text.split(/^=+$/m).slice(1);
      expect(sections).toHaveLength(new Set(told.map(streamOf)).size);
      for (const section of sections) expect(section).toMatch(/^\u200f?\* /m);
      expect(html.match(/<h2/g)).toHaveLength(sections.length);
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    },
  );

  test.each(names)("%s sees the same on the web, and why", async (name) => {
    const visitor = hub.hub.visitor();
    const web = /\/digest\/[\w-]+/.exec(mails[name].text)?.[0] ?? "";
    expect(await visitor.page(web)).toBe(mails[name].html);
    const why = await visitor.page(`${web}/why`);
    const named = entriesIn(why);
    const told = toldTo(name);
    expect(named.slice(0, told.length)).toEqual(told);
    // Then the best of what stayed out: nothing twice, and only what anybody may see.
    expect(new Set(named).size).toBe(named.length);
    for (const entry of named) expect(entry.open).toBe(true);
    expect(why).toContain(`<html lang="${readers[name].language}"`);
  });

  test.each(names)(
    "%s can act on every item from the mail, and a program that follows its links does not",
    async (name) => {
      const events = () => hub.hub.rows("select count(*) n from events");
      const before = await events();
      const links = [...mails[name].html.matchAll(/"http[^"]*(\/digest\/[\w-]+\/([0-9a-z]{6}))"/g)];
      expect(links.map(([, , key]) => key)).toEqual(toldTo(name).map(({ id }) => id.slice(-6)));
      for (const [, path = ""] of links) {
        const page = await hub.hub.visitor().page(path);
        expect(page).toContain(`<html lang="${readers[name].language}"`);
        expect(page).toContain('<form method="post"');
      }
      expect(await events()).toEqual(before);
    },
  );

  test("the three are three different mails", () => {
    const [anna = [], selma = [], omar = []] = names.map((name) => toldTo(name).map(({ id }) => id));
    expect(new Set(names.map((name) => mails[name].subject)).size).toBe(3);
    expect(anna.filter((id) => selma.includes(id))).toEqual([]);
    expect(selma.filter((id) => !omar.includes(id)).length).toBeGreaterThan(1);
    expect(anna.filter((id) => omar.includes(id))).toEqual([]);
  });

  test("planning the same moment again gives nobody anything", async () => {
    expect(counts).toMatchObject({ runs: 1 });
    expect(await hub.digest("plan", monday)).toMatchObject({ runs: 0, planned: 0 });
    await hub.digest("send", monday);
    for (const name of names) expect(await hub.mails(name)).toHaveLength(1);
  });

  test("the next slots repeat nothing, and tell of what has come since", async () => {
    const [karim] = await hub.hub.rows("select id from members where handle = 'karim'");
    const browser = await browserOf(hub.hub, String(karim?.["id"]));
    const body = "هل جرّبه أحد؟";
    const about = { topics: ["agrifood"], countries: ["EG"], language: "ar" };
    const { id: fresh } = await startThread(browser, { title: "ميزان جديد للألبان", body, ...about });
    for (const moment of ["2026-11-24T07:00:00Z", "2026-11-30T07:00:00Z"]) {
      await hub.digest("plan", moment);
      await hub.digest("send", moment);
    }
    for (const name of names) {
      const all = (await hub.mails(name)).flatMap(({ html }) => idsIn(html));
      expect(new Set(all).size).toBe(all.length);
      if (name === "omar") expect(all).toContain(fresh);
    }
  });
}

/** Ids of the entries that a text links to, each once, in its order. */
function idsIn(part: string): string[] {
  return [
    ...new Set(
      [...part.matchAll(/\/(?:threads|methodologies|calls)\/([0-9a-z]{20})\//g)].map(([, id = ""]) => id),
    ),
  ];
}

const wordsOf = (html: string) =>
  plain(
    html
      .replace(/<[^>]*>/g, "")
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&"),
  );

// Without marks of direction and with all space alike: text is wrapped.
const plain = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s+/g, " ");

describe("three readers of the demo", () => {
  promises();
});

describe.skipIf(!existsSync(corpus))("three readers of the demo and of some 1,600 entries more", () => {
  promises(corpus);
});
