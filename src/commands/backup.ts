import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { readConfig } from "../config.ts";
import { openEmbedded } from "../platform/db/embedded.ts";
import { isInUse } from "../platform/db/is-in-use.ts";
import { missingMigrations } from "../platform/db/migrate.ts";
import { statement, type Database } from "../platform/db/database.ts";
import { WrongUsage, type Command } from "./command.ts";

export const backup: Command = {
  name: "backup",
  usage: "backup FILE",
  does: "Writes a consistent copy of the database to a new file, while the hub runs.",
  words: [1, 1],
  needsDatabase: true,
  async run({ positionals: [file = ""] }, { deps, say, answer }) {
    if (deps.config.database.kind !== "file")
      throw new WrongUsage("Only a database file can be backed up; a hosted one has its own means.");
    if (existsSync(file)) throw new WrongUsage(`${file} exists already.`);
    await deps.db.script(`vacuum into '${file.replaceAll("'", "''")}'`);
    say(`Backed up to ${file}.`);
    answer({ file });
    return 0;
  },
};

export const restore: Command = {
  name: "restore",
  usage: "restore FILE",
  does: "Puts a backup in the database's place, once it is proven sound. Refuses while the hub runs: stop it first.",
  words: [1, 1],
  needsDatabase: false,
  async run({ positionals: [file = ""] }, { say, answer }) {
    const { database } = readConfig(); // not by way of `deps`, which opens what may be damaged
    if (database.kind !== "file") throw new WrongUsage("Only a database file can be restored.");
    if (!existsSync(file)) throw new WrongUsage(`${file} is not there.`);
    if (isInUse(database.path)) {
      console.error(
        `${database.path} is in use: stop the hub, and whatever command works on it, then restore again. Nothing was changed.`,
      );
      return 1;
    }
    const incoming = `${database.path}.incoming`;
    await mkdir(dirname(database.path), { recursive: true });
    await copyFile(file, incoming);
    try {
      await assertSound(file, incoming);
    } catch (error) {
      for (const part of ["", "-wal", "-shm"]) await rm(incoming + part, { force: true });
      throw error;
    }
    for (const part of ["-wal", "-shm"]) await rm(database.path + part, { force: true });
    await rename(incoming, database.path);
    say(`Restored ${file}.`);
    answer({ file });
    return 0;
  },
};

/** Looks at a copy: opening it would change the backup itself. */
async function assertSound(file: string, copy: string): Promise<void> {
  const db = opened(copy);
  if (!db) throw new WrongUsage(`${file} is not a hub's database.`);
  try {
    const [answer] = await db.batch([statement("pragma integrity_check")], "read");
    const missing = await missingMigrations(db);
    if (answer?.rows[0]?.[0] !== "ok")
      throw new WrongUsage(`${file} is damaged: ${String(answer?.rows[0]?.[0])}`);
    if (missing.includes("0001-log-and-guards")) throw new WrongUsage(`${file} is not a hub's database.`);
  } finally {
    db.close();
  }
}

/** Undefined for what is no database at all. */
function opened(path: string): Database | undefined {
  try {
    return openEmbedded(path);
  } catch {
    return undefined;
  }
}
