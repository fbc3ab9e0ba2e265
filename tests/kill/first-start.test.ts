import { join } from "node:path";
import { expect, test } from "vitest";
import { monday } from "../support/app.ts";
import { dumpOf, peek, type Dump } from "../support/database-dump.ts";
import { kill, told, undisturbed } from "../support/killing.ts";
import { freshFolder, programOf, type Launch } from "../support/programs.ts";

const nowhere = () => ({ file: join(freshFolder(), "hub.db") });

const seeding = (file: string): Launch => ({
  args: ["--import", "./tests/support/pinned-clock.mjs", programOf("src/hub.ts"), "seed", "demo"],
  env: { DATABASE_URL: `file:${file}`, CLOCK_AT: String(monday) },
});

/** Ids differ from one seeding to the next; what there is of each table does not. */
const sizes = (dump: Dump) =>
  Object.fromEntries(Object.entries(dump).map(([name, rows]) => [name, rows.length]));

test("an empty database is migrated and seeded once, by two at once and through kills", async () => {
  const whole = nowhere();
  const { span } = await undisturbed(seeding(whole.file), whole.file);
  const expected = sizes(dumpOf(whole.file));
  expect(expected["members"]).toBeGreaterThan(5);
  const drilled = await kill({
    ...{ seed: 99, kills: 20, span, fresh: nowhere },
    programs: ({ file }) => [seeding(file), seeding(file)],
    standing: ({ file }) => `${peek(file, "select name from migrations").length} migrations`,
    ended: ({ file }) => expect(sizes(dumpOf(file))).toEqual(expected),
  });
  console.log(told("first start", drilled));
  expect(drilled.standings.size).toBeGreaterThan(1);
});
