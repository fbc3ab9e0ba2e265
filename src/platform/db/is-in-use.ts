import LibsqlDatabase from "libsql";
import { existsSync } from "node:fs";

/**
 * Whether another process has this database file open. SQLite lets a file out of WAL only by its last connection, so that is what is
 * tried; whoever opens it next puts it back. What is so damaged that it does not open cannot be told: false.
 */
export function isInUse(path: string): boolean {
  if (!existsSync(path)) return false;
  let db;
  try {
    db = new LibsqlDatabase(path);
    db.pragma("busy_timeout=0");
    db.pragma("journal_mode=DELETE");
    return false;
  } catch (error) {
    return /\b(locked|busy)\b/i.test(String(error));
  } finally {
    db?.close();
  }
}
