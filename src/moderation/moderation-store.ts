import { plainQuery } from "../platform/db/query.ts";
import { statement, type Statement, type Value } from "../platform/db/database.ts";
import type { EntryKind } from "../paths.ts";
import { eventOf } from "../events/log-store.ts";

/** One post that waits for a moderator, and why. Instants in ms. */
export type Case = {
  subjectKind: "entry" | "reply";
  subjectId: string;
  entry: { id: string; kind: EntryKind; slug: string; title: string; language: string };
  author: { id: string; name: string; handle: string; verified: boolean };
  html: string;
  /** Of the text shown: a decision on it must not reach a text that was edited since. */
  version: number;
  state: string;
  at: number;
  /** Reasons given by those who flagged it; none for a first post. */
  reasons: readonly string[];
};

const entryColumns =
  "e.id, e.kind, e.slug, e.title, e.language, m.id, m.name, m.handle, m.verified_at is not null";

/** First posts, oldest first: they wait for a person. `queuedPosts(limit, limit)` */
export const queuedPosts = plainQuery(
  `select * from (
     select 'entry', e.id, ${entryColumns}, b.html, e.version, e.state, e.created_at, '[]'
     from entries e join members m on m.id = e.author_id join entry_bodies b on b.entry_id = e.id
     where e.state = 'queued' order by e.created_at limit ?)
   union all select * from (
     select 'reply', r.id, ${entryColumns}, r.html, r.version, r.state, r.created_at, '[]'
     from replies r indexed by replies_waiting join entries e on e.id = r.entry_id join members m on m.id = r.author_id
     where r.state = 'queued' order by r.created_at limit ?)`,
  caseOf,
);

/** Posts with open flags, one case a post: `flaggedPosts(limit)`. */
export const flaggedPosts = plainQuery(
  `select f.subject_kind, f.subject_id, ${entryColumns}, coalesce(r.html, b.html, ''), coalesce(r.version, e.version), coalesce(r.state, e.state),
     min(f.at), json_group_array(f.reason)
   from flags f join entries e on e.id = f.entry_id
     left join replies r on f.subject_kind = 'reply' and r.id = f.subject_id
     left join entry_bodies b on f.subject_kind = 'entry' and b.entry_id = e.id
     join members m on m.id = coalesce(r.author_id, e.author_id)
   where f.decided_at is null group by f.subject_id order by min(f.at) limit ?`,
  caseOf,
);

function caseOf(row: Value[]): Case {
  const [
    subjectKind,
    subjectId,
    id,
    kind,
    slug,
    title,
    language,
    author,
    name,
    handle,
    verified,
    html,
    version,
    state,
    at,
    reasons,
  ] = row;
  return {
    subjectKind: subjectKind as Case["subjectKind"],
    subjectId: String(subjectId),
    entry: {
      id: String(id),
      kind: kind as EntryKind,
      slug: String(slug),
      title: String(title),
      language: String(language),
    },
    author: { id: String(author), name: String(name), handle: String(handle), verified: verified === 1 },
    html: String(html),
    version: Number(version),
    state: String(state),
    at: Number(at),
    reasons: JSON.parse(String(reasons)) as string[], // json_group_array of texts
  };
}

/** Guard: the post still says what the moderator read. */
export function unchanged({ kind, id }: { kind: "entry" | "reply"; id: string }, version: number): Statement {
  const table = kind === "entry" ? "entries" : "replies";
  return statement(`update ${table} set version = version where id = ? and version = ?`, id, version);
}

/** Open flags on a post: `openFlags(subjectId)`. */
export const openFlags = plainQuery(
  "select id from flags where subject_id = ? and decided_at is null",
  ([id]) => String(id),
);

/** Closes every open flag on a post with one decision. */
export function decideFlags(subjectId: string, decision: string, by: string, at: number): Statement {
  return statement(
    "update flags set decided_at = ?, decided_by = ?, decision = ? where subject_id = ? and decided_at is null",
    at,
    by,
    decision,
    subjectId,
  );
}

/** What moderators did, newest first, for everybody to read: `moderationLog(beforeSeq, limit)`. The condition is the index's own. */
export const moderationLog = plainQuery(
  `select seq, id, type, version, at, actor, entry, origin, data from events
   where type in ('entry.approved', 'entry.rejected', 'entry.hidden', 'entry.restored', 'reply.approved', 'reply.rejected', 'reply.hidden', 'reply.restored', 'thread.locked', 'thread.unlocked', 'thread.pinned', 'thread.unpinned', 'flag.decided', 'member.vouched')
   and seq < ? order by seq desc limit ?`,
  eventOf,
);
