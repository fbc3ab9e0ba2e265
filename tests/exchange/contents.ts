import type { Database } from "../../src/platform/db/database.ts";

const TABLES =
  "members entries entry_bodies entry_topics entry_countries threads replies revisions methodologies methodology_versions calls deadlines subscriptions consents events import_records import_progress".split(
    " ",
  );

/** Every row that an import can have a hand in, but for when the hub remembered to have seen it. */
export async function contentsOf(db: Database): Promise<Record<string, unknown[][]>> {
  const answers = await db.batch(
    TABLES.map((table) => ({ sql: `select * from ${table} order by 1, 2`, args: [] })),
    "read",
  );
  return Object.fromEntries(TABLES.map((table, i) => [table, answers[i]?.rows ?? []]));
}
