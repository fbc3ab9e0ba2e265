import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config.ts";
import { happened } from "../../src/events/append.ts";
import { consumer, type Consumer } from "../../src/events/consumer.ts";
import { parkedFailures } from "../../src/events/consumer-store.ts";
import { dispatch, type DispatchDeps } from "../../src/events/dispatch.ts";
import { replay } from "../../src/events/replay.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import { commit } from "../../src/platform/db/commit.ts";
import { statement, type Database, type Statement } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { read } from "../../src/platform/db/query.ts";
import { makeIds } from "../../src/platform/ids.ts";
import { silentLog } from "../../src/platform/log.ts";

// Counts into a table without keys: an effect applied twice would be seen.
const tally = (name: string, seq: number) => statement("insert into tally values (?, ?)", name, seq);

const counting = (name: string) =>
  consumer({
    name,
    types: ["directory.seeded"],
    handle: (events) => Promise.resolve(events.map(({ seq }) => tally(name, seq))),
  });

async function hub(
  consumers: readonly Consumer[],
): Promise<DispatchDeps & { clock: ReturnType<typeof fixedClock> }> {
  const db = openEmbedded(":memory:");
  await migrate(db);
  await db.script("create table tally (name text, seq integer)");
  const clock = fixedClock(1_000_000);
  return { db, clock, ids: makeIds(clock), log: silentLog, config: parseConfig({}), consumers };
}

async function happens(db: Database, times: number) {
  for (let i = 0; i < times; i++) {
    const id = `${i}-${db.tick()}`;
    await commit(db, {
      changes: [],
      events: [
        happened({
          id,
          type: "directory.seeded",
          at: 1,
          actor: null,
          entry: null,
          data: { organisations: i },
        }),
      ],
    });
  }
}

async function tallied(db: Database, name: string): Promise<number[]> {
  const [answer] = await db.batch(
    [statement("select seq from tally where name = ? order by rowid", name)],
    "read",
  );
  return (answer?.rows ?? []).map(([seq]) => Number(seq));
}

describe("dispatch", () => {
  test("brings every consumer each event once, in order", async () => {
    const deps = await hub([counting("first"), counting("second")]);
    await happens(deps.db, 5);
    await dispatch(deps);
    await dispatch(deps);
    expect(await tallied(deps.db, "first")).toEqual([1, 2, 3, 4, 5]);
    expect(await tallied(deps.db, "second")).toEqual([1, 2, 3, 4, 5]);
  });

  test("run twice at once applies each effect once", async () => {
    const deps = await hub([counting("first")]);
    await happens(deps.db, 40);
    await Promise.all([dispatch(deps), dispatch(deps), dispatch(deps)]);
    await dispatch(deps);
    expect(await tallied(deps.db, "first")).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  test.each(["before the batch", "after the batch, before its answer"])(
    "killed %s repeats and loses nothing",
    async (moment) => {
      const deps = await hub([counting("first")]);
      await happens(deps.db, 3);
      await dispatch({ ...deps, db: dyingAt(deps.db, moment) }).catch(() => undefined);
      deps.clock.advance(120_000);
      await dispatch(deps);
      expect(await tallied(deps.db, "first")).toEqual([1, 2, 3]);
    },
  );

  test("parks an event that its handler always refuses; the events after it and the other consumers go on", async () => {
    const stubborn: Consumer = consumer({
      name: "stubborn",
      types: ["directory.seeded"],
      handle: (events) => {
        if (events.some(({ seq }) => seq === 2)) throw new Error("not this one");
        return Promise.resolve(events.map(({ seq }) => tally("stubborn", seq)));
      },
    });
    const deps = await hub([stubborn, counting("calm")]);
    await happens(deps.db, 4);
    for (let i = 0; i < 8; i++) {
      await dispatch(deps);
      deps.clock.advance(120_000);
    }
    expect(await tallied(deps.db, "calm")).toEqual([1, 2, 3, 4]);
    expect(await tallied(deps.db, "stubborn")).toEqual([1, 3, 4]);
    const [parked] = await read(deps.db, parkedFailures());
    expect(parked).toMatchObject([{ consumer: "stubborn", seq: 2, attempts: 5, error: "not this one" }]);
  });

  test("replays what was parked once its handler takes it, however many ask at once", async () => {
    let willing = false;
    const moody = consumer({
      name: "moody",
      types: ["directory.seeded"],
      handle: (events) => {
        if (!willing) throw new Error("not now");
        return Promise.resolve(events.map(({ seq }) => tally("moody", seq)));
      },
    });
    const deps = await hub([moody]);
    await happens(deps.db, 1);
    for (let i = 0; i < 6; i++) {
      await dispatch(deps);
      deps.clock.advance(120_000);
    }
    await expect(replay(deps, "moody", 1)).rejects.toThrow("not now");
    willing = true;
    const outcomes = await Promise.all([replay(deps, "moody", 1), replay(deps, "moody", 1)]);
    expect(outcomes.toSorted()).toEqual(["not parked", "replayed"]);
    expect(await tallied(deps.db, "moody")).toEqual([1]);
  });

  test("parks an event of a shape that this program does not know", async () => {
    const deps = await hub([counting("first")]);
    await deps.db.batch(
      [
        statement(
          "insert into events (id, type, version, at, origin, data) values ('x', 'moon.landed', 1, 1, 'live', '{}')",
        ),
      ],
      "write",
    );
    await happens(deps.db, 1);
    for (let i = 0; i < 6; i++) {
      await dispatch(deps);
      deps.clock.advance(120_000);
    }
    expect(await tallied(deps.db, "first")).toEqual([2]);
    const [parked] = await read(deps.db, parkedFailures());
    expect(parked[0]?.error).toContain("unknown event type moon.landed");
  });
});

function dyingAt(db: Database, moment: string): Database {
  return {
    ...db,
    async batch(statements: readonly Statement[], mode) {
      const moves = statements.some(({ sql }) => sql.startsWith("update consumers"));
      if (!moves) return db.batch(statements, mode);
      if (moment === "before the batch") throw new Error("killed");
      await db.batch(statements, mode);
      throw new Error("killed");
    },
  };
}
