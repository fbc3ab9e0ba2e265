import type Database from "libsql";
import type { HranaDatabase } from "./hrana-database.ts";
import {
  StatementRefused,
  toSql,
  toWire,
  wireError,
  type SqlValue,
  type WireError,
  type WireResult,
  type WireValue,
} from "./hrana-values.ts";

type SqlText = { sql?: string; sql_id?: number };

type Statement = SqlText & {
  args?: WireValue[];
  named_args?: { name: string; value: WireValue }[];
  want_rows?: boolean;
};

type Condition =
  | { type: "ok" | "error"; step: number }
  | { type: "not"; cond: Condition }
  | { type: "and" | "or"; conds: Condition[] }
  | { type: "is_autocommit" };

type Batch = { steps: { stmt: Statement; condition?: Condition | null }[] };

export type StreamRequest =
  | { type: "close" | "get_autocommit" }
  | { type: "execute"; stmt: Statement }
  | { type: "batch"; batch: Batch }
  | ({ type: "sequence" | "describe" } & SqlText)
  | { type: "store_sql"; sql_id: number; sql: string }
  | { type: "close_sql"; sql_id: number };

export type StreamResult = { type: "ok"; response: object } | { type: "error"; error: WireError };

type BatchResult = { step_results: (WireResult | null)[]; step_errors: (WireError | null)[] };

/** What one client does in sequence: a connection, its stored SQL and at most one transaction. */
export class HranaStream {
  readonly #database: HranaDatabase;
  readonly #connection: Database.Database;
  readonly #stored = new Map<number, string>();
  closed = false;

  constructor(database: HranaDatabase, connection: Database.Database) {
    this.#database = database;
    this.#connection = connection;
  }

  async answer(request: StreamRequest): Promise<StreamResult> {
    try {
      if (this.closed) throw new StatementRefused("STREAM_CLOSED", "The stream is closed");
      const response = await this.#respond(request);
      return { type: "ok", response: { type: request.type, ...response } };
    } catch (thrown) {
      return { type: "error", error: wireError(thrown) };
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    if (this.#connection.inTransaction) this.#connection.exec("rollback");
    this.#database.unlock(this);
    this.#database.reuse(this.#connection);
  }

  async #respond(request: StreamRequest): Promise<object> {
    switch (request.type) {
      case "close":
        return (this.close(), {});
      case "get_autocommit":
        return { is_autocommit: !this.#connection.inTransaction };
      case "execute":
        return { result: await this.#execute(request.stmt) };
      case "batch":
        return { result: await this.#batch(request.batch) };
      case "sequence":
        return await this.#sequence(this.#text(request));
      case "describe":
        return { result: this.#describe(this.#text(request)) };
      case "store_sql":
        return (this.#stored.set(request.sql_id, request.sql), {});
      case "close_sql":
        return (this.#stored.delete(request.sql_id), {});
    }
  }

  async #batch({ steps }: Batch): Promise<BatchResult> {
    const result: BatchResult = { step_results: [], step_errors: [] };
    for (const { stmt, condition } of steps) {
      let done: WireResult | null = null;
      let failed: WireError | null = null;
      if (!condition || this.#holds(condition, result)) {
        await this.#execute(stmt).then(
          (answer) => (done = answer),
          (thrown) => (failed = wireError(thrown)),
        );
      }
      result.step_results.push(done);
      result.step_errors.push(failed);
    }
    return result;
  }

  #holds(condition: Condition, result: BatchResult): boolean {
    switch (condition.type) {
      case "ok":
        return !!result.step_results[condition.step];
      case "error":
        return !!result.step_errors[condition.step];
      case "not":
        return !this.#holds(condition.cond, result);
      case "and":
        return condition.conds.every((each) => this.#holds(each, result));
      case "or":
        return condition.conds.some((each) => this.#holds(each, result));
      case "is_autocommit":
        return !this.#connection.inTransaction;
    }
  }

  async #execute(stmt: Statement): Promise<WireResult> {
    const sql = this.#text(stmt);
    refuse(sql);
    if (writes(sql)) await this.#database.lock(this);
    try {
      return this.#run(sql, bound(stmt), stmt.want_rows !== false);
    } finally {
      if (!this.#connection.inTransaction) this.#database.unlock(this);
    }
  }

  #run(sql: string, args: SqlValue[] | Record<string, SqlValue>, wantRows: boolean): WireResult {
    const statement = this.#connection.prepare(sql);
    if (!statement.reader) {
      const { changes } = statement.run(args);
      return this.#result([], [], isCommand(sql) ? changes : 0, sql);
    }
    statement.safeIntegers(true);
    const cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }));
    const rows = statement.raw(true).all(args) as SqlValue[][];
    // A command with RETURNING comes as a reader, which does not say what it changed.
    const changes = isCommand(sql) ? Number(this.#scalar("select changes()")) : 0;
    return this.#result(cols, wantRows ? rows.map((row) => row.map(toWire)) : [], changes, sql);
  }

  #result(cols: WireResult["cols"], rows: WireValue[][], changes: number, sql: string): WireResult {
    const inserted = changes > 0 && /^\s*(insert|replace)\b/i.test(sql);
    return {
      cols,
      rows,
      affected_row_count: changes,
      last_insert_rowid: inserted ? String(this.#scalar("select last_insert_rowid()")) : null,
    };
  }

  #scalar(sql: string): SqlValue {
    const [row] = this.#connection.prepare(sql).safeIntegers(true).raw(true).all([]) as SqlValue[][];
    return row?.[0] ?? null;
  }

  async #sequence(sql: string): Promise<object> {
    await this.#database.lock(this);
    try {
      this.#connection.exec(sql);
      return {};
    } finally {
      if (!this.#connection.inTransaction) this.#database.unlock(this);
    }
  }

  #describe(sql: string): object {
    const statement = this.#connection.prepare(sql);
    const cols = statement.reader
      ? statement.columns().map(({ name, type }) => ({ name, decltype: type }))
      : [];
    return { params: [], cols, is_explain: /^\s*explain\b/i.test(sql), is_readonly: !writes(sql) };
  }

  #text({ sql, sql_id }: SqlText): string {
    const text = sql ?? this.#stored.get(sql_id ?? -1);
    if (text === undefined) throw new StatementRefused("SQL_NO_STATEMENT", `SQL text ${sql_id} not found`);
    return text;
  }
}

function bound(stmt: Statement): SqlValue[] | Record<string, SqlValue> {
  if (!stmt.named_args?.length) return (stmt.args ?? []).map(toSql);
  return Object.fromEntries(
    stmt.named_args.map(({ name, value }) => [name.replace(/^[:@$]/, ""), toSql(value)]),
  );
}

/** sqld serves many clients from one file, and so knows neither ATTACH nor PRAGMAs that change it. */
function refuse(sql: string): void {
  if (/^\s*(--[^\n]*\s*)*$/.test(sql))
    throw new StatementRefused("SQL_NO_STATEMENT", "SQL string does not contain any statement");
  if (/^\s*(attach|detach|vacuum|pragma\s+journal_mode|pragma\s+synchronous)\b/i.test(sql))
    throw new StatementRefused(
      "SQL_PARSE_ERROR",
      `SQL string could not be parsed: unsupported statement: ${sql}`,
    );
}

function isCommand(sql: string): boolean {
  return /^\s*(insert|update|delete|replace)\b/i.test(sql) || (/^\s*with\b/i.test(sql) && writes(sql));
}

function writes(sql: string): boolean {
  if (/^\s*with\b/i.test(sql)) return /\b(insert|update|delete)\b/i.test(sql);
  return !/^\s*(--[^\n]*\s*)*(select|explain|values|pragma|commit|end|rollback|savepoint|release|begin(\s+deferred)?\s*(transaction)?\s*;?\s*$)/i.test(
    sql,
  );
}
