import { join } from "node:path";
import { expect } from "vitest";
import type { ImportReport } from "../../src/exchange/index.ts";
import { monday } from "../support/app.ts";
import { differences, dumpOf, peek } from "../support/database-dump.ts";
import { kill, undisturbed, type Drilled } from "../support/killing.ts";
import { freshFolder, programOf, type Launch } from "../support/programs.ts";

type Place = { file: string };

/**
 * Imports a folder into nothing, undisturbed; then kills imports of it at seeded moments until they have ended. The rows must be
 * the same, the report must count what the undisturbed one counted, and once more must change nothing.
 */
export async function drillImport(input: string, seed: number, kills: number): Promise<Drilled> {
  const whole = nowhere();
  const { span, output } = await undisturbed(importing(whole, input, monday), whole.file);
  const rows = dumpOf(whole.file);
  const report = reportIn(output);
  let last = whole;
  const drilled = await kill<Place>({
    ...{ seed, kills, span },
    fresh: nowhere,
    programs: (place, started) => [importing(place, input, hasBegun(place) ? later(started) : monday)],
    standing: ({ file }) => JSON.stringify(peek(file, "select file, position from import_progress")),
    ended(place, [said = ""]) {
      expect(differences(rows, dumpOf(place.file))).toEqual({});
      // Killed after its last commit, it had nothing left to do when it was started again, and says so.
      const told = reportIn(said);
      if (told.kinds.calls.unchanged === 0) expect(told).toEqual(report);
      last = place;
    },
  });
  await expectUnchanged(last, input);
  return drilled;
}

async function expectUnchanged(place: Place, input: string): Promise<void> {
  const before = dumpOf(place.file);
  const again = await undisturbed(importing(place, input, later(99)), place.file);
  for (const { created, updated, read, unchanged, skipped } of Object.values(reportIn(again.output).kinds))
    expect({ created, updated, read }).toEqual({ created: 0, updated: 0, read: unchanged + skipped });
  expect(differences(before, dumpOf(place.file))).toEqual({});
}

/** `npm run hub -- import`, as one would start it again after a crash: at a later time, on whatever is there. */
function importing({ file }: Place, input: string, at: number): Launch {
  const args = ["--import", "./tests/support/pinned-clock.mjs", programOf("src/hub.ts"), "import", input];
  return { args: [...args, "--json"], env: { DATABASE_URL: `file:${file}`, CLOCK_AT: String(at) } };
}

const nowhere = (): Place => ({ file: join(freshFolder(), "hub.db") });
/** From its first row on an import keeps the time at which it began. */
const hasBegun = ({ file }: Place) => peek(file, "select 1 from import_progress").length > 0;
const later = (started: number) => monday + started * 60_000;
const reportIn = (output: string) => JSON.parse(output) as ImportReport;
