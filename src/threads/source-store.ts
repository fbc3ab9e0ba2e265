import { statement, type Statement } from "../platform/db/database.ts";

type Mark = { at: number; by: string } | null;

/** A mark that somebody set here stays, whatever the source says. */
export const updateMarks = (id: string, resolved: Mark, locked: Mark): Statement =>
  statement(
    `update threads set resolved_at = coalesce(resolved_at, ?), resolved_by = coalesce(resolved_by, ?),
    locked_at = coalesce(locked_at, ?), locked_by = coalesce(locked_by, ?) where entry_id = ?`,
    resolved?.at ?? null,
    resolved?.by ?? null,
    locked?.at ?? null,
    locked?.by ?? null,
    id,
  );
