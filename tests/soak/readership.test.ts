import { afterAll, beforeAll, expect, test } from "vitest";
import { Child } from "../bench/child.ts";
import type { Step } from "../bench/newsroom.ts";
import { setStage, type Stage } from "../bench/stage.ts";
import { fill } from "../digests/readers.ts";
import { fillReadership } from "./large/readership.ts";

const readers = 100_000;
/** What a lively week brings. */
const entries = 600;
/** The first Monday of a month, late enough for the morning to have been everywhere: months, weeks and days are all due. */
const monday = Date.parse("2026-12-07T22:00:00Z");
const megabyte = 1_000_000;

let stage: Stage;
let provider: Child;
let newsroom: Child;
let plan: Step;
let send: Step;
let taken: { accepted: number; addresses: number };

beforeAll(async () => {
  provider = Child.start("tests/bench/provider.ts", {});
  stage = await setStage({ resendUrl: await provider.said<string>("url"), seed: false });
  await fill(stage.deps.db, { entries, readers: 0, at: monday });
  await fillReadership(stage.deps.db, readers, monday);
  newsroom = Child.start("tests/bench/newsroom.ts", stage.environment);
  await newsroom.said("ready");
  plan = await newsroom.ask<Step>("plan", monday);
  send = await newsroom.ask<Step>("send");
  taken = await provider.ask("accepted");
}, 20 * 60_000);

afterAll(async () => {
  await Promise.all([newsroom?.stop(), provider?.stop()]);
  await stage?.close();
});

test("hardly two of a hundred thousand readers want the same", async () => {
  const [answer] = await stage.deps.db.batch(
    [
      {
        sql: "select count(distinct language || items) from digest_recipients where skipped is null",
        args: [],
      },
    ],
    "read",
  );
  expect(Number(answer?.rows[0]?.[0])).toBeGreaterThan(plan.done * 0.6);
});

test("all digests are planned and frozen within 30 s, in six statements a thousand", () => {
  say("planned", plan);
  expect(plan.done).toBeGreaterThan(readers * 0.9);
  expect(plan.seconds).toBeLessThanOrEqual(30);
  expect(perThousand(plan.statements)).toBeLessThanOrEqual(6);
});

test("all are handed over within 90 s, in thirty statements a thousand, each once", () => {
  say("sent", send);
  expect(send.done).toBe(plan.done);
  expect(taken).toEqual({ accepted: plan.done, addresses: plan.done });
  expect(send.seconds).toBeLessThanOrEqual(90);
  expect(perThousand(send.statements)).toBeLessThanOrEqual(30);
});

test("at most three rows are written for each", () => {
  expect((plan.rowsWritten + send.rowsWritten) / plan.done).toBeLessThanOrEqual(3);
});

test("planning and sending need at most 400 MB", async () => {
  const { peakRss } = await newsroom.usage();
  console.log(`at most ${Math.round(peakRss / megabyte)} MB`);
  expect(peakRss / megabyte).toBeLessThanOrEqual(400);
});

function perThousand(count: number): number {
  return (count / plan.done) * 1000;
}

function say(what: string, { done, seconds, cpu, statements, rowsWritten }: Step): void {
  const [each, often, rows] = [cpu / done, perThousand(statements), perThousand(rowsWritten)].map((n) =>
    n.toFixed(1),
  );
  console.log(
    `${done} ${what} in ${seconds.toFixed(1)} s: ${each} µs, ${often} statements and ${rows} rows a thousand`,
  );
}
