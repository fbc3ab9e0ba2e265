/** Values, results and errors as they travel in Hrana's JSON: integers as strings, blobs in base64. */
export type WireValue =
  | { type: "null" }
  | { type: "integer"; value: string }
  | { type: "float"; value: number }
  | { type: "text"; value: string }
  | { type: "blob"; base64: string };

export type WireResult = {
  cols: { name: string | null; decltype: string | null }[];
  rows: WireValue[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
};

export type WireError = { message: string; code: string };

export type SqlValue = null | bigint | number | string | Uint8Array;

export function toSql(value: WireValue): SqlValue {
  switch (value.type) {
    case "null":
      return null;
    case "integer":
      return BigInt(value.value);
    case "float":
    case "text":
      return value.value;
    case "blob":
      return Buffer.from(value.base64, "base64");
  }
}

export function toWire(value: SqlValue): WireValue {
  if (value === null) return { type: "null" };
  if (typeof value === "bigint") return { type: "integer", value: String(value) };
  if (typeof value === "number") return { type: "float", value };
  if (typeof value === "string") return { type: "text", value };
  return { type: "blob", base64: Buffer.from(value).toString("base64").replace(/=+$/, "") };
}

/** As sqld answers: the extended code is lost, so a broken CHECK is known only by its name in the message. */
export function wireError(thrown: unknown): WireError {
  if (thrown instanceof StatementRefused) return { message: thrown.message, code: thrown.code };
  const { message, code } = thrown as { message: string; code?: string };
  if (/syntax error/.test(message))
    return { message: `SQL string could not be parsed: ${message}`, code: "SQL_PARSE_ERROR" };
  return { message: `SQLite error: ${message}`, code: collapsed(code) };
}

function collapsed(code: string | undefined): string {
  const primary = /^SQLITE_[A-Z]+/.exec(code ?? "")?.[0];
  return !primary || primary === "SQLITE_ERROR" ? "SQLITE_UNKNOWN" : primary;
}

/** What sqld refuses before SQLite sees it. */
export class StatementRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
