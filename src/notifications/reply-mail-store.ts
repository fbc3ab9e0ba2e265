import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { EntryKind } from "../paths.ts";

/** A reply that has come out, as the log tells of it. */
export type OutReply = { at: number; entry: string; reply: string; author: string };

/**
 * Notes a mail for each follower of these replies' entries who wants replies by mail; once a reply and member. `origins`: of the
 * members who have mail at all. `cross join` keeps SQLite from walking all follows.
 */
export function noteReplyMails(replies: readonly OutReply[], origins: readonly string[]): Statement {
  return statement(
    `insert into reply_mails (reply_id, member_id, at)
     select told.value ->> 'reply', m.id, told.value ->> 'at'
     from json_each(?) told cross join follows f on f.entry_id = told.value ->> 'entry' cross join members m on m.id = f.member_id
     where f.mode = 'following' and f.member_id <> told.value ->> 'author' and m.reply_mails = 1
       and m.origin in (select value from json_each(?))
     on conflict do nothing`,
    JSON.stringify(replies),
    JSON.stringify(origins),
  );
}

export type WaitingMail = {
  reply: { id: string; parent: string | null; markdown: string };
  member: { id: string; email: string; language: string };
  author: { name: string; organisation: string | null };
  entry: { id: string; kind: EntryKind; slug: string; title: string; language: string };
  at: number;
  /** Reply and entry are there to be seen, and the member still wants them. */
  wanted: boolean;
};

/** What waits to be composed, oldest first: `(limit)`. A member may see both visibilities. */
export const waitingMails = plainQuery(
  `select r.id, r.parent_id, r.markdown, m.id, m.email, m.language, a.name, o.name, e.id, e.kind, e.slug, e.title, e.language, w.at,
     r.state = 'published' and e.state = 'published' and m.reply_mails = 1 and coalesce(f.mode, '') = 'following'
   from (select reply_id, member_id, at from reply_mails where settled_at is null order by at limit ?) w
   cross join replies r on r.id = w.reply_id cross join entries e on e.id = r.entry_id
   cross join members m on m.id = w.member_id cross join members a on a.id = r.author_id
   left join organisations o on o.id = a.organisation_id
   left join follows f on f.entry_id = e.id and f.member_id = m.id`,
  waitingOf,
);

function waitingOf(row: Value[]): WaitingMail {
  const [reply, parent, markdown, member, email, language, name, organisation, ...more] = row;
  const [entry, kind, slug, title, titleLanguage, at, wanted] = more;
  return {
    reply: {
      id: String(reply),
      parent: parent === null ? null : String(parent),
      markdown: String(markdown),
    },
    member: { id: String(member), email: String(email), language: String(language) },
    author: {
      name: String(name),
      organisation: organisation === null || organisation === undefined ? null : String(organisation),
    },
    entry: {
      id: String(entry),
      kind: kind as EntryKind,
      slug: String(slug),
      title: String(title),
      language: String(titleLanguage),
    },
    at: Number(at),
    wanted: wanted === 1,
  };
}

/** Composed, or not wanted after all: not looked at again. */
export function settleMails(mails: readonly WaitingMail[], now: number): Statement {
  return statement(
    `update reply_mails set settled_at = ? from (select value ->> 0 as reply, value ->> 1 as member from json_each(?)) as done
     where reply_id = done.reply and member_id = done.member and settled_at is null`,
    now,
    JSON.stringify(mails.map(({ reply, member }) => [reply.id, member.id])),
  );
}

/** Guard: does anything only where the member still follows. */
export function stopFollowing(entryId: string, memberId: string): Statement {
  return statement("delete from follows where entry_id = ? and member_id = ?", entryId, memberId);
}

/** Guard: turns mail for replies off, once. */
export function stopReplyMails(memberId: string): Statement {
  return statement("update members set reply_mails = 0 where id = ? and reply_mails = 1", memberId);
}

/** What a link in a mail is about: `(entryId, memberId)`. Of an entry that is gone, no title. */
export const followedEntry = plainQuery(
  "select e.id, e.kind, e.slug, iif(e.state = 'published', e.title, null), e.language, m.id from entries e, members m where e.id = ? and m.id = ?",
  ([id, kind, slug, title, language, member]) => ({
    entry: { id: String(id), kind: kind as EntryKind, slug: String(slug) },
    title: title === null ? null : String(title),
    language: String(language),
    member: String(member),
  }),
);
