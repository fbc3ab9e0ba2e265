import { readdirSync } from "node:fs";
import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as schema from "../../db/schema/index.ts";
import { migrations } from "../../db/migrations/index.ts";
import { statement, type Value } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate, missingMigrations } from "../../src/platform/db/migrate.ts";

const db = openEmbedded(":memory:");
await migrate(db);

async function rowsOf(sql: string): Promise<Value[][]> {
  const [answer] = await db.batch([statement(sql)], "read");
  return answer?.rows ?? [];
}

const tables = Object.values(schema as Record<string, unknown>).filter((one): one is SQLiteTable =>
  is(one, SQLiteTable),
);

test("every .sql file is in the list of migrations, in its order", () => {
  const files = readdirSync("db/migrations").filter((file) => file.endsWith(".sql"));
  expect(migrations.map(({ name }) => `${name}.sql`)).toEqual(files.sort());
});

// What a virtual table keeps in tables of its own is not ours to name.
test("the schema in code names the tables that the migrations make", async () => {
  const made = (
    await rowsOf("select name from pragma_table_list where type = 'table' and name not like 'sqlite_%'")
  ).flat();
  const named = tables.map((table) => getTableConfig(table).name);
  expect([...named, "migrations"].sort()).toEqual(made.sort());
});

test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
  "%s is the same in code and in SQL",
  async (name, table) => {
    const made = (await rowsOf(`pragma table_info(${name})`)).map(
      ([, column, type, notNull, standard, key]) => ({
        column,
        type: String(type).toLowerCase(),
        notNull: notNull === 1 || Number(key) > 0,
        standard: standard === null ? undefined : String(standard).replace(/^'|'$/g, ""),
      }),
    );
    const coded = Object.values(getTableColumns(table)).map((column) => ({
      column: column.name,
      type: column.getSQLType(),
      notNull: column.notNull || column.primary,
      standard:
        column.hasDefault && column.default !== undefined
          ? String(column.mapToDriverValue(column.default))
          : undefined,
    }));
    expect(coded).toEqual(made);
  },
);

test("the indexes are the same in code and in SQL", async () => {
  const made = (
    await rowsOf("select name from sqlite_master where type = 'index' and sql is not null")
  ).flat();
  const coded = tables.flatMap((table) => getTableConfig(table).indexes.map((one) => one.config.name));
  expect(coded.sort()).toEqual(made.sort());
});

test("migrating again changes nothing, and a changed migration is refused", async () => {
  expect(await migrate(db)).toEqual([]);
  expect(await missingMigrations(db)).toEqual([]);
  const changed = migrations.map((one, i) => (i === 0 ? { ...one, sql: one.sql + "\n-- again" } : one));
  await expect(migrate(db, changed)).rejects.toThrow("applied with another text");
});

test("a migration that fails half-way leaves nothing of itself", async () => {
  const bad = [
    ...migrations,
    { name: "9999-bad", sql: "create table half (a text); insert into nowhere values (1)" },
  ];
  await expect(migrate(db, bad)).rejects.toThrow("nowhere");
  expect(await rowsOf("select name from sqlite_master where name = 'half'")).toEqual([]);
});
