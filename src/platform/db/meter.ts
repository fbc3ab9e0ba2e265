import type { Database } from "./database.ts";

/** What one request asked of the database; shown as Server-Timing in development, asserted in tests. */
export type Meter = { trips: number; statements: number; rows: number; ms: number };

export type MeteredDatabase = Database & { readonly meter: Meter };

export function metered(db: Database, clock: () => number): MeteredDatabase {
  const meter: Meter = { trips: 0, statements: 0, rows: 0, ms: 0 };
  return {
    kind: db.kind,
    meter,
    async batch(statements, mode) {
      const started = clock();
      const answers = await db.batch(statements, mode);
      meter.trips += 1;
      meter.statements += statements.length;
      for (const answer of answers) meter.rows += answer.rows.length;
      meter.ms += clock() - started;
      return answers;
    },
    script: (sql) => db.script(sql),
    tick: () => db.tick(),
    close: () => db.close(),
  };
}

export function serverTiming({ trips, statements, rows, ms }: Meter): string {
  return `trips;desc="${trips}", statements;desc="${statements}", rows;desc="${rows}", db;dur=${ms.toFixed(2)}`;
}
