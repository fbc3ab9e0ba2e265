import { setImmediate as breath } from "node:timers/promises";
import type { Database } from "../platform/db/database.ts";
import { read, type Query } from "../platform/db/query.ts";

/**
 * Answers of queries that look at every subscription. A file is read on the thread that serves pages, so they go one by one and
 * pages get their turn between; over HTTP a trip costs more than that.
 */
export async function countApart<T>(db: Database, queries: readonly Query<T[]>[]): Promise<T[][]> {
  if (db.kind === "http") return read(db, ...queries);
  const answers: T[][] = [];
  for (const query of queries) {
    await breath();
    answers.push(...(await read(db, query)));
  }
  return answers;
}
