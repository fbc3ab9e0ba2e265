import type { Database } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { publicIssues, type FeedIssue } from "./feed-store.ts";
import { newestVersion, withdrawnFromNewest } from "./withdrawn-store.ts";
import { standingIssue } from "./withdrawn.ts";

/** The newest public issues as everybody may read them today; one round trip. */
export async function readFeed(db: Pick<Database, "batch">, most: number) {
  const [[seen], issues, withdrawals] = await read(
    db,
    newestVersion(most),
    publicIssues(most),
    withdrawnFromNewest(most),
  );
  const standing = issues.map((issue): FeedIssue => {
    return { ...issue, frozen: standingIssue(issue.frozen, withdrawals, "everybody") };
  });
  return { issues: standing, keep: { version: newestVersion(most), seen: String(seen) } };
}
