import { createHash } from "node:crypto";
import type { Database } from "../../src/platform/db/database.ts";

/** A print of every table that holds something: equal prints are equal rows in equal order. `leaving` names tables to pass over. */
export async function tablePrints(
  db: Database,
  leaving: readonly string[] = [],
): Promise<Record<string, string>> {
  // Not what a virtual table says it holds: the tables that it keeps that in are there too.
  const all =
    "select name from sqlite_master where type = 'table' and sql not like 'create virtual%' order by name";
  const [answer] = await db.batch([{ sql: all, args: [] }], "read");
  const names = (answer?.rows ?? []).map(([name]) => String(name)).filter((name) => !leaving.includes(name));
  const tables = await db.batch(
    names.map((name) => ({ sql: `select * from "${name}"`, args: [] })),
    "read",
  );
  return Object.fromEntries(names.map((name, i) => [name, printOf(tables[i]?.rows ?? [])]));
}

function printOf(rows: readonly (readonly unknown[])[]): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(JSON.stringify(row.map(plain)));
  return `${rows.length} rows, ${hash.digest("base64url")}`;
}

function plain(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString("base64");
  return ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64")
    : value;
}
