import { describe, expect, test } from "vitest";
import type { DemoEntry } from "../../db/seed/demo/shape.ts";
import { demo } from "../../db/seed/demo/index.ts";
import { directory } from "../../db/seed/directory.ts";
import { minutesOf } from "../../db/seed/moments.ts";
import { topics } from "../../db/seed/topics.ts";
import { sectors } from "../../db/seed/sectors.ts";

const entries: readonly DemoEntry[] = [...demo.threads, ...demo.methodologies, ...demo.calls];
const handles = new Set(demo.people.map((person) => person.handle));
const organisations = new Set(demo.organisations.map((organisation) => organisation.slug));
const countries = new Set(directory.countries.map((country) => country.code));
const topicSlugs = new Set(topics.map((topic) => topic.slug));
const sectorSlugs = new Set(sectors.map((sector) => sector.slug));
const titleOf = (entry: DemoEntry): string => `${entry.key}: ${entry.title}`;

describe("every demo entry", () => {
  test("has a key of its own that fits a URL", () => {
    const keys = entries.map((entry) => entry.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  test("is marked as demo, its people and organisations too", () => {
    const marked = [...entries, ...demo.people, ...demo.organisations];
    expect(marked.filter((thing) => thing.demo !== true)).toEqual([]);
  });

  test("is in a language of its own among its translations", () => {
    const grouped = Map.groupBy(
      entries.filter((entry) => entry.group !== undefined),
      (entry) => entry.group,
    );
    expect(grouped.size).toBeGreaterThan(0);
    for (const group of grouped.values()) {
      expect(group.length).toBeGreaterThan(1);
      expect(new Set(group.map(({ language }) => language)).size).toBe(group.length);
    }
  });

  test("has a title of at most 100 characters", () => {
    expect(entries.filter((entry) => [...entry.title].length > 100).map(titleOf)).toEqual([]);
  });

  test.each(entries.map((entry) => [entry.key, entry] as const))(
    "%s refers to things that exist",
    (_, entry) => {
      expect(handles).toContain(entry.author);
      const own = demo.people.find((person) => person.handle === entry.author)?.organisation ?? null;
      expect(entry.organisation).toBe(own);
      expect(entry.organisation === null || organisations.has(entry.organisation)).toBe(true);
      expect(entry.countries.filter((code) => !countries.has(code))).toEqual([]);
      expect(entry.topics.length).toBeGreaterThan(0);
      expect(entry.topics.filter((slug) => !topicSlugs.has(slug))).toEqual([]);
      expect(Intl.getCanonicalLocales(entry.language)).toEqual([entry.language]);
    },
  );

  test.each(entries.map((entry) => [entry.key, entry] as const))(
    "%s is answered in order of time",
    (_, entry) => {
      const times = [entry.ago, ...entry.replies.map((reply) => reply.ago)].map(minutesOf);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(new Set(times).size).toBe(times.length);
      expect(Math.min(...times)).toBeGreaterThan(0);
    },
  );

  test.each(entries.map((entry) => [entry.key, entry] as const))("%s is one level deep", (_, entry) => {
    const seen = new Set<string>();
    for (const reply of entry.replies) {
      expect(handles).toContain(reply.author);
      expect(reply.parent === undefined || seen.has(reply.parent)).toBe(true);
      expect(reply.parent === undefined || reply.ref === undefined).toBe(true);
      if (reply.ref !== undefined) seen.add(reply.ref);
    }
  });
});

test("nobody is mentioned who does not exist", () => {
  const mentions = JSON.stringify(entries).matchAll(/@([a-z]+)/g);
  expect([...mentions].map(([, handle]) => handle).filter((handle) => !handles.has(handle ?? ""))).toEqual(
    [],
  );
});

test("no text holds a year, a link, or an address elsewhere", () => {
  const prose = JSON.stringify(demo);
  expect(prose.match(/\b(19|20)\d\d\b/g) ?? []).toEqual([]);
  expect(prose.match(/https?:/g) ?? []).toEqual([]);
  expect(prose.match(/[\w.]+@(?!example\.org)[\w-]+\.\w+/g) ?? []).toEqual([]);
});

test("sectors of methodologies and calls exist", () => {
  const used = [...demo.methodologies, ...demo.calls].flatMap((entry) => entry.sectors);
  expect(used.filter((slug) => !sectorSlugs.has(slug))).toEqual([]);
});

test("every language of the demo is there, in each its own script", () => {
  const scripts = { fr: /[éèà]/, es: /[ñáó]/, it: /[èàù]/, ar: /\p{Script=Arabic}{3}/u };
  const more = { ja: /\p{Script=Hiragana}/u, hi: /\p{Script=Devanagari}{2}/u };
  for (const [language, script] of Object.entries({ ...scripts, ...more })) {
    const mine = entries.filter((entry) => entry.language === language);
    expect(mine.length).toBeGreaterThanOrEqual(2);
    expect(mine.filter((entry) => !script.test(JSON.stringify(entry))).map(titleOf)).toEqual([]);
  }
});
