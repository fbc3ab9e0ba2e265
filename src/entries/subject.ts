import { isModerator, maySee, type Actor, type Placed } from "../platform/actor.ts";
import { days } from "../platform/clock.ts";
import { paths } from "../paths.ts";
import type { ReplyRow, Standing } from "./standing.ts";

/** A post: an entry itself, or a reply to it. What can be done with one can be done with the other. */
export type Subject = { kind: "entry" | "reply"; id: string; entry: Standing; reply: ReplyRow | undefined };
export type SubjectRef = Pick<Subject, "kind" | "id">;

/** Deleted things can be brought back for so long. */
export const undoMs = days(30);

export function placed({ entry, reply }: Subject): Placed {
  return reply ? { visibility: entry.visibility, state: reply.state, authorId: reply.authorId } : entry;
}

export function maySeeSubject(actor: Actor, subject: Subject): boolean {
  return maySee(actor, subject.entry) && maySee(actor, placed(subject));
}

/** Authors take back their own deletion, moderators anybody's. */
export function mayRestore(actor: Actor, subject: Subject, now: number): boolean {
  const { state, stateAt, stateBy, authorId } = subject.reply ?? subject.entry;
  if (actor.kind === "visitor" || state !== "deleted" || now - stateAt > undoMs) return false;
  return isModerator(actor) || (actor.id === authorId && stateBy === authorId);
}

/** Where a reader sees it. */
export function pathOf({ entry, reply }: Subject): string {
  return reply ? paths.replyPermalink(reply.id) : paths.entry(entry);
}
