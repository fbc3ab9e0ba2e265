import { flags } from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";

export function insertFlag(row: typeof flags.$inferInsert): Statement {
  return insert(flags, row);
}

/** Whether a member has flagged a post before: `flagOf(subjectId, memberId)`. */
export const flagOf = plainQuery(
  "select id from flags where subject_id = ? and member_id = ?",
  ([id]) => id as string,
);
