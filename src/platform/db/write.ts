import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Statement, Value } from "./database.ts";

type Row<T extends SQLiteTable> = T["$inferInsert"];

/** One row into a table. Columns left out take the table's default. */
export function insert<T extends SQLiteTable>(table: T, row: Row<T>): Statement {
  return insertion(table, row, "");
}

/** One row, unless a row with its key is there already. */
export function insertMissing<T extends SQLiteTable>(table: T, row: Row<T>): Statement {
  return insertion(table, row, " on conflict do nothing");
}

/** One row, or the given columns of the one that has its `key` (column names as in the schema's code). */
export function upsert<T extends SQLiteTable>(
  table: T,
  row: Row<T>,
  key: readonly (keyof Row<T> & string)[],
  changing: readonly (keyof Row<T> & string)[],
): Statement {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  const name = (field: string) => columns[field]?.name ?? field;
  const set = changing.map((field) => `${name(field)} = excluded.${name(field)}`).join(", ");
  return insertion(table, row, ` on conflict (${key.map(name).join(", ")}) do update set ${set}`);
}

/** Many rows in one statement: the values travel as one JSON parameter, so a thousand rows cost one statement. */
export function insertMany<T extends SQLiteTable>(table: T, rows: readonly Row<T>[], suffix = ""): Statement {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  const fields = Object.keys(rows[0] ?? {}).filter((field) => columns[field]);
  const names = fields.map((field) => columns[field]?.name).join(", ");
  const picked = fields.map((_, i) => `value ->> ${i}`).join(", ");
  const values = rows.map((row) =>
    fields.map((field) => stored(columns[field], (row as Record<string, unknown>)[field])),
  );
  return {
    // `where true` keeps an `on conflict` from being read as part of a join.
    sql: `insert into ${getTableName(table)} (${names}) select ${picked} from json_each(?) where true${suffix}`,
    args: [JSON.stringify(values)],
  };
}

const texts = new WeakMap<SQLiteTable, Map<string, string>>();

function insertion(table: SQLiteTable, row: object, suffix: string): Statement {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  const given = Object.entries(row).filter(([field, value]) => value !== undefined && columns[field]);
  const args = given.map(([field, value]) => stored(columns[field], value));
  const shape = given.map(([field]) => field).join() + suffix;
  let known = texts.get(table);
  if (!known) texts.set(table, (known = new Map()));
  let sql = known.get(shape);
  if (!sql) {
    const names = given.map(([field]) => columns[field]?.name).join(", ");
    const marks = given.map(() => "?").join(", ");
    known.set(shape, (sql = `insert into ${getTableName(table)} (${names}) values (${marks})${suffix}`));
  }
  return { sql, args };
}

function stored(column: SQLiteColumn | undefined, value: unknown): Value {
  return (value === null || value === undefined ? null : column?.mapToDriverValue(value)) as Value;
}
