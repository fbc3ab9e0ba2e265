import { beforeAll, expect, test } from "vitest";
import type { Database, Statement } from "../../src/platform/db/database.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { someTopics, startThread } from "../support/threads.ts";

// What grows with the hub. Members' countries, topics and sectors stay few.
const large =
  /^SCAN (e|entries|x?entry_\w+|r|replies|t|threads|d|deadlines|calls|methodologies|p|follows|k|reading_marks|events|m|members)\b/;

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
const asked: Statement[] = [];
beforeAll(async () => {
  const { db } = await testHub();
  const listening: Database = {
    ...db,
    batch(statements, mode) {
      if (mode === "read") asked.push(...statements);
      return db.batch(statements, mode);
    },
  };
  hub = await testHub({ db: listening });
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
  await startThread(amel.browser, { topics: ["skills"] });
});

test.each([
  ["the front page", "/"],
  ["a topic's page", "/topics/skills"],
])("%s walks through no table that grows, for visitors and members", async (_name, path) => {
  asked.length = 0;
  await hub.visitor().page(path);
  await amel.browser.page(path);
  const statements = [...asked];
  expect(statements.length).toBeGreaterThan(8);
  for (const { sql, args } of statements) {
    const [plan] = await hub.db.batch([{ sql: `explain query plan ${sql}`, args }], "read");
    const steps = (plan?.rows ?? []).map((row) => String(row[3]));
    expect(
      steps.filter((step) => large.test(step)),
      sql,
    ).toEqual([]);
  }
});
