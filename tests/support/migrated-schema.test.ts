import { expect, test } from "vitest";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { freshDatabase } from "./fresh-database.ts";
import { tablePrints } from "./table-prints.ts";

test("the database that tests start with is the one that the migrations make", async () => {
  const [fresh, migrated] = [await freshDatabase(), openEmbedded(":memory:")];
  await migrate(migrated);
  expect(await schemaOf(fresh)).toEqual(await schemaOf(migrated));
  expect(await tablePrints(fresh)).toEqual(await tablePrints(migrated));
  expect(await migrate(fresh)).toEqual([]);
});

async function schemaOf(db: Database) {
  const sql = "select type, name, tbl_name, sql from sqlite_master order by type, name";
  const [answer] = await db.batch([{ sql, args: [] }], "read");
  return answer?.rows;
}
