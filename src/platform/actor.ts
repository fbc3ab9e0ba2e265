/** Who is asking. Everything that is allowed is a question on the actor, asked here. */
export type Actor = Visitor | Member;
export type Visitor = { kind: "visitor" };
export type Role = "member" | "moderator" | "admin";
export type Member = {
  kind: "member";
  id: string;
  handle: string;
  name: string;
  role: Role;
  /** Vouched for by a moderator or the member's organisation; until then first posts wait in the queue. */
  verified: boolean;
  language: string;
  zone: string;
  organisationId: string | null;
  organisationName: string | null;
  /** Notifications not yet read. */
  unread: number;
};

export const visitor: Visitor = { kind: "visitor" };

export type Visibility = "public" | "members";
export type State = "queued" | "published" | "hidden" | "deleted" | "rejected";
export type Placed = { visibility: Visibility; state: State; authorId: string };

export function isModerator(actor: Actor): boolean {
  return actor.kind === "member" && actor.role !== "member";
}

export function isAdmin(actor: Actor): boolean {
  return actor.kind === "member" && actor.role === "admin";
}

/** Published things for whom they are meant; unpublished ones for their author and moderators. */
export function maySee(actor: Actor, { visibility, state, authorId }: Placed): boolean {
  if (visibility === "members" && actor.kind === "visitor") return false;
  return state === "published" || isModerator(actor) || (actor.kind === "member" && actor.id === authorId);
}

/** The visibilities whose published entries this actor's lists, feeds, searches and digests may hold. */
export function visibleTo(actor: Actor): readonly Visibility[] {
  return actor.kind === "visitor" ? ["public"] : ["public", "members"];
}

/** Their own words while they stand, and anything for a moderator. */
export function mayEdit(actor: Actor, { state, authorId }: Placed): boolean {
  if (actor.kind === "visitor") return false;
  return isModerator(actor) || (actor.id === authorId && (state === "published" || state === "queued"));
}

/** First posts of a member whom nobody has vouched for wait until a moderator has seen them. */
export function postsAreQueued(member: Member): boolean {
  return !member.verified && !isModerator(member);
}
