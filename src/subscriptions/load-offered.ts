import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import type { Offered } from "./offered.ts";
import { allSectors, allTopics } from "./subscription-store.ts";

/** What a reader can choose from now. */
export async function loadOffered(c: HubContext): Promise<Offered> {
  const [topics, sectors] = await read(c.var.db, allTopics({}), allSectors({}));
  return { topics, sectors };
}
