import type { Deps } from "./platform/context.ts";
import { migrate } from "./platform/db/migrate.ts";

/** Migrates, and seeds a database that holds nobody yet. */
export async function prepareDatabase(deps: Deps): Promise<void> {
  const applied = await migrate(deps.db);
  if (applied.length > 0) deps.log.info("migrated", { applied: applied.length });
}
