import { describe, expect, test } from "vitest";
import { nothing, Numbering } from "../../src/digests/bits.ts";
import { Room } from "../../src/digests/room.ts";
import type { Candidate } from "../../src/digests/selection.ts";

const numbers = new Numbering();
let voices = 0;

function item(stream: Candidate["stream"], ...topics: string[]): Candidate {
  return {
    ...{
      id: "x",
      stream,
      merit: 1,
      authorId: "a",
      voice: voices++,
      language: "en",
      group: null,
      membersOnly: false,
    },
    ...{ topics: numbers.add(topics), sectors: nothing, countries: nothing },
    topicNumbers: topics.map((topic) => numbers.number(topic)),
    ...{
      last: 1,
      loud: 0,
      replies: 0,
      again: null,
      tails: [],
      seldomHeard: false,
      openAsk: false,
      named: false,
    },
  };
}

function roomFor(topics: string[], countries: string[] = []) {
  const wishes = { topics: numbers.add(topics), sectors: nothing, countries: numbers.add(countries) };
  const room = new Room({ ...wishes, most: 12 });
  const takes = (candidate: Candidate, strange = false) => {
    const fits = room.has(candidate, strange, false);
    if (fits) room.take(candidate, strange);
    return fits;
  };
  return (times: number, make: () => Candidate, strange = false) =>
    Array.from({ length: times }, () => takes(make(), strange)).filter(Boolean).length;
}

describe("room", () => {
  test("is for a digest full of the one topic that a reader follows, and for some of each of many", () => {
    expect(roomFor(["energy"])(20, () => item("calls", "energy", "research"))).toBe(12);
    expect(roomFor(["energy", "skills"])(20, () => item("calls", "energy"))).toBe(6);
    expect(roomFor(["a", "b", "c", "d", "e", "f"])(20, () => item("calls", "a"))).toBe(3);
  });

  test("is left for what was asked for, whatever it is about besides", () => {
    const take = roomFor(["energy"], ["EG"]);
    expect(take(3, () => item("calls", "energy", "research"))).toBe(3);
    expect(take(1, () => item("calls", "research", "crafts"))).toBe(1); // of a country asked for
    expect(take(1, () => item("calls", "research"))).toBe(0);
    expect(take(1, () => item("calls", "research", "tourism"), true)).toBe(0);
  });

  test("is for four calls of one programme, and for two contributions of one person", () => {
    const of = (stream: Candidate["stream"]) => () => ({ ...item(stream), voice: -1 });
    expect(roomFor([])(9, of("calls"))).toBe(4);
    expect(roomFor([])(9, of("discussions"))).toBe(2);
  });
});
