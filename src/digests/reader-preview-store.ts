import { plainQuery } from "../platform/db/query.ts";

/** How far the log had told when an instant had come: `(at)`. */
export const toldUntil = plainQuery(
  "select coalesce(max(seq), 0) from digest_candidates where at <= ?",
  ([seq]) => Number(seq),
);
