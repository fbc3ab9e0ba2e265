import { describe, expect, test } from "vitest";
import { isLegible, oneLine } from "../../src/platform/one-line.ts";

describe("a title or a name", () => {
  test("is on one line and turns nothing around it, with the plain marks kept", () => {
    expect(oneLine(" \u202eSheet\n of \u2066prices\u0007 ")).toBe("Sheet of prices");
    expect(oneLine("سعر\u200f (2026)")).toBe("سعر\u200f (2026)");
    expect(oneLine("می\u200cخواهم")).toBe("می\u200cخواهم");
  });

  test("is nothing where nothing of it is seen", () => {
    expect(["\u200b\u2060", "\u200f ", ""].map(isLegible)).toEqual([false, false, false]);
    expect(["名", "7", "!", "🌱"].map(isLegible)).toEqual([true, true, true, true]);
  });
});
