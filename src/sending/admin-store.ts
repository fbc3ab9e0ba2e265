import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";

/** Whom to write to when something needs a person. */
export const admins = plainQuery(
  "select id, email, language from members where role = 'admin' and origin <> 'import'",
  ([member, email, language]) => ({
    member: String(member),
    email: String(email),
    language: String(language),
  }),
);

/** A notification to every admin; the log's place makes it once. */
export function tellAdmins(seq: number, subject: string, at: number): Statement {
  return statement(
    `insert into notifications (id, member_id, seq, kind, subject_id, times, at)
       select ? || '-' || id, id, ?, 'sending-paused', ?, 1, ? from members where role = 'admin'
     on conflict do nothing`,
    seq,
    seq,
    subject,
    at,
  );
}
