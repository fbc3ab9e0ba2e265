import { expect, test } from "vitest";
import { folderWith } from "../exchange/files.ts";
import { drillInput } from "./drill-input.ts";
import { drillImport } from "./import-drill.ts";

test("an import killed at any moment and started again leaves the rows of one that nobody disturbed", async () => {
  const { kills, rounds, seconds, standings } = await drillImport(
    folderWith(drillInput(120)),
    20_261_123,
    30,
  );
  console.log(`import: ${kills} kills in ${rounds} rounds, ${standings.size} standings, ${seconds} s`);
  expect(kills).toBeGreaterThanOrEqual(30);
  // It was struck in the middle of its work, not just while Node started.
  expect(standings.size).toBeGreaterThan(3);
});
