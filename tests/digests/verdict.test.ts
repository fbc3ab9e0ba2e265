import { expect, test } from "vitest";
import { verdictOn } from "../../src/digests/verdict.ts";
import type { Outcome } from "../../src/mail/mailer.ts";

const now = 1_000_000;
const on = (outcome: Outcome, { size = 100, attempts = 1, random = 0.5 } = {}) =>
  verdictOn(outcome, { size, attempts }, now, random);

test("accepted leaves the last request of a window to sign-in mail", () => {
  expect(on({ kind: "accepted", ids: [], pace: { remaining: 5, resetMs: 900 } })).toMatchObject({
    restMs: 0,
  });
  expect(on({ kind: "accepted", ids: [], pace: { remaining: 1, resetMs: 900 } })).toMatchObject({
    restMs: 900,
  });
});

test("an unknown end is tried again with full jitter under a ceiling that doubles", () => {
  const wait = (attempts: number, random: number) => {
    const verdict = on({ kind: "ambiguous", error: "lost" }, { attempts, random });
    return verdict.kind === "again" ? verdict.at - now : NaN;
  };
  expect([wait(1, 1), wait(2, 1), wait(3, 1), wait(30, 1)]).toEqual([4000, 8000, 16_000, 600_000]);
  expect([wait(3, 0.25), wait(3, 0)]).toEqual([4000, 500]);
});

test("a provider that names a time is left alone until then, by everybody", () => {
  expect(on({ kind: "later", retryAfterMs: 7000, error: "429" })).toMatchObject({
    kind: "again",
    at: now + 7000,
    haltMs: 7000,
  });
  expect(on({ kind: "quota", retryAfterMs: null, error: "day" })).toMatchObject({
    at: now + 3_600_000,
    haltMs: null,
  });
  expect(on({ kind: "denied", error: "key" })).toMatchObject({ at: now + 300_000, haltMs: null });
});

test("a refusal is split, down to the one at fault", () => {
  const parts = (outcome: Outcome, size: number) => {
    const verdict = on(outcome, { size });
    return verdict.kind === "split" ? verdict.parts : verdict.kind;
  };
  expect(parts({ kind: "refused", reason: "to" }, 5)).toEqual([
    [0, 3],
    [3, 5],
  ]);
  expect(parts({ kind: "refused", index: 0, reason: "to" }, 3)).toEqual([
    [0, 1],
    [1, 3],
  ]);
  expect(parts({ kind: "refused", index: 2, reason: "to" }, 3)).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(parts({ kind: "refused", index: 99, reason: "to" }, 2)).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(parts({ kind: "refused", reason: "to" }, 1)).toBe("refused");
});

test("a key used for other bytes is never tried again", () => {
  expect(on({ kind: "conflict", error: "409" })).toMatchObject({ kind: "stopped" });
});
