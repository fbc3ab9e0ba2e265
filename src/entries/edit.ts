import { postsAreQueued, type Member, type State } from "../platform/actor.ts";

type Edited = { state: State; authorId: string };

/** What somebody changes for whom posts wait in the queue waits there again: else an approval would cover any later text. */
export function waitsAgain(actor: Member, { state, authorId }: Edited): boolean {
  return state === "published" && actor.id === authorId && postsAreQueued(actor);
}

export function queueAgain(
  actor: Member,
  at: number,
): { to: State; from: readonly State[]; at: number; by: string } {
  return { to: "queued", from: ["published"], at, by: actor.id };
}
