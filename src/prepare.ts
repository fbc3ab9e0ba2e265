import type { Deps } from "./platform/context.ts";
import { migrate } from "./platform/db/migrate.ts";
import { seedHub, type Seeded } from "./seeding/index.ts";

/** Migrates, and seeds a database that holds nobody yet. */
export async function prepareDatabase(deps: Deps): Promise<Seeded> {
  const applied = await migrate(deps.db);
  if (applied.length > 0) deps.log.info("migrated", { applied: applied.length });
  const seeded = await seedHub(deps, deps.config.seed);
  if (seeded.seeded) deps.log.info("seeded", { seed: deps.config.seed });
  return seeded;
}
