import { plainQuery } from "../platform/db/query.ts";

/**
 * Behind which place the log told of what happened after an instant: `(at)`. What was brought in as if posted live need not stand in the
 * order of its dates, and a reader of that day would have had it all before them.
 */
export const toldUntil = plainQuery(
  `select coalesce(min(seq) - 1, (select max(seq) from digest_candidates), 0) from digest_candidates where at > ?`,
  ([seq]) => Number(seq),
);
