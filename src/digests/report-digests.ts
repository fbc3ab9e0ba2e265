import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { batchesInRuns, latestRuns, outcomesInRuns, stoppedBatches } from "./report-store.ts";
import { dueAt } from "./planning-store.ts";

export type DigestStatus = {
  /** Subscriptions due now. */
  due: number;
  runs: {
    id: string;
    kind: string;
    at: string;
    state: string;
    /** Why it is paused: complaints, bounces, or a person; null while it is not. */
    pausedFor: string | null;
    planned: number;
    skipped: Record<string, number>;
    accepted: number;
    /** Mails not settled yet, and mails that never will be. */
    waiting: number;
    stopped: number;
    /** What the provider says became of them: mails by their heaviest word. */
    outcomes: Record<string, number>;
  }[];
  /** Batches that somebody has to look at, newest first. */
  stopped: { batch: string; mails: number; error: string }[];
};

/** Where digests stand: the newest runs, and what went wrong. */
export async function digestStatus({ db, clock }: Pick<Work, "db" | "clock">): Promise<DigestStatus> {
  const [[due], runs, batches, outcomes, stopped] = await read(
    db,
    dueAt(clock.now()),
    latestRuns(20),
    batchesInRuns(20),
    outcomesInRuns(20),
    stoppedBatches(20),
  );
  const mails = (run: string, ...states: string[]) =>
    batches
      .filter((one) => one.run === run && states.includes(one.state))
      .reduce((sum, one) => sum + one.mails, 0);
  return {
    due: due?.count ?? 0,
    runs: runs.map(({ at: moment, ...run }) => ({
      ...run,
      at: new Date(moment).toISOString(),
      accepted: mails(run.id, "accepted"),
      waiting: mails(run.id, "frozen", "submitting"),
      stopped: mails(run.id, "stopped"),
      outcomes: Object.fromEntries(
        outcomes.filter((one) => one.run === run.id).map(({ kind, mails: n }) => [kind, n]),
      ),
    })),
    stopped,
  };
}
