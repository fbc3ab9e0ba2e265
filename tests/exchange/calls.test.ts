import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCalls } from "../../src/exchange/read-calls.ts";
import { aCall, corpus, fileWith, jsonl, reasonsOf, recordsOf } from "./files.ts";

const read = (...lines: unknown[]) => readCalls(fileWith(jsonl(...lines)));
const one = async (changes: object) => (await recordsOf(read(aCall(changes))))[0];
const deadline = (changes: object) => ({
  date: "2026-03-31",
  time: null,
  timezone: null,
  stage: null,
  raw: null,
  ...changes,
});

test("a line that is no call is skipped with its reason, and the others come in", async () => {
  const bad = [
    '{"id": "cut", "title": "Cut sho',
    aCall({ id: "no-title", title: undefined }),
    aCall({ id: "blank-title", title: " \u2028 " }),
    aCall({ id: "no-day", deadlines: [deadline({ date: "2026-02-30" })] }),
    aCall({ id: "words", deadlines: "31 March" }),
    aCall({ id: "words-2", deadlines: [deadline({ date: "31 March" })] }),
    aCall({ id: "money", budget: { amount: "lots" } }),
    aCall({ id: "zone", deadlines: [deadline({ time: "17:00", timezone: "Mars/Base" })] }),
    aCall({ id: "clock", deadlines: [deadline({ time: "25:00" })] }),
    aCall({ id: "tongue", language: "not a language" }),
    aCall({ id: "same" }),
    aCall({ id: "same", title: "Again" }),
    [1, 2],
    "null",
  ];
  expect(await reasonsOf(read(...bad))).toEqual([
    "1: not valid JSON",
    "2: title: is missing",
    "3: title: is empty",
    '4: deadlines.0.date: "2026-02-30" is not a date',
    "5: deadlines: expected array, received string",
    '6: deadlines.0.date: "31 March" is not a date',
    "7: budget.amount: expected number, received string",
    '8: deadlines.0.timezone: "Mars/Base" is not a time zone',
    '9: deadlines.0.time: "25:00" is not a time of day',
    '10: language: "not a language" is not a language tag',
    '12: repeats "same" of line 11',
    "13: expected object, received array",
    "14: expected object, received null",
  ]);
  expect((await recordsOf(read(...bad))).map(({ source }) => source)).toEqual(["calls:same"]);
});

test("a deadline without a clock is known to the day, and passes when that day ends where the publisher is", async () => {
  const call = await one({ source: "EU Funding & Tenders portal" });
  expect(call?.deadlines).toEqual(
    [
      {
        date: "2026-03-31",
        time: null,
        zone: null,
        label: null,
        raw: null,
        at: Date.parse("2026-03-31T22:00:00Z"),
      },
    ].map((each) => ({ ...each, raw: "31.03.2026" })),
  );
  const elsewhere = await one({ source: "somebody" });
  expect(elsewhere?.deadlines[0]?.at).toBe(Date.parse("2026-04-01T00:00:00Z"));
});

test("several deadlines keep their own zones and labels, soonest first", async () => {
  const call = await one({
    deadlines: [
      deadline({ date: "2026-09-01", time: "17:00:00", timezone: "Europe/Brussels", stage: "stage 2" }),
      deadline({ date: "2026-04-01", time: "09:00", timezone: "Asia/Tokyo", stage: "stage 1" }),
    ],
  });
  expect(call?.deadlines).toMatchObject([
    { label: "stage 1", time: "09:00", zone: "Asia/Tokyo", at: Date.parse("2026-04-01T00:00:00Z") },
    { label: "stage 2", time: "17:00", zone: "Europe/Brussels", at: Date.parse("2026-09-01T15:00:00Z") },
  ]);
});

test("a deadline that is only words stays as words", async () => {
  const call = await one({
    deadlines: [deadline({ date: null, raw: "permanently open" })],
    deadline_raw: null,
  });
  expect(call).toMatchObject({ deadlines: [], deadlineText: "permanently open" });
});

test("a stated status counts only when the call was cancelled", async () => {
  expect((await one({ status: "Open for submission" }))?.cancelled).toBe(false);
  expect((await one({ status: "Cancelled by the funder" }))?.cancelled).toBe(true);
});

test("one identifier may stand for several calls", async () => {
  const calls = await recordsOf(
    read(
      aCall({ id: "a", call_identifier: "TOPIC-1" }),
      aCall({ id: "b", call_identifier: "TOPIC-1", title: "Other" }),
    ),
  );
  expect(calls.map(({ source, reference }) => [source, reference])).toEqual([
    ["calls:a", "TOPIC-1"],
    ["calls:b", "TOPIC-1"],
  ]);
});

test("text comes in whole: long titles, every script, and no NUL or half character", async () => {
  const title = `${"長い題名 ".repeat(90)}\u0000\ud800`;
  const call = await one({ title: `a\u2028b ${title}` });
  expect(call?.title).toMatch(/^a b 長い題名/);
  expect(call?.title.length).toBeGreaterThan(440);
  expect(call?.title).not.toMatch(/\0/);
  expect(call?.title.isWellFormed()).toBe(true);
});

test("the fingerprint follows the content, not the order of its keys or what we do not keep", async () => {
  const hash = async (changes: object) => (await one(changes))?.contentHash;
  const plain = await hash({});
  const { title, ...rest } = aCall();
  expect((await recordsOf(read({ ...rest, last_seen: "2026-01-01", title })))[0]?.contentHash).toBe(plain);
  expect(await hash({ deadlines: [deadline({ date: "2026-04-30" })] })).not.toBe(plain);
});

test("a link is an http address or none", async () => {
  expect((await one({ url: "https://example.org/a b" }))?.url).toBe("https://example.org/a%20b");
  expect((await one({ url: "javascript:alert(1)" }))?.url).toBeNull();
});

test("topics are those that the words make evident, in several languages", async () => {
  const topics = async (title: string) => (await one({ title }))?.topics;
  expect(await topics("Energía solar para el turismo rural")).toEqual(["energy", "tourism"]);
  expect(await topics("دعم التحول الرقمي")).toEqual(["digitalisation"]);
  expect(await topics("Bridges across the river")).toEqual([]);
});

test.skipIf(!existsSync(corpus))("all of the real calls come in", async () => {
  const file = join(corpus, "calls.jsonl");
  expect(await reasonsOf(readCalls(file))).toEqual([]);
  const calls = await recordsOf(readCalls(file));
  expect(calls).toHaveLength(1081);
  expect(new Set(calls.map(({ source }) => source)).size).toBe(1081);
  // Every eligibility that the source states is understood.
  expect(calls.filter(({ scope }) => scope.prose !== null && scope.countries === null)).toEqual([]);
  expect(calls.filter(({ scope }) => scope.countries !== null).length).toBeGreaterThan(200);
  // And understood in full, but for regions and conditions, and for what only the applicants' line says.
  const inPart = calls.filter(
    ({ scope, applicants }) => scope.partial && scope.prose !== applicants.join("; "),
  );
  expect(inPart.map(({ scope }) => scope.prose?.slice(0, 9))).toEqual([
    "Andalucía",
    "Andalucía",
    "España (t",
    "España (c",
  ]);
});
