import type { Database } from "../../src/platform/db/database.ts";
import { migrate } from "../../src/platform/db/migrate.ts";

let made: Promise<string> | undefined;

/**
 * What the real migrations leave of an empty database, as one script: run once for all tests of a process, since running them for
 * each took longer than most tests.
 */
export function migratedSchema(open: () => Database): Promise<string> {
  return (made ??= schemaOf(open()));
}

async function schemaOf(db: Database): Promise<string> {
  await migrate(db);
  const [all, shadows] = await db.batch(
    [
      { sql: "select name, sql, type from sqlite_master where sql is not null order by rowid", args: [] },
      { sql: "select name from pragma_table_list where type = 'shadow' or name like 'sqlite_%'", args: [] },
    ],
    "read",
  );
  // What a virtual table keeps itself in comes with it.
  const own = new Set(shadows?.rows.map(([name]) => String(name)));
  const objects = (all?.rows ?? []).filter(([name]) => !own.has(String(name)));
  const tables = objects.filter(([, sql, type]) => type === "table" && !/^create virtual/i.test(String(sql)));
  const rows = await Promise.all(tables.map(([name]) => insertsInto(db, String(name))));
  const statements = [...objects.map(([, sql]) => String(sql)), ...rows.flat()];
  return `begin; ${statements.join(";\n")}; commit;`;
}

async function insertsInto(db: Database, table: string): Promise<string[]> {
  const columns = `select group_concat('quote("' || name || '")', ' || '','' || ') from pragma_table_info('${table}')`;
  const [[[quoted] = []] = []] = (await db.batch([{ sql: columns, args: [] }], "read")).map(
    ({ rows }) => rows,
  );
  const values = { sql: `select ${String(quoted)} from "${table}"`, args: [] };
  const [found] = await db.batch([values], "read");
  return (found?.rows ?? []).map(([row]) => `insert into "${table}" values (${String(row)})`);
}
