import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { openEmbedded } from "../platform/db/embedded.ts";
import { missingMigrations } from "../platform/db/migrate.ts";
import { statement } from "../platform/db/database.ts";
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
  does: "Puts a backup in the database's place, once it is proven sound. Stop the hub first.",
  words: [1, 1],
  needsDatabase: false,
  async run({ positionals: [file = ""] }, { deps, say, answer }) {
    const { database } = deps.config;
    if (database.kind !== "file") throw new WrongUsage("Only a database file can be restored.");
    if (!existsSync(file)) throw new WrongUsage(`${file} is not there.`);
    await assertSound(file);
    deps.db.close();
    const incoming = `${database.path}.incoming`;
    await copyFile(file, incoming);
    for (const part of ["-wal", "-shm"]) await rm(database.path + part, { force: true });
    await rename(incoming, database.path);
    say(`Restored ${file}.`);
    answer({ file });
    return 0;
  },
};

async function assertSound(file: string): Promise<void> {
  const db = openEmbedded(file);
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
