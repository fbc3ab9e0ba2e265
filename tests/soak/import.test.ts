import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { corpus, folderWith } from "../exchange/files.ts";
import { drillInput } from "../kill/drill-input.ts";
import { drillImport } from "../kill/import-drill.ts";
import { told } from "../support/killing.ts";

test("thousands of records come in through kills as they do without", async () => {
  const drilled = await drillImport(folderWith(drillInput(1000)), 31, 60);
  console.log(told("import", drilled));
  expect(drilled.standings.size).toBeGreaterThan(20);
});

test.skipIf(!existsSync(corpus))(
  "all of the real corpus comes in through kills as it does without",
  async () => {
    const drilled = await drillImport(corpus, 32, 60);
    console.log(told("import of the corpus", drilled));
    expect(drilled.standings.size).toBeGreaterThan(10);
  },
);
