import { expect, test } from "vitest";
import { read } from "../../src/platform/db/query.ts";
import type { ListQuery } from "../../src/entries/index.ts";
import { threadList } from "../../src/threads/thread-store.ts";
import { fillHub } from "../soak/large/fill-hub.ts";
import { testHub } from "../support/app.ts";

const visible = ["public", "members"] as const;

// More of the common ones than are looked up one by one, and few of the rare ones.
const hub = await testHub();
await fillHub(hub.db, hub.clock.now(), { threads: 2500, replies: 2500 });

const conditions: [string, ListQuery, string][] = [
  [
    "a common topic",
    { topic: "innovation" },
    "exists (select 1 from json_each(e.topics) where value = 'innovation')",
  ],
  [
    "a rare topic",
    { topic: "evaluation" },
    "exists (select 1 from json_each(e.topics) where value = 'evaluation')",
  ],
  ["a common country", { country: "dz" }, "exists (select 1 from json_each(e.countries) where value = 'DZ')"],
  ["a rare country", { country: "uy" }, "exists (select 1 from json_each(e.countries) where value = 'UY')"],
  ["a country nobody named", { country: "zw" }, "false"],
  ["a common language", { language: "en" }, "e.language = 'en'"],
  ["a language with a region", { language: "pt" }, "e.language = 'pt-BR'"],
  [
    "what is resolved",
    { status: "resolved" },
    "e.id in (select entry_id from threads where resolved_at is not null)",
  ],
  ["what is locked", { status: "locked" }, "false"],
  [
    "two filters at once",
    { country: "uy", topic: "innovation" },
    "exists (select 1 from json_each(e.topics) where value = 'innovation') and exists (select 1 from json_each(e.countries) where value = 'UY')",
  ],
];

test.each(conditions)(
  "a list filtered by %s holds the newest that fit, few or many",
  async (_, query, sql) => {
    const [rows] = await read(hub.db, threadList(query, visible, "", 60));
    const fitting = await hub.rows(
      `select e.id from entries e where e.kind = 'thread' and e.state = 'published' and ${sql} order by e.last_activity_at desc, e.id desc limit 60`,
    );
    expect(rows.map(({ id }) => id)).toEqual(fitting.map(({ id }) => id));
  },
);

test("a list of what is rare reads few rows, one of what is common walks by activity", async () => {
  for (const query of [{ topic: "evaluation" }, { topic: "innovation" }, { language: "it" }, {}]) {
    const { sql, args } = threadList(query, visible, "");
    const [plan] = await hub.db.batch([{ sql: `explain query plan ${sql}`, args }], "read");
    const details = plan?.rows.map((row) => String(row[3])) ?? [];
    expect(details.filter((one) => /^SCAN (e|t|entries|threads)\b(?!.*INDEX)/.test(one))).toEqual([]);
    expect(details).toContainEqual(expect.stringContaining("entries_by_activity"));
  }
});
