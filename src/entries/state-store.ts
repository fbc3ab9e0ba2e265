import type { State } from "../platform/actor.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { recount } from "./entry-store.ts";
import type { SubjectRef } from "./subject.ts";

export type Move = { to: State; from: readonly State[]; at: number; by: string };

/** Puts a post into another state; matches nothing when somebody else was first, so it guards. */
export function moveTo({ kind, id }: SubjectRef, { to, from, at, by }: Move): Statement {
  const sql = kind === "entry" ? moveEntry : moveReply;
  return statement(sql, to, at, by, id, JSON.stringify(from));
}

const moveEntry =
  "update entries set state = ?, state_at = ?, state_by = ? where id = ? and state in (select value from json_each(?))";
const moveReply =
  "update replies set state = ?, state_at = ?, state_by = ? where id = ? and state in (select value from json_each(?))";

/** What follows from a reply that came or went. */
export function afterReplyMoved(entryId: string): Statement[] {
  return [recount(entryId)];
}

/** An answer that is gone is no longer the accepted one. */
export function dropAcceptance(replyId: string): Statement {
  return statement(
    "update threads set accepted_reply_id = null, resolved_at = null, resolved_by = null where accepted_reply_id = ?",
    replyId,
  );
}

/** An entry is published now: lists, feeds and digests count from here. */
export function publishNow(entryId: string, at: number): Statement {
  return statement("update entries set published_at = ?, last_activity_at = ? where id = ?", at, at, entryId);
}

/** Something was said in an entry now. */
export function touch(entryId: string, at: number): Statement {
  return statement(
    "update entries set last_activity_at = max(last_activity_at, ?) where id = ?",
    at,
    entryId,
  );
}

/** When an entry came out, if ever: `publications(entryId)`. */
export const publications = plainQuery(
  "select seq from events where entry = ? and type in ('entry.posted', 'entry.approved') limit 1",
  ([seq]) => Number(seq),
);
