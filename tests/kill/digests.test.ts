import { expect, test } from "vitest";
import { drillDigests } from "./digest-drill.ts";

test("digests planned and sent through kills and a moody provider reach each of 2,000 readers once", async () => {
  const { planned, sent } = await drillDigests({
    ...{ readers: 2000, seed: 2026, kills: 30, slice: 150, delayMs: 15 },
    faults: { 429: 0.02, 500: 0.02, hang: 0.02, lost: 0.02 },
  });
  for (const [what, { kills, rounds, standings, seconds }] of Object.entries({ planned, sent }))
    console.log(`${what}: ${kills} kills in ${rounds} rounds, ${standings.size} standings, ${seconds} s`);
  expect(planned.standings.size).toBeGreaterThan(3);
  expect(sent.standings.size).toBeGreaterThan(3);
});
