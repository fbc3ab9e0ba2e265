import { follows, readingMarks } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { upsert } from "../platform/db/write.ts";

export function setMode(
  entryId: string,
  memberId: string,
  mode: "following" | "muted",
  at: number,
): Statement {
  return upsert(follows, { entryId, memberId, mode, at }, ["entryId", "memberId"], ["mode", "at"]);
}

export function clearMode(entryId: string, memberId: string): Statement {
  return statement("delete from follows where entry_id = ? and member_id = ?", entryId, memberId);
}

/** How far a member has read; never goes back. */
export function markRead(memberId: string, entryId: string, position: number, at: number): Statement {
  const { sql, args } = upsert(
    readingMarks,
    { memberId, entryId, position, at },
    ["memberId", "entryId"],
    ["position", "at"],
  );
  return statement(`${sql} where excluded.position >= position`, ...args);
}
