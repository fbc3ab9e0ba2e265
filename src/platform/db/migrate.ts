import { migrations, type Migration } from "../../../db/migrations/index.ts";
import type { Database } from "./database.ts";
import { hashOf } from "../ids.ts";

/**
 * Brings the schema up to date, one migration a transaction. Returns the names applied now.
 * Refuses to go on when an applied migration's text has changed: migrations are forward-only.
 */
export async function migrate(db: Database, all: readonly Migration[] = migrations): Promise<string[]> {
  await db.script(
    "create table if not exists migrations (name text primary key not null, hash text not null) without rowid",
  );
  const [answer] = await db.batch([{ sql: "select name, hash from migrations", args: [] }], "read");
  const applied = new Map((answer?.rows ?? []).map(([name, hash]) => [String(name), String(hash)]));
  const done: string[] = [];
  for (const { name, sql } of all) {
    const hash = hashOf(sql);
    const before = applied.get(name);
    if (before === hash) continue;
    if (before)
      throw new Error(
        `Migration ${name} was applied with another text. Add a new migration instead of changing it.`,
      );
    await db.script(`begin immediate; insert into migrations values ('${name}', '${hash}'); ${sql}; commit;`);
    done.push(name);
  }
  return done;
}

/** Names of migrations that this database lacks. */
export async function missingMigrations(db: Database): Promise<string[]> {
  try {
    const [answer] = await db.batch([{ sql: "select name from migrations", args: [] }], "read");
    const applied = new Set((answer?.rows ?? []).map(([name]) => name));
    return migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
  } catch {
    return migrations.map(({ name }) => name);
  }
}
