import { all, rowsPerPage, type Cursor } from "../entries/index.ts";
import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";

/** A reply in the list of what somebody wrote, with what it answers. */
export type WrittenReply = {
  id: string;
  at: number;
  html: string;
  entry: { id: string; kind: EntryKind; slug: string; title: string; language: string };
};

/** A member's newest replies where this reader may read them, from `after` on: half a page and one more. */
export function repliesBy(handle: string, visibilities: readonly Visibility[], after?: Cursor) {
  const where = all([
    {
      sql: "r.author_id = (select id from members where handle = ?) and r.state = 'published'",
      args: [handle],
    },
    { sql: "e.state = 'published'", args: [] },
    ...(visibilities.length === 1 ? [{ sql: "e.visibility = 'public'", args: [] }] : []),
    ...(after ? [{ sql: "(r.created_at, r.id) < (?, ?)", args: [after.at, after.id] }] : []),
  ]);
  const text = `select r.id, r.created_at, substr(r.html, 1, 2000), e.id, e.kind, e.slug, e.title, e.language
    from replies r cross join entries e on e.id = r.entry_id where ${where.sql}
    order by r.created_at desc, r.id desc limit ${repliesPerPage + 1}`;
  return plainQuery(text, (c): WrittenReply => ({
    id: c[0] as string,
    at: c[1] as number,
    html: c[2] as string,
    entry: {
      id: c[3] as string,
      kind: c[4] as EntryKind,
      slug: c[5] as string,
      title: c[6] as string,
      language: c[7] as string,
    },
  }))(...where.args);
}

export const repliesPerPage = rowsPerPage / 2;

/** Who vouched for a member: `voucherOf(handle)`; nothing where nobody did, or is here no more. */
export const voucherOf = plainQuery(
  "select v.name, v.handle from members m join members v on v.id = m.verified_by where m.handle = ?",
  ([name, handle]) => ({ name: String(name), handle: String(handle) }),
);

/** Puts a member into another organisation, or into none; a moderator stays vouched for. */
export function moveMember(memberId: string, organisationId: string | null, unverifies: boolean): Statement {
  return statement(
    `update members set organisation_id = ?, verified_at = iif(? and role = 'member', null, verified_at),
    verified_by = iif(? and role = 'member', null, verified_by) where id = ? and organisation_id is not ?`,
    organisationId,
    Number(unverifies),
    Number(unverifies),
    memberId,
    organisationId,
  );
}

/** Whoever leaves an organisation no longer speaks for it. */
export function leaveEditors(memberId: string): Statement {
  return statement("delete from organisation_editors where member_id = ?", memberId);
}
