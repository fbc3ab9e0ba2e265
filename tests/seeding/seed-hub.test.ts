import { describe, expect, test } from "vitest";
import { demo } from "../../db/seed/demo/index.ts";
import { sectors } from "../../db/seed/sectors.ts";
import { topics } from "../../db/seed/topics.ts";
import { seedHub } from "../../src/seeding/index.ts";
import type { Work } from "../../src/platform/context.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { read } from "../../src/platform/db/query.ts";
import { findingsOf } from "../../src/commands/doctor.ts";
import { standingOfHub } from "../../src/seeding/seed-store.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monday, testHub, type TestHub } from "../support/app.ts";

const everything = [
  ..."organisations members countries topics sectors entries entry_bodies threads methodologies methodology_versions".split(
    " ",
  ),
  ..."calls deadlines replies follows flags notifications subscriptions consents events".split(" "),
];

async function counts(hub: TestHub): Promise<Record<string, number>> {
  const found = await Promise.all(
    everything.map(
      async (table) => [table, (await hub.rows(`select count(*) as n from ${table}`))[0]?.n] as const,
    ),
  );
  return Object.fromEntries(found) as Record<string, number>;
}

async function seeded(kind: "demo" | "directory" | "none"): Promise<TestHub> {
  const hub = await testHub();
  await seedHub(hub.deps, kind);
  return hub;
}

describe("the demo", async () => {
  const hub = await seeded("demo");
  const before = await counts(hub);

  test("brings everything that was written for it", () => {
    const entries = [...demo.threads, ...demo.methodologies, ...demo.calls];
    expect(before).toMatchObject({
      members: demo.people.length,
      organisations: demo.organisations.length + 17,
      countries: 41,
      topics: topics.length,
      sectors: sectors.length,
      entries: entries.length,
      entry_bodies: entries.length,
      threads: demo.threads.length,
      methodologies: demo.methodologies.length,
      calls: demo.calls.length,
      replies: entries.flatMap(({ replies }) => replies).length,
      subscriptions: demo.readers.length,
      methodology_versions: demo.methodologies.flatMap(({ versions }) => versions).length,
      deadlines: demo.calls.flatMap(({ deadlines }) => deadlines).length,
    });
    expect(before.flags).toBeGreaterThan(0);
    expect(before.follows).toBeGreaterThan(entries.length);
    expect(before.notifications).toBeGreaterThan(0);
  });

  test("leaves a database in which everything holds that the doctor asks for", async () => {
    const findings = await findingsOf(hub.db);
    expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  test("is told by the log in order of time, as seed, and none of it in the future", async () => {
    const events = await hub.rows("select at, origin from events order by seq");
    const times = events.map(({ at }) => Number(at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(monday);
    expect(new Set(events.map(({ origin }) => origin))).toEqual(new Set(["seed"]));
  });

  test("means each deadline on the clock of its own zone", async () => {
    const deadlines = await hub.rows("select date, time, zone, at from deadlines where zone is not null");
    for (const { date, time, zone, at } of deadlines) {
      const shown = new Intl.DateTimeFormat("sv-SE", {
        timeZone: String(zone),
        dateStyle: "short",
        timeStyle: "short",
      }).format(Number(at));
      expect(shown).toBe(`${String(date)} ${String(time)}`);
    }
  });

  test("keeps what waits for a moderator out of sight and counts", async () => {
    const waiting = await hub.rows(
      "select 'entry' as what, state from entries where state = 'queued' union all select 'reply', state from replies where state = 'queued'",
    );
    expect(waiting.length).toBeGreaterThanOrEqual(3);
    const queued = await hub.rows("select type from events where type in ('entry.queued', 'reply.queued')");
    expect(queued).toHaveLength(waiting.length);
  });

  test("has readers whose next digest lies ahead and reaches back over the seed", async () => {
    const readers = await hub.rows("select next_due_at, daily_seq, weekly_seq, state from subscriptions");
    for (const { next_due_at, ...rest } of readers) {
      expect(Number(next_due_at)).toBeGreaterThan(monday);
      expect(rest).toEqual({ daily_seq: 0, weekly_seq: 0, state: "active" });
    }
  });

  test("seeding again changes nothing", async () => {
    expect(await seedHub(hub.deps, "demo")).toMatchObject({ seeded: false, signIn: demo.signIn });
    expect(await seedHub(hub.deps, "directory")).toMatchObject({ seeded: false });
    expect(await counts(hub)).toEqual(before);
  });
});

test("without a demo there is the directory, and nobody to sign in as", async () => {
  const hub = await testHub();
  expect(await seedHub(hub.deps, "directory")).toEqual({ seeded: true, signIn: {} });
  expect(await counts(hub)).toMatchObject({
    organisations: 17,
    countries: 41,
    members: 0,
    entries: 0,
    topics: 26,
  });
});

test("without a seed there are topics and sectors, once", async () => {
  const hub = await seeded("none");
  await seedHub(hub.deps, "none");
  expect(await counts(hub)).toMatchObject({
    topics: 26,
    sectors: 13,
    organisations: 0,
    countries: 0,
    events: 0,
  });
});

test("topics that somebody took away do not come back", async () => {
  const hub = await seeded("none");
  await hub.db.batch([{ sql: "delete from topics where slug = 'energy'", args: [] }], "write");
  await seedHub(hub.deps, "none");
  expect((await counts(hub)).topics).toBe(25);
});

test("of two processes that start at once one seeds", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hub-seed-"));
  const [first, second] = [openEmbedded(join(folder, "hub.db")), openEmbedded(join(folder, "hub.db"))];
  await migrate(first);
  const hub = await testHub();
  // Both look before either writes: the second look waits for the first to have been answered, too.
  const looks: (() => void)[] = [];
  const together = (db: typeof first): Work["db"] => ({
    ...db,
    async batch(statements, mode) {
      const answers = await db.batch(statements, mode);
      if (statements[0]?.sql === standingOfHub().sql) {
        await new Promise<void>(
          (go) => (looks.push(go), looks.length === 2 && looks.forEach((one) => one())),
        );
      }
      return answers;
    },
  });
  const both = await Promise.all(
    [first, second].map((db) => seedHub({ ...hub.deps, db: together(db) }, "demo")),
  );
  expect(both.map((one) => one.seeded).toSorted()).toEqual([false, true]);
  const [[standing]] = await read(first, standingOfHub());
  expect(standing).toEqual({ inhabited: true, hasTopics: true });
  first.close();
  second.close();
  await rm(folder, { recursive: true });
});
