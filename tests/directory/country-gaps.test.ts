import { expect, test } from "vitest";
import { gapsOf, type CountryCounts } from "../../src/directory/country.ts";
import { directoryQuery, placeAfter } from "../../src/directory/directory.ts";
import { folded } from "../../src/platform/folded.ts";

const nothing: CountryCounts = {
  people: 0,
  organisations: 0,
  networks: 0,
  discussions: 0,
  methodologies: 0,
  asked: false,
};

test("an empty country lacks everything", () => {
  expect(gapsOf(nothing, 0)).toEqual(["organisation", "member", "question", "methodology", "call"]);
});

test("a network is an organisation; a discussion about a country is no question from there", () => {
  const counts = { ...nothing, networks: 1, people: 3, discussions: 9, methodologies: 1 };
  expect(gapsOf(counts, 1)).toEqual(["question"]);
  expect(gapsOf({ ...counts, asked: true }, 1)).toEqual([]);
});

test("a place in the list comes back as it went, whatever the name holds", () => {
  for (const foldedName of ["", "a.b", "100%&?", "لوتس", "x".repeat(300)])
    expect(
      directoryQuery({
        q: undefined,
        type: undefined,
        country: undefined,
        after: placeAfter({ id: "o1", foldedName }),
      }).after,
    ).toEqual({ id: "o1", name: foldedName });
});

test.each([
  ["Énergie  ÉTÉ", "energie ete"],
  ["Łódź", "lodz"],
  ["ΑΘΉΝΑ", "αθηνα"],
  ["مُدَرِّب", "مدرب"],
  ["हिंदी", "हिंदी"],
  ["ガイド", "ガイド"],
  ["Ｆｕｌｌ", "full"],
])("%j folds to %j", (name, expected) => expect(folded(name)).toBe(expected));
