import { expect, test } from "vitest";
import { drillDigests } from "../kill/digest-drill.ts";
import { told } from "../support/killing.ts";

test("digests planned and sent through kills and a moody provider reach each of 20,000 readers once", async () => {
  const { planned, sent } = await drillDigests({
    ...{ readers: 20_000, seed: 2027, kills: 60, slice: 500, delayMs: 30 },
    faults: { 429: 0.02, 500: 0.02, hang: 0.02, lost: 0.02 },
  });
  console.log(`${told("plan", planned)}\n${told("send", sent)}`);
  expect(planned.standings.size).toBeGreaterThan(5);
  expect(sent.standings.size).toBeGreaterThan(20);
});
