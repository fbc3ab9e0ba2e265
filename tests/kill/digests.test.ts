import { expect, test } from "vitest";
import { told } from "../support/killing.ts";
import { drillDigests } from "./digest-drill.ts";

test("digests planned and sent through kills and a moody provider reach each of 2,000 readers once", async () => {
  const { planned, sent } = await drillDigests({
    ...{ readers: 2000, seed: 2026, kills: 30, slice: 60, senders: 1, delayMs: 15 },
    faults: { 429: 0.02, 500: 0.02, hang: 0.02, lost: 0.02 },
  });
  console.log(`${told("plan", planned)}\n${told("send", sent)}`);
  expect(planned.standings.size).toBeGreaterThan(2);
  expect(sent.standings.size).toBeGreaterThan(3);
});
