import * as z from "zod";

/**
 * Every fact that the hub records, in the past tense. Closed and versioned: a new shape is a new version beside the old one,
 * because the log keeps both. Data holds ids and facts, never an address or a text, so that erasing a person leaves the log whole.
 */
const id = z.string();
const kind = z.enum(["thread", "methodology", "call"]);
const visibility = z.enum(["public", "members"]);
const mentions = z.array(id).optional();
const reason = z.string().max(300);
const entryFacts = { kind, author: id, visibility, language: z.string() };

export const eventSchemas = {
  "entry.queued": v1({ ...entryFacts }),
  "entry.posted": v1({ ...entryFacts, mentions }),
  "entry.approved": v1({ ...entryFacts, mentions }),
  "entry.rejected": v1({ kind, author: id }),
  "entry.edited": v1({ kind, version: z.int() }),
  "entry.filled": v1({ kind }),
  "entry.deleted": v1({ kind }),
  "entry.hidden": v1({ kind, reason: reason.optional() }),
  "entry.restored": v1({ kind }),
  "entry.followed": v1({ member: id }),
  "entry.unfollowed": v1({ member: id }),
  "entry.muted": v1({ member: id }),
  "entry.translation-linked": v1({ kind, group: id, with: id }),
  "entry.translation-unlinked": v1({ kind, group: id, entry: id }),
  "entry.flagged": v1({ flag: id }),
  "thread.resolved": v1({ reply: id.optional() }),
  "thread.reopened": v1({}),
  "thread.still-needed": v1({}),
  "thread.need-withdrawn": v1({}),
  "thread.locked": v1({}),
  "thread.unlocked": v1({}),
  "thread.pinned": v1({}),
  "thread.unpinned": v1({}),
  "thread.copy-requested": v1({ thread: id }),
  "reply.queued": v1({ reply: id, author: id, position: z.int() }),
  "reply.posted": v1({ reply: id, author: id, position: z.int(), mentions }),
  "reply.approved": v1({ reply: id, author: id, position: z.int(), mentions }),
  "reply.rejected": v1({ reply: id, author: id }),
  "reply.edited": v1({ reply: id, version: z.int() }),
  "reply.deleted": v1({ reply: id }),
  "reply.hidden": v1({ reply: id, reason: reason.optional() }),
  "reply.restored": v1({ reply: id }),
  "reply.flagged": v1({ reply: id, flag: id }),
  "flag.decided": v1({ flag: id, decision: z.string(), reply: id.optional() }),
  "methodology.versioned": v1({ version: z.int() }),
  "call.amended": v1({ changed: z.array(z.string()) }),
  "call.cancelled": v1({}),
  "sign-in.requested": v1({}),
  "member.joined": v1({ member: id, organisation: id.optional() }),
  "member.signed-in": v1({ member: id }),
  "member.signed-out": v1({ member: id }),
  "member.vouched": v1({ member: id }),
  "member.role-changed": v1({ member: id, role: z.enum(["member", "moderator", "admin"]) }),
  "member.profile-changed": v1({ member: id }),
  "organisation.added": v1({ organisation: id }),
  "organisation.changed": v1({ organisation: id, changed: z.array(z.string()) }),
  "organisation.editor-appointed": v1({ organisation: id, member: id }),
  "organisation.editor-dismissed": v1({ organisation: id, member: id }),
  /** Once for the member, and once for each entry whose page named them. */
  "member.erased": v1({ member: id }),
  "message.sent": v1({ message: id, member: id.optional(), organisation: id.optional() }),
  "subscription.requested": v1({ subscription: id }),
  "subscription.confirmed": v1({ subscription: id }),
  "subscription.imported": v1({ subscription: id }),
  "subscription.changed": v1({ subscription: id, changed: z.array(z.string()) }),
  "subscription.ended": v1({ subscription: id, how: z.enum(["link", "one-click", "complaint", "bounce"]) }),
  "subscription.erasure-requested": v1({ subscription: id }),
  "subscription.erased": v1({ subscription: id }),
  "subscription.marked": v1({ subscription: id, mark: z.enum(["saved", "following"]), set: z.boolean() }),
  "digest.planned": v1({ run: id, planned: z.int() }),
  "digest.closed": v1({ run: id, accepted: z.int(), failed: z.int() }),
  "digest.paused": v1({ run: id, why: z.enum(["person", "complaints", "bounces"]) }),
  "digest.resumed": v1({ run: id }),
  "digest.retried": v1({ run: id, batch: id }),
  "newsletter.drafted": v1({ issue: id, number: z.int() }),
  "newsletter.edited": v1({ issue: id, changed: z.array(z.string()) }),
  "newsletter.scheduled": v1({ issue: id, at: z.int() }),
  "newsletter.unscheduled": v1({ issue: id }),
  "newsletter.held": v1({ issue: id }),
  "newsletter.let-go": v1({ issue: id }),
  "newsletter.tested": v1({ issue: id }),
  "newsletter.released": v1({ issue: id, number: z.int(), to: z.enum(["members", "everybody"]) }),
  "newsletter.corrected": v1({ issue: id, correction: id, mailed: z.boolean() }),
  "newsletter.resent": v1({ issue: id, expected: z.int() }),
  "newsletter.deleted": v1({ issue: id, number: z.int() }),
  "newsletter.item-withdrawn": v1({ issue: id, place: z.int() }),
  "newsletter.item-put-back": v1({ issue: id, place: z.int() }),
  "alert.sent": v1({ alert: id, call: id, expected: z.int() }),
  "alert.stopped": v1({ alert: id, call: id }),
  "directory.seeded": v1({ organisations: z.int() }),
} as const;

function v1<S extends z.ZodRawShape>(shape: S) {
  return { version: 1 as const, data: z.object(shape) };
}

export type EventType = keyof typeof eventSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventSchemas)[T]["data"]>;
export type Origin = "live" | "import" | "seed";

/** A fact about to be written. `actor` is a member's id, or null for the hub itself; `entry` the entry it is about. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    id: string;
    type: K;
    at: number;
    actor: string | null;
    entry: string | null;
    origin?: Origin;
    data: EventData<K>;
  };
}[T];

/** A fact of the log: its place in it, and the version of its shape. */
export type HubEvent<T extends EventType = EventType> = {
  [K in T]: {
    seq: number;
    id: string;
    type: K;
    version: number;
    at: number;
    actor: string | null;
    entry: string | null;
    origin: Origin;
    data: EventData<K>;
  };
}[T];

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventSchemas, type);
}
