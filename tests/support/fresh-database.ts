import type { Database } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migratedSchema } from "./migrated-schema.ts";

/** What differs between the homes; on workerd, fresh-database.edge.ts stands in for this file (vitest.config.ts). */
export { nodeCompressor as compressor } from "../../src/ui/compress.ts";

const inMemory = () => openEmbedded(":memory:");

/** A migrated database of the test's own, with nothing in it. */
export async function freshDatabase(): Promise<Database> {
  const db = inMemory();
  await db.script(await migratedSchema(inMemory));
  return db;
}
