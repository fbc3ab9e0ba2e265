import { expect, test } from "vitest";
import { folderWith } from "../exchange/files.ts";
import { told } from "../support/killing.ts";
import { drillInput } from "./drill-input.ts";
import { drillImport } from "./import-drill.ts";

test("an import killed at any moment and started again leaves the rows of one that nobody disturbed", async () => {
  const drilled = await drillImport(folderWith(drillInput(120)), 20_261_123, 30);
  console.log(told("import", drilled));
  // It was struck in the middle of its work, not just while Node started.
  expect(drilled.standings.size).toBeGreaterThan(3);
});
