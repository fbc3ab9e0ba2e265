import { plainQuery } from "../platform/db/query.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import type { EntryKind } from "../paths.ts";

/** One thing that happened for a member; further ones of its kind in the same entry only raise `times` while it is unread. */
export type Notification = EntryNotification | RunNotification;
type Told = { times: number; at: number; read: boolean };

/** A run of digests that paused by itself; for admins. */
export type RunNotification = Told & { kind: "sending-paused"; run: string };
export type EntryNotification = Told & {
  kind: "reply" | "mention" | "approved";
  entry: { id: string; kind: EntryKind; slug: string; title: string; language: string };
  replyId: string | null;
  actor: string | null;
};

/** Newest first: `notificationsOf(memberId, limit)`. Of entries that are still there for members. */
export const notificationsOf = plainQuery(
  `select n.kind, e.id, e.kind, e.slug, e.title, e.language, n.reply_id, m.name, n.times, n.at, n.read_at is not null, n.subject_id
   from notifications n left join entries e on e.id = n.entry_id left join members m on m.id = n.actor_id
   where n.member_id = ? and (n.entry_id is null or e.state = 'published') order by n.at desc, n.id desc limit ?`,
  notificationOf,
);

function notificationOf([
  kind,
  id,
  entryKind,
  slug,
  title,
  language,
  replyId,
  actor,
  times,
  at,
  read,
  subject,
]: Value[]): Notification {
  const told = { times: Number(times), at: Number(at), read: read === 1 };
  if (kind === "sending-paused") return { kind, run: String(subject), ...told };
  return {
    kind: kind as EntryNotification["kind"],
    entry: {
      id: String(id),
      kind: entryKind as EntryKind,
      slug: String(slug),
      title: String(title),
      language: String(language),
    },
    replyId: replyId === null ? null : String(replyId),
    actor: actor === null ? null : String(actor),
    ...told,
  };
}

export function markAllRead(memberId: string, now: number): Statement {
  return statement(
    "update notifications set read_at = ? where member_id = ? and read_at is null",
    now,
    memberId,
  );
}

/** What was told of one entry is read once the entry is. */
export function markEntryRead(memberId: string, entryId: string, now: number): Statement {
  return statement(
    "update notifications set read_at = ? where member_id = ? and entry_id = ? and read_at is null",
    now,
    memberId,
    entryId,
  );
}

/** A reply as the log tells of it. */
export type ToldReply = {
  seq: number;
  at: number;
  entry: string;
  /** Null for an opening post. */
  reply: string | null;
  actor: string;
  mentions: readonly string[];
};

/**
 * Tells followers and the mentioned, for a whole slice of events in one statement. Not the author, nobody who muted the entry; the
 * mentioned are told so and not a second time as followers. Whoever is told is a member, so both visibilities are theirs to see.
 */
export function tellOfReplies(replies: readonly ToldReply[]): Statement {
  return statement(tell, JSON.stringify(replies));
}

const upsert = `on conflict (member_id, kind, entry_id) where read_at is null do update set
  times = times + excluded.times, at = excluded.at, reply_id = excluded.reply_id, actor_id = excluded.actor_id, seq = excluded.seq`;

// One row a member, kind and entry, however many replies a slice holds: beside max() SQLite takes the other columns from the row
// of that maximum, so it shows the latest. `cross join` and `materialized` keep SQLite's planner from walking all entries for each reply: it knows no sizes here.
const tell = `insert into notifications (id, member_id, seq, kind, entry_id, reply_id, actor_id, times, at)
  with told as materialized (
    select value ->> 'seq' as seq, value ->> 'at' as at, value ->> 'entry' as entry, value ->> 'reply' as reply,
      value ->> 'actor' as actor, value -> 'mentions' as mentions
    from json_each(?)),
  who as materialized (
    select t.*, f.member_id as id, 'reply' as kind from told t cross join follows f on f.entry_id = t.entry
      where t.reply is not null and f.mode = 'following' and f.member_id <> t.actor and f.member_id not in (select value from json_each(t.mentions))
    union all
    select t.*, m.id, 'mention' from told t cross join json_each(t.mentions) named cross join members m on m.id = named.value
      where m.id <> t.actor
        and not exists (select 1 from follows where entry_id = t.entry and member_id = m.id and mode = 'muted'))
  select seq || '-' || id, id, seq, kind, entry, reply, actor, times, at from (
    select w.id, max(w.seq) as seq, w.kind, w.entry, w.reply, w.actor, count(*) as times, w.at
    from who w cross join entries e on e.id = w.entry where +e.state = 'published' group by w.id, w.kind, w.entry)
  where true
  ${upsert}`;

/** Tells an author that a moderator let a post through. */
export function tellOfApproval(told: {
  seq: number;
  at: number;
  entry: string;
  reply: string | null;
  author: string;
}): Statement {
  const { seq, at, entry, reply, author } = told;
  return statement(
    `insert into notifications (id, member_id, seq, kind, entry_id, reply_id, actor_id, times, at) values (?, ?, ?, 'approved', ?, ?, null, 1, ?) ${upsert}`,
    `${seq}-${author}-approved`,
    author,
    seq,
    entry,
    reply,
    at,
  );
}

/** Whom to write to about an approved post, and what it was: `approvedPost(entryId, authorId)`. Imported people have no mail. */
export const approvedPost = plainQuery(
  `select m.email, m.language, e.id, e.kind, e.slug, e.title, e.language from entries e, members m
   where e.id = ? and m.id = ? and m.origin <> 'import'`,
  ([email, language, id, kind, slug, title, titleLanguage]) => ({
    email: String(email),
    language: String(language),
    entry: { id: String(id), kind: kind as EntryKind, slug: String(slug) },
    title: String(title),
    titleLanguage: String(titleLanguage),
  }),
);
