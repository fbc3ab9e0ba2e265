import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { emptyIndex } from "./index-store.ts";
import { indexName } from "./index-posts.ts";

/** Empties the search index; its consumer then fills it anew from the log's beginning, in slices that resume. */
export async function rebuildIndex({ db }: Pick<Work, "db">): Promise<void> {
  await commit(db, { changes: emptyIndex(indexName), events: [] });
}
