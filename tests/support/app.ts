import { createApp } from "../../src/app.ts";
import { parseConfig, type Config } from "../../src/config.ts";
import { makeDeps } from "../../src/deps.ts";
import { consumers } from "../../src/events/consumers.ts";
import { dispatch } from "../../src/events/dispatch.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import type { Deps } from "../../src/platform/context.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { Mailer } from "../../src/mail/mailer.ts";
import { compressor, freshDatabase } from "./fresh-database.ts";
import { Visitor } from "./visitor.ts";

/** A Monday morning, when nothing in particular happens. */
export const monday = Date.parse("2026-11-23T08:00:00Z");

export type TestHub = Awaited<ReturnType<typeof testHub>>;

/** The whole hub in memory, with the real migrations, a clock that stands still, and a fresh visitor. */
export async function testHub(
  given: {
    at?: number;
    env?: Record<string, string>;
    db?: Database;
    mailer?: Mailer;
    deps?: Partial<Deps>;
  } = {},
) {
  const config: Config = parseConfig({
    HUB_ENV: "test",
    RATE_LIMITS: "off",
    SEED: "none",
    LOG_LEVEL: "silent",
    ...given.env,
  });
  const clock = fixedClock(given.at ?? monday);
  const db = given.db ?? (await freshDatabase());
  await migrate(db);
  const deps: Deps = {
    ...makeDeps({
      config,
      db,
      clock,
      log: silentLog,
      compressor,
      ...(given.mailer ? { mailer: given.mailer } : {}),
    }),
    ...given.deps,
  };
  const app = createApp(deps);
  return {
    app,
    deps,
    db,
    clock,
    config,
    visitor: () => new Visitor((request) => app.fetch(request), config.baseUrl),
    /** Until every consumer has caught up. */
    settle: () => dispatch({ ...deps, consumers }),
    /** Rows of a query, as objects; for looking at what a command left. */
    rows: (sql: string, ...args: (string | number | null)[]) => rowsOf(db, sql, args),
  };
}

async function rowsOf(db: Database, sql: string, args: (string | number | null)[]) {
  const wrapped = `select json_group_array(json(row)) from (select json_object(${await columnsOf(db, sql)}) as row from (${sql}))`;
  const [answer] = await db.batch([{ sql: wrapped, args }], "read");
  return JSON.parse(String(answer?.rows[0]?.[0])) as Record<string, unknown>[];
}

// `select a, b from …` names its own columns; `*` is not for tests.
async function columnsOf(_db: Database, sql: string): Promise<string> {
  const list = /^\s*select\s+([\s\S]+?)\s+from\s/i.exec(sql)?.[1] ?? "";
  return list
    .split(/,\s*(?![^(]*\))/)
    .map((column) => /(?:\s+as\s+|\.)?(\w+)\s*$/i.exec(column)?.[1] ?? column)
    .map((name) => `'${name}', ${name}`)
    .join(", ");
}
