import type { Database } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";

/** What differs between the homes; on workerd, fresh-database.edge.ts stands in for this file (vitest.config.ts). */
export { nodeCompressor as compressor } from "../../src/ui/compress.ts";

/** An empty database of the test's own. */
export async function freshDatabase(): Promise<Database> {
  return openEmbedded(":memory:");
}
