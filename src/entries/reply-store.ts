import { replies } from "../../db/schema/index.ts";
import type { State } from "../platform/actor.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";
import type { EntryKind } from "../paths.ts";
import type { NewReply } from "./new-reply.ts";
import type { PostedReply, ReplyRow, Standing } from "./standing.ts";

/** A reply whose place is known already. */
export function insertReplyAt(reply: NewReply & { html: string; renderer: number }): Statement {
  return insert(replies, {
    id: reply.id,
    entryId: reply.entryId,
    position: reply.position,
    parentId: reply.parentId,
    authorId: reply.authorId,
    state: reply.state ?? "published",
    stateAt: reply.createdAt,
    createdAt: reply.createdAt,
    editedAt: reply.editedAt ?? null,
    origin: reply.origin,
    source: reply.source ?? null,
    markdown: reply.body,
    html: reply.html,
    renderer: reply.renderer,
  });
}

/** A new reply in the next free place of an entry that takes replies; matches nothing where the entry does not, so it guards. */
export function insertNextReply(reply: PostedReply): Statement {
  const { id, parentId, authorId, state, at, markdown, html, renderer, entryId } = reply;
  return statement(
    insertNext,
    id, parentId, authorId, state, at, at, markdown, html, renderer, entryId,
  ); // prettier-ignore
}

const insertNext = `insert into replies
  (id, entry_id, position, parent_id, author_id, state, state_at, created_at, origin, markdown, html, renderer)
  select ?, e.id, 1 + coalesce((select max(position) from replies where entry_id = e.id), 0), ?, ?, ?, ?, ?, 'live', ?, ?, ?
  from entries e where e.id = ? and e.state = 'published'
  and not exists (select 1 from threads where entry_id = e.id and locked_at is not null)`;

/** The entry's counters after one more published reply: cheaper than counting anew. */
export function countReply({ id, entryId, authorId, at }: PostedReply): Statement {
  return statement(countOne, authorId, authorId, id, authorId, at, entryId);
}

const countOne = `update entries set reply_count = reply_count + 1,
  participant_count = participant_count + (author_id <> ? and not exists
    (select 1 from replies where entry_id = entries.id and author_id = ? and state = 'published' and id <> ?)),
  last_voice_id = ?, last_activity_at = max(last_activity_at, ?) where id = ?`;

/** The place of a reply, for its event. */
export function positionOf(replyId: string): Statement {
  return statement("select position from replies where id = ?", replyId);
}

/** One reply with its source, in whatever state: `replyById(id)`. */
export const replyById = plainQuery(
  `select r.id, r.entry_id, r.position, r.parent_id, r.author_id, m.name, m.handle, m.verified_at is not null, r.state,
  r.state_at, r.state_by, r.version, r.created_at, r.edited_at, r.markdown, r.html
  from replies r join members m on m.id = r.author_id where r.id = ?`,
  (c): ReplyRow => ({
    id: c[0] as string,
    entryId: c[1] as string,
    position: c[2] as number,
    parentId: c[3] as string | null,
    authorId: c[4] as string,
    authorName: c[5] as string,
    authorHandle: c[6] as string,
    authorVerified: c[7] === 1,
    state: c[8] as State,
    stateAt: c[9] as number,
    stateBy: c[10] as string | null,
    version: c[11] as number,
    createdAt: c[12] as number,
    editedAt: c[13] as number | null,
    markdown: c[14] as string,
    html: c[15] as string,
  }),
);

/** Members by their handles (a JSON list): `membersByHandle(handles)`. */
export const membersByHandle = plainQuery(
  "select id from members where handle in (select value from json_each(?))",
  ([id]) => id as string,
);

const standingColumns = `e.id, e.kind, e.slug, e.title, e.author_id, e.visibility, e.language, e.state, e.state_at, e.state_by,
  e.version, t.flavour, t.locked_at, t.resolved_at, t.accepted_reply_id`;

const standingOf = (c: readonly unknown[]): Standing => ({
  id: c[0] as string,
  kind: c[1] as EntryKind,
  slug: c[2] as string,
  title: c[3] as string,
  authorId: c[4] as string,
  visibility: c[5] as "public" | "members",
  language: c[6] as string,
  state: c[7] as State,
  stateAt: c[8] as number,
  stateBy: c[9] as string | null,
  version: c[10] as number,
  flavour: c[11] as Standing["flavour"],
  lockedAt: c[12] as number | null,
  resolvedAt: c[13] as number | null,
  acceptedReplyId: c[14] as string | null,
});

export const standing = plainQuery(
  `select ${standingColumns} from entries e left join threads t on t.entry_id = e.id where e.id = ?`,
  standingOf,
);

export const standingOfReply = plainQuery(
  `select ${standingColumns} from replies r join entries e on e.id = r.entry_id left join threads t on t.entry_id = e.id
  where r.id = ?`,
  standingOf,
);
