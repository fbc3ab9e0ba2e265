/* Plans and sends digests in a process of its own, counting what it asks of the database. */
import { readConfig } from "../../src/config.ts";
import { makeDeps } from "../../src/deps.ts";
import { planDigests, sendDigests } from "../../src/digests/index.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { openDatabase } from "../../src/platform/db/open.ts";
import { silentLog } from "../../src/platform/log.ts";
import { answering, tell } from "./child.ts";

/** What one step took; `cpu` in µs. */
export type Step = { done: number; seconds: number; cpu: number; statements: number; rowsWritten: number };

const config = readConfig();
const written = { statements: 0, rowsWritten: 0 };
const deps = makeDeps({ config, db: counted(openDatabase(config.database)), log: silentLog });

answering({
  plan: (at: number) => step(async () => (await planDigests(deps, { at })).planned),
  send: () => step(async () => (await sendDigests(deps)).accepted),
});
tell("ready", true);

async function step(work: () => Promise<number>): Promise<Step> {
  const before = { ...written };
  const cpu = process.cpuUsage();
  const started = performance.now();
  const done = await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...{ done, cpu: user + system, seconds: (performance.now() - started) / 1000 },
    statements: written.statements - before.statements,
    rowsWritten: written.rowsWritten - before.rowsWritten,
  };
}

function counted(db: Database): Database {
  return {
    ...db,
    async batch(statements, mode) {
      const answers = await db.batch(statements, mode);
      written.statements += statements.length;
      if (mode === "write") for (const { changes } of answers) written.rowsWritten += changes;
      return answers;
    },
  };
}
