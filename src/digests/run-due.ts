import { seconds } from "../platform/clock.ts";
import type { Deps } from "../platform/context.ts";
import type { Facts } from "../platform/log.ts";
import { read } from "../platform/db/query.ts";
import { planDigests } from "./plan-digests.ts";
import { restoreSchedules } from "./restore-schedules.ts";
import { heardAndToHear, unfinishedRun } from "./planning-store.ts";
import { sendDigests } from "./send-digests.ts";

/**
 * Job: plans what is due now, for at most 20 s; `planOn` goes on. A write to a file holds up every page meanwhile, so it is
 * kept to some 30 ms; over HTTP each costs a trip instead.
 */
export async function planDue(deps: Deps): Promise<Facts> {
  const restored = await restoreSchedules(deps);
  return { restored, ...(await planFor(deps)) };
}

/**
 * Job, between the quarters of an hour: goes on with a run that its time did not suffice for, and begins one when something happened
 * for those who want to hear at once.
 */
export async function planOn(deps: Deps): Promise<Facts> {
  const [[unfinished], [log]] = await read(
    deps.db,
    unfinishedRun({}),
    heardAndToHear(Number.MAX_SAFE_INTEGER),
  );
  if (!unfinished && !(log && log.heard < log.toHear)) return { planned: 0 };
  return planFor(deps);
}

async function planFor(deps: Deps) {
  const slice = deps.db.kind === "embedded" ? 500 : 1000;
  const counts = await planDigests(deps, { at: deps.clock.now(), budgetMs: seconds(20), slice });
  const { runs, planned, more, busy } = counts;
  const skipped = Object.values(counts.skipped).reduce((sum, n) => sum + n, 0);
  return { runs, planned, skipped, more, busy };
}

/** Job: sends what is frozen, for at most 50 s; the next call goes on. */
export async function sendDue(deps: Deps): Promise<Facts> {
  const limit = deps.db.kind === "http" ? mostBatches : Infinity;
  return sendDigests(deps, { budgetMs: seconds(50), limit });
}

// One invocation of a Worker may make 1,000 requests, and a batch costs not quite three: the provider's, its outcome, its share of a claim.
const mostBatches = 200;
