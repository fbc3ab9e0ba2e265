import { happened } from "../events/append.ts";
import { isAdmin, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { Alarm } from "./alarm.ts";
import { receptionOf } from "./outcome-store.ts";
import { parkBatches, pauseRow, resumeRow, unparkBatches } from "./pause-store.ts";

/** A person's wish, or what the hub found. */
export type PauseReason = Alarm | "person";

/**
 * Nothing of a run is sent any more until somebody resumes it, not even a repetition of what was begun. `by`: the member who asked.
 * Answers whether it was this that paused it.
 */
export async function pauseRun(
  { db, clock, ids }: Pick<Work, "db" | "clock" | "ids">,
  run: string,
  why: PauseReason,
  by: string | null = null,
): Promise<boolean> {
  const at = clock.now();
  const event = { id: ids.make(), at, actor: by, entry: null, data: { run, why } };
  const { outcome } = await commit(db, {
    guard: pauseRow(run, why, at),
    changes: [parkBatches(run)],
    events: [happened({ ...event, type: "digest.paused" })],
  });
  return outcome === "done";
}

/** Lets a paused run go on, from where it was. Only a person does. Answers whether it was this that resumed it. */
export async function resumeRun(
  { db, clock, ids }: Pick<Work, "db" | "clock" | "ids">,
  run: string,
  by: string | null = null,
): Promise<boolean> {
  const [[found]] = await read(db, receptionOf(run));
  if (!found) return false;
  const at = clock.now();
  const event = { id: ids.make(), at, actor: by, entry: null, data: { run } };
  const { outcome } = await commit(db, {
    guard: resumeRow(run, found.reception),
    changes: [unparkBatches(run, at)],
    events: [happened({ ...event, type: "digest.resumed" })],
  });
  return outcome === "done";
}

/** Pausing and resuming from a page: for admins. Doing it again changes nothing. */
export async function steerRun(
  work: Work,
  actor: Actor,
  run: string,
  act: "pause" | "resume",
): Promise<Result<null>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  if (!isAdmin(actor)) return refused({ kind: "forbidden" });
  const [[found]] = await read(work.db, receptionOf(run));
  if (!found) return refused({ kind: "missing" });
  if (act === "pause") await pauseRun(work, run, "person", actor.id);
  else await resumeRun(work, run, actor.id);
  return done(null);
}
