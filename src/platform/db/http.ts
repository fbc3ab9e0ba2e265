import { createClient, type InArgs, type ResultSet } from "@libsql/client/web";
import { ConnectionLost, constraintIn, type Answer, type Database, type Value } from "./database.ts";

/** libSQL over HTTP (Turso, sqld): the edge's home, and any Node process whose DATABASE_URL is not a file. */
export function openHttp(url: string, authToken: string | undefined, fetcher?: typeof fetch): Database {
  const client = createClient({
    url,
    ...(authToken ? { authToken } : {}),
    ...(fetcher ? { fetch: fetcher } : {}),
    intMode: "number",
  });
  return {
    kind: "http",
    async batch(statements, mode) {
      const asked = statements.map(({ sql, args }) => ({ sql, args: args as InArgs }));
      return (await answered(() => client.batch(asked, mode))).map(answerOf);
    },
    script: (sql) => answered(() => client.executeMultiple(sql)),
    tick: () => undefined,
    close: () => client.close(),
  };
}

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw constraintIn(error) ?? (isSqlError(error) ? error : new ConnectionLost(error));
  }
}

// An error that the server itself answered has a SQLite code; anything else is the wire's.
function isSqlError(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? "";
  return code.startsWith("SQLITE_") || code.startsWith("SQL_") || code === "HRANA_PROTO_ERROR";
}

function answerOf(result: ResultSet): Answer {
  const width = result.columns.length;
  const rows = result.rows.map((row) => Array.from({ length: width }, (_, i) => row[i] as Value));
  return { rows, changes: result.rowsAffected };
}
