import type { Database } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { fillLively, type Size } from "./lively-hub.ts";

/** Makes a database file as `fillLively` does, and lets `more` add to it. */
export async function livelyFile(
  file: string,
  at: number,
  size: Size,
  more: (db: Database) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const db = openEmbedded(file);
  await migrate(db);
  await fillLively(db, at, size);
  await more(db);
  db.close();
}
