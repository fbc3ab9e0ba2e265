import { setImmediate as breath } from "node:timers/promises";
import {
  countInRun,
  freezeRun,
  insertBatches,
  insertParts,
  insertRecipients,
  type BatchRow,
  type PartRow,
  type RecipientRow,
} from "../digests/index.ts";
import { happened } from "../events/append.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { dayIn } from "../subscriptions/index.ts";
import type { AlertParts } from "./alert-parts.ts";
import { loadAlert } from "./load-alert.ts";
import { reasonToSkip, type Addressee, type Mailing } from "./mailing.ts";
import { addresseesOf, openMailings, reach } from "./mailing-store.ts";

export type PlanLimits = {
  /** Nothing is begun after so many ms of real time. */
  budgetMs: number;
  /** Subscriptions of one write. */
  slice: number;
};

const batchSize = 100;

/**
 * Goes on with every run of letters: who gets one is frozen in slices, each of which commits whole or not at all. Killed at any
 * point, the next call goes on after the last commit; of two at once, one finds that the other was quicker.
 */
export async function planMailings(work: Work, { budgetMs, slice }: PlanLimits) {
  const until = work.clock.now() + budgetMs;
  const counts = { planned: 0, skipped: 0, more: false };
  const [open] = await read(work.db, openMailings());
  for (const mailing of open) {
    const parts = mailing.kind === "alert" ? await loadAlert(work, mailing) : undefined;
    for (let standing = "more"; standing !== "done";) {
      if (work.clock.now() >= until) return { ...counts, more: true };
      standing = await planSlice(work, mailing, parts, slice, counts);
      // Not the next one either: members are planned to the end before everybody else.
      if (standing === "lost") return { ...counts, more: true };
      await breath(); // pages are served meanwhile
    }
  }
  return counts;
}

/** "lost": somebody else goes on with it. */
async function planSlice(
  work: Work,
  mailing: Mailing,
  parts: AlertParts | undefined,
  size: number,
  counts: { planned: number; skipped: number },
): Promise<"more" | "done" | "lost"> {
  const { db, clock } = work;
  const [page] = await read(db, addresseesOf(mailing, size));
  const rows = rowsOf(work, mailing, page, parts);
  const isLast = page.length < size;
  const to = page.at(-1)?.id ?? mailing.reached;
  const planned = mailing.planned + rows.planned;
  const { outcome } = await commit(db, {
    guard: [
      reach(mailing.runId, mailing.reached, to),
      countInRun(mailing.runId, planned, rows.skipped),
      ...(isLast ? [freezeRun(mailing.runId, clock.now())] : []),
    ],
    changes: [
      ...(rows.batches.length > 0 ? [insertBatches(rows.batches)] : []),
      ...(rows.recipients.length > 0 ? [insertRecipients(rows.recipients)] : []),
      ...(rows.parts.length > 0 ? [insertParts(rows.parts)] : []),
    ],
    events: isLast ? [plannedEvent(work, mailing, planned)] : [],
  });
  if (outcome !== "done") return "lost";
  counts.planned += rows.planned;
  counts.skipped += sum(rows.skipped) - sum(mailing.skipped);
  Object.assign(mailing, { reached: to, planned, skipped: rows.skipped });
  return isLast ? "done" : "more";
}

function plannedEvent({ ids, clock }: Work, { runId: run }: Mailing, planned: number) {
  const event = { id: ids.make(), at: clock.now(), actor: null, entry: null };
  return happened({ ...event, type: "digest.planned", data: { run, planned } });
}

function rowsOf(work: Work, mailing: Mailing, page: readonly Addressee[], parts: AlertParts | undefined) {
  const { runId } = mailing;
  const skipped = { ...mailing.skipped };
  const batches: BatchRow[] = [];
  const recipients: RecipientRow[] = [];
  let planned = 0;
  for (const reader of page) {
    const reason = reasonToSkip(reader);
    const row = recipientOf(mailing, reader, parts);
    if (reason !== null) {
      recipients.push({ ...row, batchId: runId, position: sum(skipped), skipped: reason });
      skipped[reason] = (skipped[reason] ?? 0) + 1;
      continue;
    }
    if (planned % batchSize === 0) batches.push(newBatch(work, runId));
    const batch = batches.at(-1) as BatchRow; // pushed above
    recipients.push({ ...row, batchId: batch.id, position: batch.size, skipped: null });
    batch.size += 1;
    planned += 1;
  }
  return { batches, recipients, planned, skipped, parts: parts?.take(runId) ?? ([] as PartRow[]) };
}

function newBatch({ ids, clock }: Work, runId: string): BatchRow {
  const id = ids.make();
  return { id, runId, source: id, state: "frozen", size: 0, nextAttemptAt: clock.now() };
}

function recipientOf(
  { kind, period, at }: Mailing,
  reader: Addressee,
  parts: AlertParts | undefined,
): Omit<RecipientRow, "batchId" | "position"> {
  const language = nearestLanguage(reader.language);
  return {
    ...{ subscriptionId: reader.id, cadence: kind, period, date: dayIn(reader.zone, at) },
    ...{ language, format: reader.format, passed: {} },
    items: parts ? [parts.itemFor(reader, language)] : [],
  };
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, n) => total + n, 0);
}
