import { setImmediate as breath } from "node:timers/promises";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { planReader, type Planned } from "./digest.ts";
import type { Lease } from "./hold-lease.ts";
import type { Parts } from "./parts.ts";
import { countInRun, insertBatches, insertParts, insertRecipients } from "./planning-store.ts";
import type { BatchRow, RecipientRow, Run, Step } from "./digest-run.ts";
import type { Pass } from "./pass-store.ts";
import type { Choice } from "./story.ts";
import { loadMarks } from "./load-marks.ts";
import { noMarks, type Readership } from "./readership.ts";

/** A run in the hands of its planner. */
export type Planning = {
  run: Run;
  pass: Pass;
  choice: Choice;
  readership: Readership;
  parts: Parts;
  candidateIds: string;
  planned: number;
  skipped: Record<string, number>;
};

const batchSize = 100;
/** Readers planned between two turns of the event loop, so that pages are served meanwhile. */
const inOneGo = 200;

/** Plans the next readers of a run and commits all of it at once. Answers how many were looked at; null: the lease is lost. */
export async function planSlice(
  work: Work,
  lease: Lease,
  planning: Planning,
  size: number,
): Promise<number | null> {
  const { run } = planning;
  const [page] = await read(work.db, planning.pass.page(run, size));
  if (page.length === 0) return 0;
  const marks = await loadMarks(work, planning.candidateIds, page);
  const planned: Planned[] = [];
  const skipped: Planned[] = [];
  const steps: Step[] = [];
  for (const [i, row] of page.entries()) {
    if (i % inOneGo === inOneGo - 1) await breath();
    const about = { ...planning, at: run.at, toSeq: run.toSeq };
    const { digest, step } = planReader(row, about, marks.get(row.id) ?? noMarks);
    steps.push(step);
    if (digest) (digest.skipped ? skipped : planned).push(digest);
  }
  for (const { language, items } of planned) planning.parts.freeze(language, items);
  planning.parts.explainNamed();
  return (await commitSlice(work, lease, planning, { planned, skipped, steps })) ? page.length : null;
}

type Slice = { planned: Planned[]; skipped: Planned[]; steps: Step[] };

async function commitSlice(work: Work, lease: Lease, planning: Planning, slice: Slice): Promise<boolean> {
  const { run } = planning;
  const now = work.clock.now();
  const { batches, recipients } = batched(work, run.id, slice.planned, now);
  const before = sum(planning.skipped);
  const silent = slice.skipped.map((one, i) => ({ ...one, batchId: run.id, position: before + i }));
  const total = {
    planned: planning.planned + recipients.length,
    skipped: added(planning.skipped, slice.skipped),
  };
  const parts = planning.parts.take();
  const rows = [...recipients, ...silent];
  const { outcome } = await commit(work.db, {
    guard: [lease.guard(), countInRun(run.id, total.planned, total.skipped)],
    changes: [
      ...(batches.length > 0 ? [insertBatches(batches)] : []),
      ...(rows.length > 0 ? [insertRecipients(rows)] : []),
      ...(parts.length > 0 ? [insertParts(parts)] : []),
      planning.pass.move(slice.steps, run),
    ],
    events: [],
  });
  if (outcome !== "done") return false;
  Object.assign(planning, total);
  return true;
}

function batched({ ids }: Work, runId: string, planned: Planned[], now: number) {
  const batches: BatchRow[] = [];
  const recipients: RecipientRow[] = [];
  for (let i = 0; i < planned.length; i += batchSize) {
    const id = ids.make();
    const members = planned.slice(i, i + batchSize);
    batches.push({ id, runId, source: id, state: "frozen", size: members.length, nextAttemptAt: now });
    for (const [position, one] of members.entries()) recipients.push({ ...one, batchId: id, position });
  }
  return { batches, recipients };
}

function added(before: Record<string, number>, skipped: readonly Planned[]): Record<string, number> {
  const after = { ...before };
  for (const { skipped: reason } of skipped) if (reason) after[reason] = (after[reason] ?? 0) + 1;
  return after;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, n) => total + n, 0);
}
