import { inject } from "vitest";
import type { Database } from "../../src/platform/db/database.ts";
import { openHttp } from "../../src/platform/db/http.ts";

/** The edge compresses by itself. */
export { noCompressor as compressor } from "../../src/ui/compress.ts";

/** A migrated database of the test's own, behind the Hrana endpoint that edge-setup.ts started. */
export async function freshDatabase(): Promise<Database> {
  const made = await fetch(`${inject("hranaUrl")}/databases`, { method: "POST" });
  return openHttp(await made.text(), undefined);
}
