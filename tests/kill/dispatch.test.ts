import { join } from "node:path";
import { expect, test } from "vitest";
import { monday } from "../support/app.ts";
import { copyDatabase, differences, dumpOf, peek } from "../support/database-dump.ts";
import { kill, told, undisturbed } from "../support/killing.ts";
import { livelyFile } from "../support/lively-file.ts";
import { freshFolder, programOf, type Launch } from "../support/programs.ts";

const dispatching = (file: string): Launch => ({
  args: ["--import", "./tests/support/pinned-clock.mjs", programOf("tests/kill/dispatch-all.ts")],
  env: { DATABASE_URL: `file:${file}`, LOG_LEVEL: "warn", CLOCK_AT: String(monday) },
});

const tables =
  "create table tally (type text primary key, times integer); create table tallied (seq integer);";

/** A hub with some thousand events that nobody has reacted to yet, and the counting consumer's tables. */
async function undispatched(): Promise<{ fresh(): { file: string }; events: number }> {
  const template = join(freshFolder(), "hub.db");
  await livelyFile(template, monday, { members: 60, entries: 120, replies: 5000 }, (db) => db.script(tables));
  const fresh = () => {
    const file = join(freshFolder(), "hub.db");
    copyDatabase(template, file);
    return { file };
  };
  return { fresh, events: Number(peek(template, "select count(*) from events")[0]?.[0]) };
}

test("every event has its effects once, however often dispatchers are killed, and with two at once", async () => {
  const { fresh, events } = await undispatched();
  const whole = fresh();
  const { span } = await undisturbed(dispatching(whole.file), whole.file);
  const rows = dumpOf(whole.file);
  expect(rows["tallied"]).toHaveLength(events);
  expect(rows["notifications"]?.length).toBeGreaterThan(100);
  for (const together of [1, 2]) {
    const drilled = await kill({
      ...{ seed: 4711 + together, kills: together === 1 ? 30 : 20, span, fresh },
      programs: ({ file }) => Array.from({ length: together }, () => dispatching(file)),
      standing: ({ file }) => JSON.stringify(peek(file, "select name, cursor from consumers order by name")),
      ended: ({ file }) => expect(differences(rows, dumpOf(file))).toEqual({}),
    });
    console.log(told(`dispatch, ${together} at once`, drilled));
    expect(drilled.standings.size).toBeGreaterThan(3);
  }
});
