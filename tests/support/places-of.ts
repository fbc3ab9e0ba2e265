import type { TestHub } from "./app.ts";

/** Where in the database a text (in small letters) stands: `table.column` of every place. */
export async function placesOf(hub: TestHub, text: string): Promise<string[]> {
  const ask = async (sql: string, ...args: string[]) =>
    (await hub.db.batch([{ sql, args }], "read"))[0]?.rows ?? [];
  const tables = await ask(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  );
  const places: string[] = [];
  for (const [table] of tables)
    for (const [column] of await ask("select name from pragma_table_info(?)", String(table))) {
      const sql = `select count(*) from "${table}" where instr(lower(cast("${column}" as text)), ?) > 0`;
      const [[count] = []] = await ask(sql, text);
      if (Number(count) > 0) places.push(`${table}.${column}`);
    }
  return places.sort();
}
