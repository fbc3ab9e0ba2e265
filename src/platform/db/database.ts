/** What a statement takes and a row holds. Instants are integers (ms), booleans 0 or 1, JSON is text. */
export type Value = string | number | null | Uint8Array;

export type Statement = { readonly sql: string; readonly args: readonly Value[] };

/** What one statement of a batch answered. `rows` hold the columns in the order the statement selects them. */
export type Answer = { rows: Value[][]; changes: number };

/**
 * libSQL, in either of its homes. A batch is one transaction and, over HTTP, one round trip; there is no other way in,
 * because an interactive transaction would cost a trip a statement there and block everybody here.
 */
export type Database = {
  readonly kind: "embedded" | "http";
  /** All statements or none. Throws `ConstraintError` when the database refuses, `ConnectionLost` when the answer is not known. */
  batch(statements: readonly Statement[], mode: "read" | "write"): Promise<Answer[]>;
  /** Several statements separated by `;`, for migrations. Not for anything that carries a value. */
  script(sql: string): Promise<void>;
  /** Whether the disk (full, broken, read-only) has refused a write since it was last seen to take one; absent where that is a server's business. */
  readonly disk?: { refused: boolean };
  /** A number that changes whenever anything was committed by any process; undefined where only a query can tell. */
  tick(): number | undefined;
  close(): void;
};

/** The database refused a batch. `constraint` is a CHECK's name, or `table.column[, …]` of a UNIQUE, or the kind of refusal. */
export class ConstraintError extends Error {
  constructor(
    readonly constraint: string,
    override readonly cause?: unknown,
  ) {
    super(`constraint failed: ${constraint}`);
  }
}

/** The statement was sent and no answer came: it may have been committed. Look for an app-made id before trying again. */
export class ConnectionLost extends Error {
  constructor(override readonly cause: unknown) {
    super(`no answer from the database: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Not what was asked but the disk is at fault: full, broken, or not to be written to. */
export function isOfDisk(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? "";
  return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB)/.test(code);
}

const refusal = /(CHECK|UNIQUE|NOT NULL|FOREIGN KEY) constraint failed(?:: ([\w., ]+\w))?/;

/** The constraint named in a driver's error, if that is what it is about. libSQL over HTTP keeps only the message. */
export function constraintIn(error: unknown): ConstraintError | undefined {
  const found = refusal.exec(error instanceof Error ? error.message : "");
  return found ? new ConstraintError(found[2] ?? found[1] ?? "", error) : undefined;
}

/** A statement from SQL and its values; only stores call this. */
export function statement(sql: string, ...args: Value[]): Statement {
  return { sql, args };
}
