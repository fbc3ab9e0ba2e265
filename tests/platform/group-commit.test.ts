import { describe, expect, test } from "vitest";
import { ConstraintError, type Statement } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { groupCommit, type Transactions } from "../../src/platform/db/group-commit.ts";

const add = (n: number): Statement => ({ sql: "insert into numbers values (?)", args: [n] });
const all: Statement = { sql: "select n from numbers order by n", args: [] };

async function numbers() {
  const db = openEmbedded(":memory:");
  await db.script("create table numbers (n integer primary key, constraint small check (n < 100))");
  const held = async () => (await db.batch([all], "read"))[0]?.rows.flat();
  return { db, held };
}

describe("writes that come in one turn", () => {
  test("are all in, each with its own answer", async () => {
    const { db, held } = await numbers();
    const answers = await Promise.all([1, 2, 3].map((n) => db.batch([add(n), all], "write")));
    expect(await held()).toEqual([1, 2, 3]);
    expect(answers.map((one) => one[1]?.rows.flat())).toEqual([[1], [1, 2], [1, 2, 3]]);
  });

  test("one that is refused leaves nothing of itself and touches no other", async () => {
    const { db, held } = await numbers();
    const outcomes = await Promise.allSettled([
      db.batch([add(1)], "write"),
      db.batch([add(2), add(100)], "write"),
      db.batch([add(1)], "write"),
      db.batch([add(3)], "write"),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
    const refusals = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(refusals).toEqual([expect.any(ConstraintError), expect.any(ConstraintError)]);
    expect(refusals.map((one) => (one as ConstraintError).constraint)).toEqual(["small", "numbers.n"]);
    expect(await held()).toEqual([1, 3]);
  });

  test("one that cannot even be prepared fails alone", async () => {
    const { db, held } = await numbers();
    const outcomes = await Promise.allSettled([
      db.batch([add(1), { sql: "insert into nowhere values (1)", args: [] }], "write"),
      db.batch([add(2)], "write"),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(await held()).toEqual([2]);
  });

  test("more than one transaction takes are all in", async () => {
    const { db, held } = await numbers();
    await Promise.all(Array.from({ length: 99 }, (_, n) => db.batch([add(n)], "write")));
    expect(await held()).toHaveLength(99);
  });
});

test("where the shared transaction does not hold, nobody is told so before, and each batch is tried alone", async () => {
  const log: string[] = [];
  let open = false;
  const db: Transactions = {
    alone: ([one]) => {
      log.push(`alone ${one?.args[0]}`);
      if (one?.args[0] === 2) throw new Error("disk full");
      return [];
    },
    begin: () => void (open = true),
    within: ([one]) => {
      log.push(`within ${one?.args[0]}`);
      return [];
    },
    commit: () => {
      throw new Error("disk full");
    },
    rollBack: () => void (open = false),
    isOpen: () => open,
    untilFree: (attempt) => Promise.resolve().then(attempt),
  };
  const write = groupCommit(db);
  const outcomes = await Promise.allSettled([1, 2, 3].map((n) => write([add(n)])));
  expect(log).toEqual(["within 1", "within 2", "within 3", "alone 1", "alone 2", "alone 3"]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(open).toBe(false);
});
