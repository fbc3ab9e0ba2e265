import type { Statement } from "../../src/platform/db/database.ts";
import type { TestHub } from "./app.ts";

/** Where in the database a text (in small letters) stands: `table.column` of every place. */
export async function placesOf(hub: TestHub, text: string): Promise<string[]> {
  const columns = await rows(hub, [
    {
      sql: `select t.name, c.name from sqlite_master t, pragma_table_info(t.name) c
            where t.type = 'table' and t.name not like 'sqlite_%'`,
      args: [],
    },
  ]);
  const places = columns.map(([table, column]) => ({
    sql: `select '${table}.${column}' from "${table}" where instr(lower(cast("${column}" as text)), ?) > 0 limit 1`,
    args: [text],
  }));
  return (await rows(hub, places)).map(([place]) => String(place)).sort();
}

async function rows({ db }: TestHub, statements: Statement[]) {
  return (await db.batch(statements, "read")).flatMap((answer) => answer.rows);
}
