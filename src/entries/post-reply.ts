import { happenedWith } from "../events/append.ts";
import type { EntryRef } from "../paths.ts";
import { maySee, postsAreQueued, type Actor, type Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { isId } from "../platform/ids.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import { follow } from "./entry-store.ts";
import { bodyProblems } from "./entry.ts";
import { limited, limitsOf } from "./limit-posting.ts";
import {
  countReply,
  insertNextReply,
  membersByHandle,
  positionOf,
  replyById,
  standing,
} from "./reply-store.ts";
import type { PostedReply, ReplyRow } from "./standing.ts";

export type PostReply = {
  /** Made when the form was shown, so that a second submit is known; made now when absent or malformed. */
  id: string;
  entryId: string;
  body: string;
  parent?: string | undefined;
};

export type Posted = { id: string; entry: EntryRef; queued: boolean };

/** Adds a reply to an entry that takes replies. One read, one commit. */
export async function postReply(work: Work, actor: Actor, command: PostReply): Promise<Result<Posted>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const problems = bodyProblems(command.body);
  const id = isId(command.id) ? command.id : work.ids.make();
  const rendered = problems.length > 0 ? undefined : renderMarkdown(command.body, { idPrefix: `r-${id}-` });
  const [[entry], [before], [namesake], [parent], mentions] = await read(
    work.db,
    standing(command.entryId),
    replyById(id),
    standing(id),
    replyById(command.parent ?? ""),
    membersByHandle(JSON.stringify(rendered?.mentions ?? [])),
  );
  if (!entry || !maySee(actor, entry)) return refused({ kind: "missing" });
  if (before) return repeated(actor, entry, before, command.body);
  // Versions and flags are kept by a post's id alone: an entry and a reply never share one.
  if (namesake) return refused({ kind: "conflict" });
  if (entry.state !== "published" || entry.lockedAt !== null) return refused({ kind: "forbidden" });
  if (!rendered) return invalid(...problems);
  const { html } = rendered;
  const at = work.clock.now();
  const reply: PostedReply = {
    id,
    entryId: entry.id,
    // One level of threading: an answer to an answer stands under the reply they share.
    parentId: parent?.entryId === entry.id ? (parent.parentId ?? parent.id) : null,
    authorId: actor.id,
    state: postsAreQueued(actor) ? "queued" : "published",
    at,
    markdown: command.body,
    html,
    renderer: RENDERER_VERSION,
  };
  return save(work, actor, entry, reply, mentions);
}

async function save(work: Work, actor: Member, entry: EntryRef, reply: PostedReply, mentions: string[]) {
  const queued = reply.state === "queued";
  const { outcome } = await commit(work.db, {
    guard: insertNextReply(reply),
    limits: limitsOf(work, actor, "reply"),
    changes: [...(queued ? [] : [countReply(reply)]), follow(entry.id, actor.id, reply.at)],
    events: [replyEvent(work, reply, mentions)],
  });
  if (outcome === "limited") return limited(work, "reply");
  if (outcome === "conflict") return refused({ kind: "forbidden" }); // locked or taken away a moment ago
  if (outcome === "exists") return secondLook(work, actor, entry, reply);
  return done<Posted>({ id: reply.id, entry, queued });
}

function replyEvent({ ids }: Work, reply: PostedReply, mentions: string[]) {
  const { id, entryId, authorId, at, state } = reply;
  const common = { id: ids.make(), at, actor: authorId, entry: entryId };
  const data = { reply: id, author: authorId, position: 0 };
  if (state === "queued")
    return happenedWith({ ...common, type: "reply.queued", data }, "position", positionOf(id));
  const facts = mentions.length > 0 ? { ...data, mentions } : data;
  return happenedWith({ ...common, type: "reply.posted", data: facts }, "position", positionOf(id));
}

/** The same form twice at once: the other one landed between our read and our commit. */
async function secondLook(work: Work, actor: Member, entry: EntryRef, reply: PostedReply) {
  const [[before]] = await read(work.db, replyById(reply.id));
  return before ? repeated(actor, entry, before, reply.markdown) : refused({ kind: "conflict" });
}

/**
 * The same form again answers the same thing; somebody else's id answers nothing. Other words under the same id were written while
 * an answer was lost on its way: they must not be dropped in silence.
 */
function repeated(actor: Member, entry: EntryRef, before: ReplyRow, body: string): Result<Posted> {
  if (before.authorId !== actor.id || before.entryId !== entry.id) return refused({ kind: "conflict" });
  if (before.version === 1 && before.markdown !== body) return refused({ kind: "conflict" });
  return done({ id: before.id, entry, queued: before.state === "queued" });
}
