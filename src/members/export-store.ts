import { plainQuery } from "../platform/db/query.ts";

/** Rows as JSON objects, each written by the database; every query takes a member's id. */
function objects(sql: string) {
  return plainQuery(sql, ([row]) => JSON.parse(String(row)) as Record<string, unknown>);
}

const when = (column: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column} / 1000.0, 'unixepoch')`;

export const accountOf = objects(
  `select json_object('id', m.id, 'email', m.email, 'handle', m.handle, 'name', m.name, 'role', m.role, 'about', m.about,
     'jobTitle', m.job_title, 'country', m.country, 'languages', json(m.languages), 'language', m.language, 'zone', m.zone,
     'organisation', o.name, 'verifiedAt', ${when("m.verified_at")}, 'mailsOfReplies', m.reply_mails = 1,
     'takesMessages', m.takes_messages = 1, 'createdAt', ${when("m.created_at")},
     'lastSeenAt', ${when("v.seen_at")})
   from members m left join organisations o on o.id = m.organisation_id left join member_visits v on v.member_id = m.id
   where m.id = ?`,
);

export const sessionsOf = objects(
  `select json_object('createdAt', ${when("created_at")}, 'expiresAt', ${when("expires_at")})
   from sessions where member_id = ? order by created_at`,
);

export const entriesBy = objects(
  `select json_object('id', e.id, 'kind', e.kind, 'slug', e.slug, 'title', e.title, 'summary', e.summary, 'language', e.language,
     'state', e.state, 'visibility', e.visibility, 'topics', json(e.topics), 'countries', json(e.countries),
     'sectors', json(e.sectors), 'createdAt', ${when("e.created_at")}, 'publishedAt', ${when("e.published_at")},
     'markdown', b.markdown)
   from entries e left join entry_bodies b on b.entry_id = e.id where e.author_id = ? order by e.id`,
);

export const repliesBy = objects(
  `select json_object('id', id, 'entry', entry_id, 'state', state, 'createdAt', ${when("created_at")},
     'editedAt', ${when("edited_at")}, 'markdown', markdown)
   from replies where author_id = ? order by id`,
);

export const followsOf = objects(
  `select json_object('entry', entry_id, 'mode', mode, 'at', ${when("at")}) from follows where member_id = ? order by at`,
);

export const readBy = objects(
  `select json_object('entry', entry_id, 'repliesRead', position, 'at', ${when("at")})
   from reading_marks where member_id = ? order by at`,
);

export const noticesOf = objects(
  `select json_object('kind', kind, 'entry', entry_id, 'reply', reply_id, 'at', ${when("at")}, 'readAt', ${when("read_at")})
   from notifications where member_id = ? order by at`,
);

/** To whom they wrote by the hub, and when; what they wrote went to the other side and is not kept. */
export const messagesBy = objects(
  `select json_object('at', ${when("s.at")}, 'toMember', m.handle, 'toOrganisation', o.name)
   from messages s left join members m on m.id = s.member_id left join organisations o on o.id = s.organisation_id
   where s.sender_id = ? order by s.at`,
);

export const flagsBy = objects(
  `select json_object('entry', entry_id, 'subject', subject_id, 'reason', reason, 'at', ${when("at")})
   from flags where member_id = ? order by at`,
);

/** Single mails to the address, of the account and of its reader. */
export const mailsTo = objects(
  `select json_object('kind', d.kind, 'subject', d.subject, 'state', d.state, 'at', ${when("d.created_at")}, 'outcome', d.outcome)
   from deliveries d join members m on m.email = d.recipient where m.id = ? order by d.created_at`,
);

export const editorOf = objects(
  `select json_object('organisation', o.name, 'at', ${when("e.at")})
   from organisation_editors e join organisations o on o.id = e.organisation_id where e.member_id = ? order by e.at`,
);
