import { and, eq, gt, sql } from "drizzle-orm";
import { members, notifications, organisations, sessions } from "../../db/schema/index.ts";
import { statement, type Statement } from "./db/database.ts";
import { query } from "./db/query.ts";
import { insert } from "./db/write.ts";

/** A session that has not expired, with its member, in one prepared read. */
export const sessionAndMember = query<{ idHash: string; now: number }>()((q, p) =>
  q
    .select({
      expiresAt: sessions.expiresAt,
      id: members.id,
      handle: members.handle,
      name: members.name,
      role: members.role,
      verifiedAt: members.verifiedAt,
      language: members.language,
      zone: members.zone,
      organisationId: members.organisationId,
      organisationName: organisations.name,
      unread: sql<number>`(select count(*) from ${notifications} where ${notifications.memberId} = ${members.id} and ${notifications.readAt} is null)`,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .leftJoin(organisations, eq(organisations.id, members.organisationId))
    .where(and(eq(sessions.idHash, p.idHash), gt(sessions.expiresAt, p.now))),
);

export function insertSession(idHash: string, memberId: string, now: number, expiresAt: number): Statement {
  return insert(sessions, { idHash, memberId, createdAt: now, expiresAt });
}

export function extendSession(idHash: string, expiresAt: number): Statement {
  return statement("update sessions set expires_at = ? where id_hash = ?", expiresAt, idHash);
}

export function deleteSession(idHash: string): Statement {
  return statement("delete from sessions where id_hash = ?", idHash);
}

export function deleteSessionsOf(memberId: string): Statement {
  return statement("delete from sessions where member_id = ?", memberId);
}

export function deleteExpiredSessions(now: number): Statement {
  return statement("delete from sessions where expires_at <= ?", now);
}

/** Sign-in links that ran out before `before`. */
export function forgetLinks(before: number): Statement {
  return statement("delete from sign_ins where expires_at < ?", before);
}
