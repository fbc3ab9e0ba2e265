import { happened } from "../events/append.ts";
import { isAdmin, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import {
  forgiveRefused,
  positionsWithWord,
  reopenRun,
  replaceBatch,
  resumeBatch,
  stoppedBatch,
  type StoppedBatch,
} from "./retry-store.ts";
import { insertSplit } from "./verdict-store.ts";
import { lostOnceHandedOver, mostAgeMs } from "./verdict.ts";

export type Retried =
  /** `key`: the batch's own, or that of the one which takes its place. */
  | { outcome: "queued"; key: string; mails: number }
  /** No such batch, or it is not stopped. */
  | { outcome: "missing" }
  /** The provider has forgotten its key, or never had one: whom it reached before would be mailed twice. */
  | { outcome: "doubtful"; triedAt: number };

/**
 * Puts a stopped batch back among those to be sent. Tried less than 23 hours ago it keeps its key, so that the provider takes it once
 * whatever happened. Never tried, or refused as a whole, nothing of it was taken, and it goes under a new one. Later than that only
 * `force` sends it again.
 */
export async function retryBatch(
  work: Work,
  id: string,
  force: boolean,
  by: string | null = null,
): Promise<Retried> {
  const { db, clock } = work;
  const [[found]] = await read(db, stoppedBatch(id));
  if (!found) return { outcome: "missing" };
  const batch = await withoutThoseKnown(work, found);
  const { firstAttemptAt: triedAt } = batch;
  const untaken = triedAt === null || batch.error.startsWith("refused: ");
  const old = triedAt !== null && clock.now() - triedAt > mostAgeMs;
  const lost = triedAt !== null && batch.error.startsWith(lostOnceHandedOver);
  if (((old && !untaken) || lost) && !force) return { outcome: "doubtful", triedAt };
  const { key, guard, changes } = untaken || old ? underNewKey(work, batch) : underOwnKey(work, batch);
  const event = { id: work.ids.make(), at: clock.now(), actor: by, entry: null };
  const { outcome } = await commit(db, {
    guard,
    changes: [...changes, reopenRun(batch.runId)],
    events: [happened({ ...event, type: "digest.retried", data: { run: batch.runId, batch: id } })],
  });
  return outcome === "done" ? { outcome: "queued", key, mails: batch.size } : { outcome: "missing" };
}

/** The same from a page: for admins. */
export async function retryStopped(
  work: Work,
  actor: Actor,
  id: string,
  force: boolean,
): Promise<Result<Retried>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  if (!isAdmin(actor)) return refused({ kind: "forbidden" });
  const retried = await retryBatch(work, id, force, actor.id);
  return retried.outcome === "missing" ? refused({ kind: "missing" }) : done(retried);
}

/** Of whom the provider has said anything, the mail is known to have been accepted. */
async function withoutThoseKnown({ db }: Work, batch: StoppedBatch): Promise<StoppedBatch> {
  const [known] = await read(db, positionsWithWord(batch.runId, batch.source));
  if (known.length === 0 || !batch.members) return batch;
  const members = batch.members.filter(([position]) => !known.includes(position));
  return { ...batch, members, size: members.length };
}

function underOwnKey({ clock }: Work, { id }: StoppedBatch) {
  return { key: id, guard: resumeBatch(id, clock.now()), changes: [] };
}

/** By position only: who left meanwhile is left out. */
function underNewKey({ clock, ids }: Work, { id, runId, source, size, members }: StoppedBatch) {
  const positions = members?.map(([position]) => position) ?? null;
  const row = {
    ...{ id: ids.make(), runId, source, size, state: "frozen" as const, nextAttemptAt: clock.now() },
    members: positions?.map((position): [number] => [position]) ?? null,
  };
  const changes = [insertSplit([row]), ...(positions ? [forgiveRefused(source, positions)] : [])];
  return { key: row.id, guard: replaceBatch(id, row.id), changes };
}
