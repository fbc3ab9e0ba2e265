import { describe, expect, test } from "vitest";
import { nothing, Numbering } from "../../src/digests/bits.ts";
import { Field, select, type Candidate, type Reader } from "../../src/digests/selection.ts";
import { streams } from "../../src/subscriptions/index.ts";

/* What holds of every digest, tried on many that were made up by chance. */

const rounds = 300;
const topicNames = Array.from({ length: 12 }, (_, n) => `t${n}`);
const countryNames = ["IT", "TN", "JP", "GR", "BR"];
const languageNames = ["en", "fr", "ar", "ja"];
const numbers = { topics: new Numbering(), sectors: new Numbering(), countries: new Numbering() };
numbers.topics.add(topicNames);

type Chance = ReturnType<typeof chanceOf>;

/** Numbers that look random and are the same at every run (xorshift). */
function chanceOf(seed: number) {
  let state = seed * 2_654_435_761 || 1;
  const below = (n: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
  const some = <T>(list: readonly T[], most: number) => [
    ...new Set(Array.from({ length: below(most + 1) }, () => list[below(list.length)] as T)), // within bounds
  ];
  return { below, some, maybe: (n: number) => below(n) === 0 };
}

function candidateOf({ below, some, maybe }: Chance, n: number): Candidate {
  const topics = some(topicNames, 3);
  const stream = streams[below(3)] ?? "calls";
  return {
    ...{ id: `e${String(n).padStart(4, "0")}`, stream, merit: (1 + below(20)) / 10, tails: [`x${n}`] },
    ...{ authorId: `a${below(20)}`, voice: below(20), language: languageNames[below(4)] ?? "en" },
    ...{
      group: maybe(8) ? `g${below(5)}` : null,
      membersOnly: maybe(10),
      topics: numbers.topics.add(topics),
    },
    ...{ sectors: nothing, countries: numbers.countries.add(some(countryNames, 2)) },
    topicNumbers: topics.map((topic) => numbers.topics.number(topic)),
    ...{ last: below(20), loud: maybe(5) ? below(20) : 0, replies: below(9), seldomHeard: maybe(12) },
    ...{ openAsk: false, named: false, again: maybe(9) ? "waiting" : null },
  };
}

function readerOf({ below, some, maybe }: Chance, candidates: readonly Candidate[]): Reader {
  const ids = (most: number) => new Set(some(candidates, most).map(({ id }) => id));
  const [first = "en", ...more] = some(languageNames, 3);
  return {
    from: { discussions: below(12), methodologies: below(12), calls: maybe(5) ? Infinity : below(12) },
    ...{
      languages: [first, ...more].toSorted(),
      language: first,
      memberId: maybe(2) ? `a${below(20)}` : null,
    },
    topics: numbers.topics.add(maybe(2) ? [] : some(topicNames, 4)),
    ...{ sectors: nothing, countries: numbers.countries.add(maybe(2) ? [] : some(countryNames, 2)) },
    less: numbers.topics.add(maybe(3) ? some(topicNames, 2) : []),
    ...{ read: new Map([...ids(6)].map((id) => [id, 9])), muted: ids(4), following: ids(4), saved: ids(2) },
    ...{ reminded: new Set<string>(), recent: new Map([...ids(20)].map((id) => [id, 1 + below(3)])) },
    most: 1 + below(30),
  };
}

function shuffled<T>({ below }: Chance, list: readonly T[]): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(below(left.length), 1));
}

const cases = Array.from({ length: rounds }, (_, seed) => {
  const chance = chanceOf(seed + 1);
  const candidates = Array.from({ length: 5 + chance.below(90) }, (__, n) => candidateOf(chance, n));
  const reader = readerOf(chance, candidates);
  const { picked, passed } = select(new Field(candidates), reader);
  return {
    seed,
    chance,
    candidates,
    reader,
    chosen: picked.map(({ candidate }) => candidate),
    picked,
    passed,
  };
});

function most(values: readonly (string | number)[]): number {
  return Math.max(
    0,
    ...Map.groupBy(values, (value) => value)
      .values()
      .map(({ length }) => length),
  );
}

describe("of any digest it holds that", () => {
  test("something is chosen in most of them", () => {
    expect(cases.filter(({ chosen }) => chosen.length > 2).length).toBeGreaterThan(rounds / 2);
  });

  test("what stands in another order gives the same digest, with the same account", () => {
    for (const { candidates, reader, chance } of cases) {
      const { picked, passed, left } = select(new Field(candidates), reader);
      expect(select(new Field(shuffled(chance, candidates)), reader)).toEqual({ picked, passed, left });
    }
  });

  test("it has no more than was asked for, nothing twice, and one of what says the same", () => {
    for (const { chosen, reader } of cases) {
      expect(chosen.length).toBeLessThanOrEqual(reader.most);
      expect(most(chosen.map(({ id }) => id))).toBeLessThanOrEqual(1);
      expect(most(chosen.flatMap(({ group }) => group ?? []))).toBeLessThanOrEqual(1);
    }
  });

  test("two of one author at most, in calls four of one programme", () => {
    for (const { chosen } of cases)
      for (const stream of streams) {
        const voices = chosen.filter((one) => one.stream === stream).map(({ voice }) => voice);
        expect(most(voices)).toBeLessThanOrEqual(stream === "calls" ? 4 : 2);
      }
  });

  test("three of one topic at most, for whoever asked for none", () => {
    for (const { chosen, reader } of cases.filter(
      (one) => one.reader.topics === nothing && one.reader.countries === nothing,
    ))
      expect([reader.most, most(chosen.flatMap(({ topicNumbers }) => topicNumbers))]).toEqual([
        reader.most,
        expect.toSatisfy((n: number) => n <= 3),
      ]);
  });

  test("more than four of a stream only where the others had nothing more to give room to", () => {
    for (const { chosen, reader } of cases) {
      const counts = streams.map((stream) => chosen.filter((one) => one.stream === stream).length);
      if (chosen.length < reader.most || reader.most > 12 || Math.max(...counts) <= 4) continue;
      expect(counts.filter((count) => count < 4).length).toBeGreaterThan(0);
    }
  });

  test("nothing is in it that its reader cannot read, muted, wrote, or may not see", () => {
    for (const { chosen, reader } of cases)
      for (const { id, language, membersOnly, authorId, stream } of chosen) {
        expect(reader.languages).toContain(language);
        expect(membersOnly && reader.memberId === null).toBe(false);
        expect(reader.from[stream]).toBeLessThan(Infinity);
        if (reader.memberId === null) continue;
        expect(reader.muted.has(id)).toBe(false);
        expect(authorId).not.toBe(reader.memberId);
      }
  });

  test("what an earlier one told of comes again only with news, or once more while it waits", () => {
    for (const { chosen, reader } of cases)
      for (const { id, loud, last, stream, again } of chosen) {
        const told = reader.recent.get(id) ?? 0;
        if (told === 0) continue;
        const isKept = reader.following.has(id) || reader.saved.has(id);
        const isNews = loud > reader.from[stream] || (isKept && last > reader.from[stream]);
        expect(isNews || (again === "waiting" && told === 1)).toBe(true);
      }
  });
});
