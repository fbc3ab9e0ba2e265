import { plainQuery } from "../platform/db/query.ts";

/** A reply as a copy shows it; its text is still Markdown. */
export type CopiedReply = {
  id: string;
  at: number;
  markdown: string;
  author: string;
  organisation: string | null;
  inReplyTo: string | null;
};

/** Published replies of an entry, newest first: `newestReplies(entryId, most)`. */
export const newestReplies = plainQuery(
  `select r.id, r.created_at, r.markdown, m.name, o.name, pm.name
   from replies r join members m on m.id = r.author_id left join organisations o on o.id = m.organisation_id
   left join replies p on p.id = r.parent_id left join members pm on pm.id = p.author_id
   where r.entry_id = ? and r.state = 'published' order by r.position desc limit ?`,
  (c): CopiedReply => ({
    id: c[0] as string,
    at: c[1] as number,
    markdown: c[2] as string,
    author: c[3] as string,
    organisation: c[4] as string | null,
    inReplyTo: c[5] as string | null,
  }),
);

/** An address that may be written to when somebody types it: `confirmedAddress(email, email, origins as JSON)`, at most one row. */
export const confirmedAddress = plainQuery(
  `select email from (
     select email from subscriptions where email = ? and state in ('active', 'paused') and confirmed_at is not null
     union all
     select email from members where email = ? and origin in (select value from json_each(?))) limit 1`,
  ([email]) => email as string,
);

/** A member's own address: `memberAddress(id)`. */
export const memberAddress = plainQuery(
  "select email from members where id = ?",
  ([email]) => email as string,
);
