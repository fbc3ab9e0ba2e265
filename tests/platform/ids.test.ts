import { expect, test } from "vitest";
import { fixedClock } from "../../src/platform/clock.ts";
import { countingIds, isId, makeIds } from "../../src/platform/ids.ts";

for (const [kind, make] of Object.entries({ makeIds, countingIds }))
  test(`${kind}: thousands of ids in one millisecond are all different, well formed, and in order`, () => {
    const ids = make(fixedClock(1_795_424_400_000));
    const made = Array.from({ length: 5000 }, () => ids.make());
    expect(new Set(made).size).toBe(5000);
    expect(made.every(isId)).toBe(true);
    expect(made.toSorted()).toEqual(made);
  });
