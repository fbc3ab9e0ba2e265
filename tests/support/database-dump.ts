import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";

/** Every row of every table as a line of JSON, in an order of its own: equal dumps are equal databases. */
export type Dump = Record<string, string[]>;

/**
 * Dumps a database that no process has open. `leaving` names what may differ between two histories that are the same to
 * everybody, each with the reason: "table.column", or "table" for all of it.
 */
export function dumpOf(file: string, leaving: Record<string, string> = {}): Dump {
  return onCopy(file, (db) => {
    const tables = rows(
      db,
      // Not how a virtual table keeps what it holds: that tells of its history.
      "select name from pragma_table_list where type = 'table' and name not like 'sqlite_%'",
    )
      .map(([name]) => String(name))
      .filter((name) => leaving[name] === undefined)
      .sort();
    return Object.fromEntries(tables.map((name) => [name, linesOf(db, name, leaving)]));
  });
}

function linesOf(db: Database.Database, table: string, leaving: Record<string, string>): string[] {
  const columns = rows(db, `select name from pragma_table_info('${table}')`)
    .map(([name]) => String(name))
    .filter((name) => leaving[`${table}.${name}`] === undefined);
  return rows(db, `select ${columns.join(", ")} from ${table}`)
    .map((row) => JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i]]))))
    .sort();
}

/** What only one of two dumps holds, a few lines a table; nothing at all when they are equal. */
export function differences(expected: Dump, found: Dump): Dump {
  const told: Dump = {};
  for (const table of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const lost = without(expected[table] ?? [], found[table] ?? []);
    const added = without(found[table] ?? [], expected[table] ?? []);
    if (lost.length + added.length > 0)
      told[table] = [...said(`lost ${lost.length}`, lost), ...said(`added ${added.length}`, added)];
  }
  return told;
}

const said = (what: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [what, ...lines.slice(0, 3).map((line) => line.slice(0, 400))];

/** The lines of one that the other lacks, counting repeated ones. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}

/** Rows of a query on a copy; an empty list when the file or its tables are not there yet. */
export function peek(file: string, sql: string): unknown[][] {
  if (!existsSync(file)) return [];
  return onCopy(file, (db) => {
    try {
      return rows(db, sql);
    } catch (error) {
      if (/no such table/.test(String(error))) return [];
      throw error;
    }
  });
}

/** A database that no process has open, with its log. */
export function copyDatabase(file: string, copy: string): void {
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
}

/** On a copy with its log, since merely opening the file would recover it in the program's stead. */
function onCopy<T>(file: string, use: (db: Database.Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "hub-dump-"));
  const copy = join(folder, "copy.db");
  copyDatabase(file, copy);
  const db = new Database(copy);
  try {
    return use(db);
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

const rows = (db: Database.Database, sql: string) => db.prepare(sql).raw(true).all() as unknown[][];
