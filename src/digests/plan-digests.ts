import { ASSEMBLER_VERSION } from "../../emails/digest/index.ts";
import { happened } from "../events/append.ts";
import { days, minutes } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { timePart } from "../platform/ids.ts";
import { read } from "../platform/db/query.ts";
import { candidatesRead, forgetCandidates } from "./candidate-store.ts";
import { frameOf } from "./frame.ts";
import { holdLease, type Lease } from "./hold-lease.ts";
import { planSlice, type Planning } from "./plan-slice.ts";
import { passes } from "./pass-store.ts";
import { prepareRun } from "./prepare-run.ts";
import {
  dropRun,
  dueAt,
  forgetParts,
  freezeRun,
  heardAndToHear,
  insertRun,
  runById,
  unfinishedRun,
} from "./planning-store.ts";
import type { Run } from "./digest-run.ts";

export type PlanOptions = {
  /** The moment (ms) to select and slot for. */
  at: number;
  /** At most so many subscriptions are looked at; what is left goes on in the next call. */
  limit?: number;
  /** And none after so many ms of real time. */
  budgetMs?: number;
  /** Subscriptions of one write. */
  slice?: number;
};

export type PlanCounts = {
  runs: number;
  planned: number;
  skipped: Record<string, number>;
  /** Something is left to do. */
  more: boolean;
  /** Somebody else is planning. */
  busy: boolean;
};

/**
 * Plans and freezes every digest that is due at `at`, in slices that each commit whole: killed at any point, the next call goes on
 * where the last commit ended. One planner at a time; a second one does nothing.
 */
export async function planDigests(work: Work, options: PlanOptions): Promise<PlanCounts> {
  const counts: PlanCounts = { runs: 0, planned: 0, skipped: {}, more: false, busy: false };
  const lease = await holdLease(work, "digest-plan", minutes(2));
  if (!lease) return { ...counts, busy: true };
  try {
    await planRuns(work, lease, options, counts);
  } finally {
    await lease.drop();
  }
  return counts;
}

async function planRuns(work: Work, lease: Lease, options: PlanOptions, counts: PlanCounts): Promise<void> {
  const until = work.clock.now() + (options.budgetMs ?? Infinity);
  let left = options.limit ?? Infinity;
  for (;;) {
    const run = await currentRun(work, lease, options.at);
    if (!run) return;
    counts.runs += 1;
    for (const pass of passes) {
      const planning = await prepareRun(work, run, pass);
      for (let seen = planning ? -1 : 0; planning && seen !== 0;) {
        if (left <= 0 || work.clock.now() >= until) return void (counts.more = true);
        const before = { planned: planning.planned, skipped: { ...planning.skipped } };
        const looked = await planSlice(work, lease, planning, Math.min(options.slice ?? 2500, left));
        if (looked === null) return void (counts.busy = true);
        seen = looked;
        left -= seen;
        addCounts(counts, before, planning);
      }
      if (planning) Object.assign(run, { planned: planning.planned, skipped: planning.skipped });
    }
    await finish(work, lease, run);
  }
}

/** The run that was left unfinished, or a new one when anybody is due. */
async function currentRun(work: Work, lease: Lease, at: number): Promise<Run | undefined> {
  const { db, ids, clock } = work;
  const [[unfinished], [due], [log], [toSeq = 0]] = await read(
    db,
    unfinishedRun({}),
    dueAt(at),
    heardAndToHear(Number.MAX_SAFE_INTEGER),
    candidatesRead(),
  );
  if (unfinished) return unfinished;
  if (!due?.count && !(log && log.heard < Math.min(log.toHear, toSeq))) return undefined;
  const id = ids.make();
  const begun = {
    id,
    at,
    toSeq,
    assembler: ASSEMBLER_VERSION,
    frame: frameOf(work.config),
    createdAt: clock.now(),
  };
  const row = { ...begun, state: "planning" as const };
  const { outcome } = await commit(db, { guard: lease.guard(), changes: [insertRun(row)], events: [] });
  if (outcome !== "done") return undefined;
  const [[run]] = await read(db, runById({ id }));
  return run;
}

async function finish(work: Work, lease: Lease, run: Run): Promise<void> {
  const { db, ids, clock } = work;
  const data = { run: run.id, planned: run.planned };
  const event = { id: ids.make(), at: clock.now(), actor: null, entry: null, data };
  const changes = [forgetCandidates(run.at - days(60)), forgetParts(timePart(clock.now() - days(120)))];
  // What happened this minute was for nobody who hears at once: no run to look back at.
  if (run.planned === 0 && Object.keys(run.skipped).length === 0)
    return void (await commit(db, { guard: [lease.guard(), dropRun(run.id)], changes, events: [] }));
  await commit(db, {
    guard: [lease.guard(), freezeRun(run.id, clock.now())],
    changes,
    events: [happened({ ...event, type: "digest.planned" })],
  });
}

function addCounts(counts: PlanCounts, before: Pick<Planning, "planned" | "skipped">, after: Planning): void {
  counts.planned += after.planned - before.planned;
  for (const [reason, n] of Object.entries(after.skipped)) {
    const more = n - (before.skipped[reason] ?? 0);
    if (more > 0) counts.skipped[reason] = (counts.skipped[reason] ?? 0) + more;
  }
}
