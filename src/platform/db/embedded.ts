import LibsqlDatabase from "libsql";
import { setTimeout as sleep } from "node:timers/promises";
import {
  constraintIn,
  isOfDisk,
  type Answer,
  type Database,
  type Statement,
  type Value,
} from "./database.ts";
import { groupCommit } from "./group-commit.ts";

// The binding's types bind parameters at prepare time; it takes them at each run.
type Prepared = {
  reader: boolean;
  raw(on: boolean): void;
  all(...args: readonly Value[]): unknown[];
  run(...args: readonly Value[]): { changes: number };
};

/**
 * A libSQL file in this process, through the synchronous `libsql` binding with kept statements: `@libsql/client` prepares
 * each statement anew, which costs as much again as a small page's reads. A batch runs within one turn of the event loop,
 * so batches of one process never interleave (writes of one turn share a transaction); other processes are waited for without
 * blocking the loop.
 * `path` is a file's path or ":memory:".
 */
export function openEmbedded(path: string): Database {
  const db = new LibsqlDatabase(path);
  for (const pragma of [
    // Opening has nothing else to do than to wait, e.g. while another process recovers what a killed one left.
    `busy_timeout=${patience}`,
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    "busy_timeout=0",
    "cache_size=-16000",
  ])
    db.pragma(pragma);
  const statements = new StatementCache(db);
  const version = db.prepare("pragma data_version").raw();
  let commits = 0;
  const disk = { refused: false };
  let seen: number | undefined;

  // data_version tells of other connections only; our own commits are counted. Asking costs as much as the rest of a kept page, so
  // the requests of one turn of the event loop share an answer: all of them were sent before that turn began.
  function versionOfOthers(): number {
    if (seen === undefined) {
      // Prepared as raw: a row is a list, which the binding's types do not know.
      seen = Number((version.get() as unknown as number[])[0]);
      setImmediate(() => (seen = undefined));
    }
    return seen;
  }

  const write = groupCommit({
    alone: (batch) => runBatch(statements, batch, "write"),
    begin: () => void statements.run(begin.write),
    within: (batch) => runWithin(statements, batch, () => db.inTransaction),
    commit: () => void statements.run(commit),
    rollBack: () => rollBack(statements),
    isOpen: () => db.inTransaction,
    untilFree,
  });

  return {
    kind: "embedded",
    async batch(batch, mode) {
      try {
        if (mode === "read") return await untilFree(() => runBatch(statements, batch, mode));
        const answers = await write(batch);
        commits += 1;
        return answers;
      } catch (error) {
        disk.refused ||= isOfDisk(error);
        throw error;
      }
    },
    async script(sql) {
      await untilFree(() => runScript(db, sql));
      commits += 1;
    },
    disk,
    tick: () => versionOfOthers() * 2 ** 32 + commits,
    close: () => void db.close(),
  };
}

function runBatch(statements: StatementCache, batch: readonly Statement[], mode: "read" | "write"): Answer[] {
  const only = batch[0];
  if (mode === "read" && batch.length === 1 && only) return [statements.run(only)];
  statements.run(mode === "write" ? begin.write : begin.read);
  try {
    const answers = batch.map((one) => statements.run(one));
    statements.run(commit);
    return answers;
  } catch (error) {
    rollBack(statements);
    throw constraintIn(error) ?? error;
  }
}

const savepoint = {
  set: { sql: "savepoint batch", args: [] },
  keep: { sql: "release batch", args: [] },
  undo: { sql: "rollback to batch", args: [] },
};

/** A batch within an open transaction: all of it or nothing of it. */
function runWithin(statements: StatementCache, batch: readonly Statement[], isOpen: () => boolean): Answer[] {
  statements.run(savepoint.set);
  try {
    const answers = batch.map((one) => statements.run(one));
    statements.run(savepoint.keep);
    return answers;
  } catch (error) {
    if (isOpen()) for (const one of [savepoint.undo, savepoint.keep]) statements.run(one);
    throw constraintIn(error) ?? error;
  }
}

// A script that fails half-way would leave its transaction open on the only connection.
function runScript(db: LibsqlDatabase.Database, sql: string) {
  try {
    db.exec(sql);
  } catch (error) {
    if (db.inTransaction) db.exec("rollback");
    throw error;
  }
}

const begin = { write: { sql: "begin immediate", args: [] }, read: { sql: "begin", args: [] } };
const commit = { sql: "commit", args: [] };
const rollback = { sql: "rollback", args: [] };

// Some errors (a full disk, say) have already rolled back; a second rollback then has nothing to do.
function rollBack(statements: StatementCache) {
  try {
    statements.run(rollback);
  } catch {
    return;
  }
}

const patience = 15_000;

/** Another process holds the write lock: wait off the event loop, with a little jitter, for at most 15 s. */
async function untilFree<T>(attempt: () => T): Promise<T> {
  for (let waited = 0, pause = 1; ; waited += pause, pause = Math.min(pause * 2, 60)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || waited > patience) throw error;
      await sleep(pause);
    }
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? "";
  return (
    code.startsWith("SQLITE_BUSY") ||
    code.startsWith("SQLITE_LOCKED") ||
    /database is locked/.test(String(error))
  );
}

/** Prepared statements by their SQL. The hub's SQL is a fixed set; generated lists are bounded by `most`. */
class StatementCache {
  private kept = new Map<string, { prepared: Prepared; reads: boolean }>();
  private readonly most = 500;

  constructor(private readonly db: LibsqlDatabase.Database) {}

  run({ sql, args }: Statement): Answer {
    const { prepared, reads } = this.kept.get(sql) ?? this.prepare(sql);
    if (reads) return { rows: prepared.all(...args) as Value[][], changes: 0 };
    return { rows: [], changes: prepared.run(...args).changes };
  }

  private prepare(sql: string) {
    const prepared = this.db.prepare(sql) as unknown as Prepared; // see the type above
    const reads = prepared.reader;
    if (reads) prepared.raw(true);
    if (this.kept.size >= this.most) this.kept.delete(this.kept.keys().next().value ?? "");
    const entry = { prepared, reads };
    this.kept.set(sql, entry);
    return entry;
  }
}
