import { migrations, type Migration } from "../../../db/migrations/index.ts";
import type { Database } from "./database.ts";
import { hashOf } from "../ids.ts";

/**
 * Brings the schema up to date, one migration a transaction; two programs that do so at once share the work. Returns the names applied
 * here. Refuses to go on when an applied migration's text has changed: migrations are forward-only.
 */
export async function migrate(db: Database, all: readonly Migration[] = migrations): Promise<string[]> {
  await db.script(
    "create table if not exists migrations (name text primary key not null, hash text not null) without rowid",
  );
  const applied = await appliedTo(db);
  const done: string[] = [];
  for (const migration of all)
    if (!isApplied(migration, applied) && (await apply(db, migration))) done.push(migration.name);
  return done;
}

/** Answers false where another program was faster: its name is taken then, and all of it is there. */
async function apply(db: Database, migration: Migration): Promise<boolean> {
  const { name, sql } = migration;
  try {
    await db.script(
      `begin immediate; insert into migrations values ('${name}', '${hashOf(sql)}'); ${sql}; commit;`,
    );
    return true;
  } catch (error) {
    if (isApplied(migration, await appliedTo(db))) return false;
    throw error;
  }
}

function isApplied({ name, sql }: Migration, applied: ReadonlyMap<string, string>): boolean {
  const before = applied.get(name);
  if (before === undefined || before === hashOf(sql)) return before !== undefined;
  throw new Error(
    `Migration ${name} was applied with another text. Add a new migration instead of changing it.`,
  );
}

async function appliedTo(db: Database): Promise<Map<string, string>> {
  const [answer] = await db.batch([{ sql: "select name, hash from migrations", args: [] }], "read");
  return new Map((answer?.rows ?? []).map(([name, hash]) => [String(name), String(hash)]));
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
