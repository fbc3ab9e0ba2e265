import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";

/** What erasing must know of an account: `(id)`. */
export const accountToErase = plainQuery(
  "select email, handle, name, language from members where id = ? and handle not like '~%'",
  ([email, handle, name, language]) => ({
    email: String(email),
    handle: String(handle),
    name: String(name),
    language: String(language),
  }),
);

/** Whether somebody else is admin: `(id)`. */
export const otherAdmins = plainQuery(
  "select count(*) from members where role = 'admin' and id <> ?",
  ([count]) => Number(count),
);

const mentionedIn = "select entry_id from notifications where member_id = ? and kind = 'mention'";

/** Entries whose pages name a member: theirs, those they answered, and where they were mentioned: `(id, id, id)`. */
export const entriesNaming = plainQuery(
  `select id from entries where author_id = ? union select entry_id from replies where author_id = ? union ${mentionedIn}`,
  ([id]) => String(id),
);

/**
 * Guard: the row stays, for what they wrote stands under it, and says nothing of them any more. Its address is none, and its handle
 * none that can be chosen. Not the last admin's.
 */
export function blankMember(id: string, name: string): Statement {
  return statement(
    `update members set email = 'erased ' || id, handle = '~' || id, name = ?, about = '', job_title = '', country = null,
       languages = '[]', organisation_id = null, zone = 'UTC', verified_at = null, verified_by = null, reply_mails = 0,
       takes_messages = 0, role = 'member'
     where id = ? and handle not like '~%'
       and (role <> 'admin' or exists (select 1 from members a where a.role = 'admin' and a.id <> members.id))`,
    name,
    id,
  );
}

/** Everything beside what they published: sessions, follows, marks, notifications, messages, and what waited in the queue. */
export function forgetAccount(
  id: string,
  { email, handle }: { email: string; handle: string },
  now: number,
): Statement[] {
  const ofMember = [
    "sessions",
    "follows",
    "reading_marks",
    "reply_mails",
    "member_visits",
    "organisation_editors",
  ];
  return [
    ...unlinkMentions(id, handle),
    ...ofMember.map((table) => statement(`delete from ${table} where member_id = ?`, id)),
    statement("delete from notifications where member_id = ?", id),
    statement("delete from messages where sender_id = ?1 or member_id = ?1", id),
    statement("delete from sign_ins where email = ?", email),
    // Never published, so no counter knows of them; what is deleted is purged a month later.
    ...["entries", "replies"].map((table) =>
      statement(
        `update ${table} set state = 'deleted', state_at = ?, state_by = ? where author_id = ? and state in ('queued', 'rejected')`,
        now,
        id,
        id,
      ),
    ),
  ];
}

// A mention stays as the text it is. Where they were mentioned is known from what they were told; elsewhere the link leads nowhere.
function unlinkMentions(id: string, handle: string): Statement[] {
  const link = `<a class="mention" href="/members/${handle}">@${handle}</a>`;
  return ["entry_bodies", "replies"].map((table) =>
    statement(
      `update ${table} set html = replace(html, ?, ?) where entry_id in (${mentionedIn}) and instr(html, ?) > 0`,
      link,
      `@${handle}`,
      id,
      link,
    ),
  );
}

/** Single mails to others that they caused: what has not left is not sent, and of what is done with nothing is kept. Before their messages go. */
export function blankMailsFrom(id: string): Statement {
  // Named by reply or message, and reader: a name may be a word that stands in anybody's mail.
  return statement(
    `update deliveries set subject = '', html = '', text = '', headers = '{}', state = iif(state = 'pending', 'skipped', state)
     where state in ('pending', 'accepted', 'skipped', 'dead') and kind in ('message', 'reply') and substr(id, 1, instr(id, '-') - 1) in (
       select id from replies where author_id = ?1 union all select id from messages where sender_id = ?1)`,
    id,
  );
}

/** Copies of discussions that name them, once they were done with: whoever asked for one has it, and its subject still says of what. */
export function blankCopiesNaming(name: string): Statement {
  return statement(
    `update deliveries set html = '', text = '' where kind = 'thread-copy' and state in ('accepted', 'skipped', 'dead')
       and (instr(html, ?1) > 0 or instr(text, ?1) > 0)`,
    name,
  );
}
