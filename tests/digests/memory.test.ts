import { describe, expect, test } from "vitest";
import { Memory, remembered, tailOf } from "../../src/digests/memory.ts";

const id = (n: number) => `1m7tpa3dr${String(n).padStart(11, "0")}`;
const ids = (from: number, count: number) => Array.from({ length: count }, (_, i) => id(from + i));
const memory = (...known: string[]) => new Memory(known.map((one) => ({ id: one, tails: [tailOf(one)] })));

describe("what a reader was told of", () => {
  test("is known for eight digests of thirty items, in less than 1.5 KB", () => {
    let recent = "[]";
    for (let n = 0; n < 9; n++) recent = remembered(recent, ids(n * 100, 30), false);
    expect(recent.length).toBeLessThan(1500);
    const times = memory(id(29), id(100), id(829)).timesIn(recent);
    expect([...times]).toEqual([
      [id(100), 1],
      [id(829), 1],
    ]);
  });

  test("counts the digests it was in", () => {
    let recent = "[]";
    for (let n = 0; n < 3; n++) recent = remembered(recent, [id(1), id(10 + n)], false);
    expect(memory(id(1), id(11)).timesIn(recent).get(id(1))).toBe(3);
  });

  test("what comes at once pushes out nothing", () => {
    let recent = remembered("[]", ids(0, 12), false);
    for (let n = 0; n < 18; n++) recent = remembered(recent, [id(100 + n)], true);
    expect(memory(id(3), id(117)).timesIn(recent).size).toBe(2);
    expect(JSON.parse(recent)).toHaveLength(1);
  });

  test("is found again in what was remembered by whole ids", () => {
    const old = JSON.stringify(ids(0, 60));
    expect(memory(id(7)).timesIn(old).get(id(7))).toBe(1);
    const after = remembered(old, [id(99)], false);
    expect(JSON.parse(after)).toHaveLength(2);
    expect(memory(id(7), id(99)).timesIn(after).size).toBe(2);
  });

  test("in one language was told of in all", () => {
    const group = new Memory([{ id: id(2), tails: [tailOf(id(1)), tailOf(id(2))] }]);
    expect(group.timesIn(remembered("[]", [id(1)], false)).get(id(2))).toBe(1);
  });
});
