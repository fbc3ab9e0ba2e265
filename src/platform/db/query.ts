import { fillPlaceholders, sql, type Placeholder, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { Answer, Database, Statement, Value } from "./database.ts";

// Builds SQL and maps rows; never runs anything itself.
const builder = drizzle(() =>
  Promise.reject(new Error("statements run in batches, not through the builder")),
);
export type Builder = typeof builder;

/** A statement that knows what its rows are. */
export type Query<Result> = Statement & { result(answer: Answer): Result };

type Buildable = { prepare(): unknown };
type Prepared = {
  getQuery(): { sql: string; params: unknown[] };
  mapResult(rows: unknown, isFromBatch?: boolean): unknown;
};
type Parameters<P> = { [K in keyof P]-?: Placeholder };

/**
 * A statement prepared once, on first use, and filled with its values at each: `query<{ id: string }>()((q, p) =>
 * q.select().from(entries).where(eq(entries.id, p.id)))` gives `(values) => Query<Entry[]>`.
 * drizzle's builder costs 50–100 µs a statement; a prepared one costs the filling and the mapping.
 * Lists go in as JSON: `in (select value from json_each(${p.ids}))`.
 */
export function query<P extends object = Record<never, never>>() {
  return <B extends Buildable>(build: (q: Builder, p: Parameters<P>) => B) => {
    let prepared: Prepared | undefined;
    let text = { sql: "", params: [] as unknown[] };
    const result = (answer: Answer) =>
      // The builder's own prepared statement maps rows; its public type hides these two methods.
      (prepared as Prepared).mapResult(
        { rows: answer.rows, rowsAffected: answer.changes },
        true,
      ) as Awaited<B>;
    return (values: P): Query<Awaited<B>> => {
      if (!prepared) {
        prepared = build(builder, placeholders as Parameters<P>).prepare() as Prepared;
        text = prepared.getQuery();
      }
      const args = fillPlaceholders(text.params, values as Record<string, unknown>) as Value[];
      return { sql: text.sql, args, result };
    };
  };
}

const placeholders = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

/** A query in plain SQL, for what the builder cannot say. `row` makes one result of one row of columns. */
export function plainQuery<Result>(text: string, row: (columns: Value[]) => Result) {
  return (...args: Value[]): Query<Result[]> => ({ sql: text, args, result: ({ rows }) => rows.map(row) });
}

/** A query that answers one row with one JSON value, for short lists that many pages read. */
export function jsonQuery<Result>(text: string) {
  return (...args: Value[]): Query<Result> => ({
    sql: text,
    args,
    result: ({ rows }) => JSON.parse(String(rows[0]?.[0])) as Result, // made by the query itself
  });
}

type Results<Q extends readonly Query<unknown>[]> = {
  [I in keyof Q]: Q[I] extends Query<infer R> ? R : never;
};

/** Everything a page needs, in one consistent round trip. */
export async function read<const Q extends readonly Query<unknown>[]>(
  db: Pick<Database, "batch">,
  ...queries: Q
): Promise<Results<Q>> {
  if (queries.length === 0) return [] as unknown as Results<Q>; // no query, no result: the mapped type is empty too
  const answers = await db.batch(queries, "read");
  // One answer a query, in their order; the tuple type cannot be followed through map.
  return queries.map((one, i) => one.result(answers[i] as Answer)) as unknown as Results<Q>;
}

export type { SQL };
