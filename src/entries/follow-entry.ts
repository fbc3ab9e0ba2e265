import { happened } from "../events/append.ts";
import { maySee, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { clearMode, setMode } from "./follow-store.ts";
import { ownPlace } from "./entry-page-store.ts";
import { standing } from "./reply-store.ts";
import type { Standing } from "./standing.ts";

export const followModes = ["following", "muted", "none"] as const;
export type FollowMode = (typeof followModes)[number];

const eventTypes = { following: "entry.followed", muted: "entry.muted", none: "entry.unfollowed" } as const;

/** Follows an entry, mutes it, or neither. Saying what already holds changes nothing. */
export async function followEntry(
  work: Work,
  actor: Actor,
  entryId: string,
  mode: FollowMode,
): Promise<Result<Standing>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const [[entry], [place]] = await read(work.db, standing(entryId), ownPlace(actor.id, actor.id, entryId));
  if (!entry || !maySee(actor, entry)) return refused({ kind: "missing" });
  if ((place?.mode ?? "none") === mode) return done(entry);
  const at = work.clock.now();
  const common = { id: work.ids.make(), at, actor: actor.id, entry: entryId, data: { member: actor.id } };
  await commit(work.db, {
    changes: [mode === "none" ? clearMode(entryId, actor.id) : setMode(entryId, actor.id, mode, at)],
    events: [happened({ ...common, type: eventTypes[mode] })],
  });
  return done(entry);
}
