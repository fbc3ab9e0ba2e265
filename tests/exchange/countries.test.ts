import { describe, expect, test } from "vitest";
import { countryScope, scopeOfApplicants } from "../../src/exchange/countries/country-groups.ts";
import { countryNamed } from "../../src/exchange/countries/country-names.ts";

const codes = (prose: string, programme?: string) =>
  countryScope(prose, programme ?? null).countries?.join(" ") ?? null;

test.each([
  ["Україна", "UA"],
  ["საქართველო", "GE"],
  ["Հայաստան", "AM"],
  ["ישראל", "IL"],
  ["تونس", "TN"],
  ["日本", "JP"],
  ["대한민국", "KR"],
  ["भारत", "IN"],
  ["Ελλάδα", "GR"],
  ["Crna Gora", "ME"],
  ["Føroyar", "FO"],
  ["The Netherlands", "NL"],
  ["Côte d’Ivoire", "CI"],
  ["Kosovo*", "XK"],
  ["Turkey", "TR"],
  ["Türkiye", "TR"],
])("%s is %s", (name, code) => expect(countryNamed(name)).toBe(code));

test.each(["Narnia", "European Union", "Soviet Union", "", "Europe"])("%s is no country", (name) =>
  expect(countryNamed(name)).toBeNull(),
);

describe("prose of eligibility", () => {
  test("names in their own scripts, in brackets and without commas after them", () => {
    expect(
      codes("Moldova (Moldova), Serbia (Srbija/Сpбија)Ukraine (Україна), Bosnia and Herzegovina (БиХ)"),
    ).toBe("BA MD RS UA");
  });

  test("groups are dated sets, named in the answer", () => {
    const scope = countryScope("EU Member States, Overseas Countries and Territories (OCT) Norway (Norge)");
    expect(scope.sets).toEqual(["eu-27@2020-02-01", "oct@2021-10-05"]);
    expect(scope.countries).toContain("IT");
    expect(scope.countries).toContain("GL");
    expect(scope.countries).toContain("NO");
    expect(scope.countries).not.toContain("GB");
    expect(scope.partial).toBe(false);
  });

  test.each([
    ["EU-27", 27],
    ["États membres de l’UE", 27],
    ["Estados miembros de la Unión Europea", 27],
    ["Stati membri dell'UE", 27],
    ["دول الاتحاد الأوروبي", 27],
    ["EEA countries", 30],
    ["Western Balkans", 6],
    ["Eastern Partnership", 6],
    ["Mediterranean", 21],
    ["ACP countries", 79],
    ["Cohesion Countries", 15],
    ["Least developed countries (LDCs)", 44],
  ])("%s: %i countries", (prose, many) => expect(countryScope(prose).countries).toHaveLength(many));

  test("associated countries mean something only within a programme", () => {
    expect(codes("Associated countries")).toBeNull();
    expect(codes("Associated countries", "Horizon Europe")).toContain("TN");
  });

  test("an Interreg programme names its countries, by area or by both sides of a border", () => {
    expect(codes("Interreg Poland-Ukraine")).toBe("PL UA");
    expect(countryScope(null, "Interreg South Baltic").countries?.join(" ")).toBe("DE DK LT PL SE");
    expect(countryScope(null, "Interreg Poland-Saxony").countries).toBeNull();
  });

  test("what is not understood stays words, and is never a guess", () => {
    expect(countryScope("Narnia, Italy")).toMatchObject({
      countries: ["IT"],
      partial: true,
      prose: "Narnia, Italy",
    });
    for (const prose of ["All countries except Russia", "non-EU countries", "worldwide", "other regions"])
      expect(countryScope(prose)).toMatchObject({ countries: null, partial: true, prose });
    expect(countryScope(null)).toMatchObject({ countries: null, prose: null });
  });

  test("a region is its country, in part", () => {
    expect(countryScope("Andalucía")).toMatchObject({ countries: ["ES"], partial: true });
  });
});

test("who can apply names a country only where it says registered, based or established there", () => {
  expect(scopeOfApplicants(["UK registered SMEs"]).countries).toEqual(["GB"]);
  expect(scopeOfApplicants(["Farms based in England"]).countries).toEqual(["GB"]);
  expect(scopeOfApplicants(["UK registered businesses and collaborative partners"]).countries).toBeNull();
  expect(scopeOfApplicants(["Registered businesses"]).countries).toBeNull();
  expect(scopeOfApplicants([]).countries).toBeNull();
});
