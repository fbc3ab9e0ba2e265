import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { directory } from "../../db/seed/directory.ts";
import { sectors } from "../../db/seed/sectors.ts";
import { topics } from "../../db/seed/topics.ts";

const source = new URL("../../../shared/data/dev/directory.jsonl", import.meta.url);

describe("the annexure", () => {
  test("has 41 countries, 8 international organisations and 9 networks", () => {
    expect(directory.countries).toHaveLength(41);
    const types = directory.organisations.map((one) => one.type);
    expect(types.filter((type) => type === "international-organisation")).toHaveLength(8);
    expect(types.filter((type) => type === "network")).toHaveLength(9);
  });

  test("has ids and country codes of its own", () => {
    const ids = [...directory.countries, ...directory.organisations].map((one) => one.id);
    expect(new Set(ids).size).toBe(58);
    expect(new Set(directory.countries.map((country) => country.code)).size).toBe(41);
  });

  test("shows the source's name of Chinese Taipei and keeps its spelling", () => {
    const country = directory.countries.find(({ code }) => code === "TW");
    expect(country).toMatchObject({ seedSpelling: "Chiness Taipei", names: { en: "Chinese Taipei" } });
  });

  test("keeps what is printed: no number 7 in list 3, no country for the institute, no full name for SBC", () => {
    expect(directory.organisations.map((one) => one.id)).not.toContain("annex1-3-07");
    const cyprus = directory.organisations.find((one) => one.name === "Cyprus Institute of Technology");
    expect(cyprus).toMatchObject({ country: null, acronym: null });
    expect(directory.organisations.find((one) => one.name === "SBC")).toMatchObject({
      fullName: null,
      country: "KR",
    });
  });

  test.skipIf(!existsSync(source))("agrees with the data it was taken from", () => {
    const records = readFileSync(source, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const facts = records.map((one) => [
      one.id,
      one.seed_spelling,
      one.name,
      one.country_code,
      one.full_name ?? null,
    ]);
    const countries = directory.countries.map((one) => [
      one.id,
      one.seedSpelling,
      one.names.en,
      one.code,
      null,
    ]);
    const others = directory.organisations.map((one) => [
      one.id,
      one.seedSpelling,
      one.name,
      one.country,
      one.fullName,
    ]);
    expect([...countries, ...others]).toEqual(facts);
  });
});

describe.each([
  ["topics", topics, 24],
  ["sectors", sectors, 12],
] as const)("the default %s", (_, list, least) => {
  test("are enough, with slugs of their own and a name in each language", () => {
    expect(list.length).toBeGreaterThanOrEqual(least);
    expect(new Set(list.map((one) => one.slug)).size).toBe(list.length);
    for (const { names } of list)
      expect(Object.values(names).filter((name) => name.trim() === "")).toEqual([]);
    for (const language of ["en", "fr", "es", "it", "ar"] as const) {
      expect(new Set(list.map((one) => one.names[language])).size).toBe(list.length);
    }
  });
});
