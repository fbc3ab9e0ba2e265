import { expect, test } from "vitest";
import { drillDigests, type DigestDrill } from "../kill/digest-drill.ts";
import { told } from "../support/killing.ts";

const drill: DigestDrill = {
  ...{ readers: 20_000, seed: 2027, kills: 24, realKills: 6, slice: 500, senders: 1, delayMs: 30 },
  faults: { 429: 0.02, 500: 0.02, hang: 0.02, lost: 0.02 },
};

test.each([
  ["20,000 readers once", drill],
  ["20,000 readers once, by another chance", { ...drill, seed: 4051 }],
  ["20,000 readers once, by a third one", { ...drill, seed: 6079 }],
  ["2,000 readers once, with three programs that send at once", { ...drill, readers: 2000, senders: 3 }],
])("digests planned and sent through kills and a moody provider reach each of %s", async (_, given) => {
  const { planned, sent, reallyPlanned, reallySent } = await drillDigests(given);
  console.log(`${told("plan", planned)}\n${told("send", sent)}`);
  console.log(`${told("hub digest plan", reallyPlanned)}\n${told("hub digest send", reallySent)}`);
  expect(planned.standings.size).toBeGreaterThan(2);
  expect(sent.standings.size).toBeGreaterThan(5);
});
