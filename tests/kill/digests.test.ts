import { expect, test } from "vitest";
import { told } from "../support/killing.ts";
import { drillDigests } from "./digest-drill.ts";

test("digests planned and sent through kills and a moody provider reach each of 2,000 readers once", async () => {
  const { planned, sent, reallyPlanned, reallySent } = await drillDigests({
    ...{ readers: 2000, seed: 2026, kills: 24, realKills: 6, slice: 60, senders: 1, delayMs: 15 },
    faults: { 429: 0.02, 500: 0.02, hang: 0.02, lost: 0.02 },
  });
  const lines = [told("plan", planned), told("hub digest plan", reallyPlanned), told("send", sent)];
  console.log([...lines, told("hub digest send", reallySent)].join("\n"));
  expect(planned.standings.size).toBeGreaterThan(2);
  expect(sent.standings.size).toBeGreaterThan(3);
  expect(reallyPlanned.kills + planned.kills).toBeGreaterThanOrEqual(30);
  expect(reallySent.standings.size).toBeGreaterThan(1);
});
