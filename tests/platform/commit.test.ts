import { describe, expect, test } from "vitest";
import { happened } from "../../src/events/append.ts";
import { commit } from "../../src/platform/db/commit.ts";
import { statement, type Database } from "../../src/platform/db/database.ts";
import { countAgainst, retryAfter } from "../../src/platform/db/limit.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";

const addTopic = (slug: string) => statement("insert into topics values (?, 0, '{}')", slug);
const rename = (slug: string, position: number) =>
  statement("update topics set position = ? where slug = ?", position, slug);
const fact = (id: string) =>
  happened({ id, type: "directory.seeded", at: 1, actor: null, entry: null, data: { organisations: 1 } });

async function database(): Promise<Database> {
  const db = openEmbedded(":memory:");
  await migrate(db);
  return db;
}

async function count(db: Database, table: "events" | "topics" | "guard"): Promise<number> {
  const [answer] = await db.batch([statement(`select count(*) from ${table}`)], "read");
  return Number(answer?.rows[0]?.[0]);
}

describe("a command", () => {
  test("lands whole: its guard, its changes and its event", async () => {
    const db = await database();
    await db.batch([addTopic("energy")], "write");
    const outcome = await commit(db, {
      guard: rename("energy", 7),
      changes: [addTopic("crafts")],
      events: [fact("e1")],
    });
    expect(outcome).toEqual({ outcome: "done" });
    expect([await count(db, "topics"), await count(db, "events"), await count(db, "guard")]).toEqual([
      2, 1, 0,
    ]);
  });

  test("whose guard matches nothing leaves no row and no event", async () => {
    const db = await database();
    const outcome = await commit(db, {
      guard: rename("nowhere", 7),
      changes: [addTopic("crafts")],
      events: [fact("e1")],
    });
    expect(outcome).toEqual({ outcome: "conflict" });
    expect([await count(db, "topics"), await count(db, "events"), await count(db, "guard")]).toEqual([
      0, 0, 0,
    ]);
  });

  test("needs every one of its guards", async () => {
    const db = await database();
    await db.batch([addTopic("energy")], "write");
    const both = [rename("energy", 1), rename("nowhere", 1)];
    expect(await commit(db, { guard: both, changes: [], events: [fact("e1")] })).toEqual({
      outcome: "conflict",
    });
    expect(await commit(db, { guard: both.toReversed(), changes: [], events: [fact("e1")] })).toEqual({
      outcome: "conflict",
    });
    expect(await count(db, "events")).toBe(0);
  });

  test("repeated with the same made id says that the thing exists", async () => {
    const db = await database();
    const command = { changes: [addTopic("energy")], events: [fact("e1")] };
    expect(await commit(db, command)).toEqual({ outcome: "done" });
    expect(await commit(db, command)).toEqual({ outcome: "exists", key: "topics.slug" });
    expect(await count(db, "events")).toBe(1);
  });

  test("beyond its rate limit changes nothing, and is allowed again in the next window", async () => {
    const db = await database();
    const limit = { most: 2, windowMs: 1000 };
    const attempt = (slug: string, now: number) =>
      commit(db, { limits: [countAgainst("post:amel", limit, now)], changes: [addTopic(slug)], events: [] });
    expect((await attempt("a", 100)).outcome).toBe("done");
    expect((await attempt("b", 200)).outcome).toBe("done");
    expect((await attempt("c", 300)).outcome).toBe("limited");
    expect(retryAfter(limit, 300)).toBe(1);
    expect((await attempt("c", 1100)).outcome).toBe("done");
    expect(await count(db, "topics")).toBe(3);
  });

  test("that breaks any other rule of the schema is a bug, thrown, and leaves nothing", async () => {
    const db = await database();
    const broken = statement(
      "insert into events (id, type, version, at, origin, data) values ('x', 'y', 1, 1, 'mars', '{}')",
    );
    await expect(commit(db, { changes: [addTopic("energy"), broken], events: [] })).rejects.toThrow(
      "constraint",
    );
    expect(await count(db, "topics")).toBe(0);
  });

  test("is one of 200 at once: none is lost, and of those that want the same row one wins", async () => {
    const db = await database();
    await db.batch([addTopic("energy")], "write");
    const claims = Array.from({ length: 100 }, (_, i) =>
      commit(db, {
        guard: statement("update topics set position = ? where slug = 'energy' and position = 0", i + 1),
        changes: [],
        events: [fact(`claim-${i}`)],
      }),
    );
    const additions = Array.from({ length: 100 }, (_, i) =>
      commit(db, { changes: [addTopic(`t${i}`)], events: [fact(`add-${i}`)] }),
    );
    const outcomes = await Promise.all([...claims, ...additions]);
    expect(outcomes.filter(({ outcome }) => outcome === "conflict")).toHaveLength(99);
    expect([await count(db, "topics"), await count(db, "events")]).toEqual([101, 101]);
  });
});
