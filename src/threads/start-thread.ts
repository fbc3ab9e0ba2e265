import {
  checkedDraft,
  entrySource,
  limited,
  limitsOf,
  membersByHandle,
  replyById,
  standing,
  topicNames,
  type EntryDraft,
  type Standing,
} from "../entries/index.ts";
import { happened } from "../events/append.ts";
import type { EntryRef } from "../paths.ts";
import { postsAreQueued, type Actor, type Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { isId } from "../platform/ids.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { slugOf } from "../platform/slug.ts";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { addThread } from "./add-thread.ts";
import { flavourOf } from "./thread.ts";

/** `id` was made when the form was shown, so that a second submit is known; made now when absent or malformed. */
export type StartThread = EntryDraft & { id: string; flavour: string };

export type Started = { entry: EntryRef; queued: boolean };

/** Opens a discussion, or asks the network. One read, one commit. */
export async function startThread(work: Work, actor: Actor, command: StartThread): Promise<Result<Started>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const id = isId(command.id) ? command.id : work.ids.make();
  const { mentions: handles } = renderMarkdown(command.body);
  const [topics, [before], [source], [namesake], mentions] = await read(
    work.db,
    topicNames("en"),
    standing(id),
    entrySource(id),
    replyById(id),
    membersByHandle(JSON.stringify(handles)),
  );
  if (before) return repeated(actor, before, source === command.body);
  // Versions and flags are kept by a post's id alone: an entry and a reply never share one.
  if (namesake) return refused({ kind: "conflict" });
  const checked = checkedDraft(command, new Set(topics.map(({ slug }) => slug)));
  if (!checked.ok) return checked;
  if (command.flavour !== "" && command.flavour !== flavourOf(command.flavour))
    return invalid({ field: "flavour", problem: "unknown" });
  const queued = postsAreQueued(actor);
  const at = work.clock.now();
  const { changes, events } = addThread({
    ...checked.value,
    id,
    flavour: flavourOf(command.flavour),
    authorId: actor.id,
    organisationId: actor.organisationId,
    state: queued ? "queued" : "published",
    createdAt: at,
    origin: "live",
    mentions,
    eventId: work.ids.make(),
  });
  const { outcome } = await commit(work.db, {
    limits: limitsOf(work, actor, "entry"),
    changes,
    events: events.map((event) => happened(event)),
  });
  if (outcome === "limited") return limited(work, "entry");
  if (outcome === "exists") return secondLook(work, actor, id, command.body);
  return done({ entry: { id, kind: "thread", slug: slugOf(checked.value.title) }, queued });
}

/** The same form twice at once: the other one landed between our read and our commit. */
async function secondLook(work: Work, actor: Member, id: string, body: string): Promise<Result<Started>> {
  const [[before], [source]] = await read(work.db, standing(id), entrySource(id));
  return before ? repeated(actor, before, source === body) : refused({ kind: "conflict" });
}

/** The same form again answers the same thing; somebody else's id, or other words under one's own, make a new one. */
function repeated(actor: Member, before: Standing, isSame: boolean): Result<Started> {
  if (before.authorId !== actor.id || (before.version === 1 && !isSame)) return refused({ kind: "conflict" });
  return done({ entry: before, queued: before.state === "queued" });
}
