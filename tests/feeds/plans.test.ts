import { beforeAll, expect, test } from "vitest";
import { calendarCalls } from "../../src/calls/index.ts";
import {
  feedCalls,
  feedEntries,
  feedMethodologies,
  entryPage,
  pageVersion,
  feedReplies,
} from "../../src/feeds/feed-store.ts";
import { entriesVersion, partEntries, partStarts } from "../../src/feeds/sitemap-store.ts";
import type { Statement } from "../../src/platform/db/database.ts";
import { testHub, type TestHub } from "../support/app.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});

/** What SQLite would do, a line each. */
async function planOf({ sql, args }: Statement): Promise<string[]> {
  const [plan] = await hub.db.batch([{ sql: `explain query plan ${sql}`, args }], "read");
  return plan?.rows.map((row) => String(row[3])) ?? [];
}

const after = { part: "a", at: 1_700_000_000_000, id: "0" };
const pages = {
  everything: [entryPage(undefined, { after }), "entries_by_publication"],
  "a kind": [entryPage("call", {}), "entries_by_kind_and_publication"],
  "a topic": [entryPage(undefined, { topic: "skills" }), "entry_topics"],
  "a country": [entryPage("thread", { country: "TN" }), "entry_countries"],
  "an organisation": [entryPage(undefined, { organisation: "lotus", after }), "entries_by_organisation"],
} as const;

test.each(Object.entries(pages))(
  "a feed of %s walks an index, however large the hub is",
  async (_, [page, index]) => {
    for (const query of [
      feedEntries(page, "en"),
      feedCalls(page),
      feedMethodologies(page),
      pageVersion(page),
    ]) {
      const plan = await planOf(query);
      expect(plan).toContainEqual(expect.stringContaining(index));
      expect(plan.filter((line) => /^SCAN (e|c|k|b|v|entries|calls|events|deadlines)\b/.test(line))).toEqual(
        [],
      );
    }
  },
);

test.each([
  ["replies", feedReplies("x", 9)],
  ["the calendar", calendarCalls({}, 0, 0, "en")],
  ["the sitemap's parts", partStarts()],
  ["a part of the sitemap", partEntries(0, "")],
  ["the sitemap's version", entriesVersion()],
] as const)("%s: no table is read from end to end", async (name, query) => {
  const plan = await planOf(query);
  const whole = plan.filter((line) => /^SCAN (r|e|entries|replies)\b(?!.*INDEX)/.test(line));
  expect([name, whole]).toEqual([name, []]);
});
