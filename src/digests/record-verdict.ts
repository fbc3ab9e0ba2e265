import { hours } from "../platform/clock.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import type { BatchRow } from "./digest-run.ts";
import type { Sealed, Sending } from "./send-group.ts";
import { letProviderRest } from "./lease-store.ts";
import {
  acceptBatch,
  delayBatch,
  endBatch,
  insertSplit,
  releaseBatches,
  skipRecipients,
} from "./sending-store.ts";
import type { Verdict } from "./verdict.ts";

/** Writes down what became of a try. Lost before it is written, the try is repeated with the same key and comes out the same. */
export async function recordVerdict(sending: Sending, sealed: Sealed, verdict: Verdict): Promise<void> {
  const { counts, db } = sending;
  await commit(db, { changes: changesFor(sending, sealed, verdict), events: [] });
  const size = sealed.mails.length;
  if (verdict.kind === "accepted") counts.accepted += size;
  if (verdict.kind === "again") counts.retried += 1;
  if (verdict.kind === "stopped") counts.stopped += 1;
  if (verdict.kind === "refused") counts.failed += size;
  if (verdict.kind === "accepted") sending.refusals = sending.troubles = 0;
  if (verdict.kind === "again" && verdict.uncertain) sending.troubles += 1;
  if (verdict.kind === "refused" || verdict.kind === "split") sending.refusals += 1;
}

function changesFor(sending: Sending, sealed: Sealed, verdict: Verdict): Statement[] {
  const { batch, members } = sealed;
  switch (verdict.kind) {
    case "accepted": {
      const positions = members.map(([position]) => position);
      return [acceptBatch(batch.id, positions, verdict.ids, sending.clock.now())];
    }
    case "again": {
      // How long the provider wants to be left alone altogether is noted beside.
      const nextAt = Math.min(verdict.at, sending.clock.now() + hours(1));
      return [
        // Was it never in doubt, it is not in doubt now.
        verdict.untouched && batch.firstAttemptAt === null && batch.reached === 0
          ? releaseBatches([{ ...batch, size: members.length, nextAt }], verdict.error)
          : delayBatch(batch.id, nextAt, verdict.error),
        ...(verdict.haltMs === null ? [letProviderRest(verdict.error, verdict.at)] : []),
      ];
    }
    case "stopped":
      return [endBatch(batch.id, "stopped", verdict.error)];
    case "split":
      return [
        endBatch(batch.id, "split", verdict.error),
        insertSplit(splitOf(sending, sealed, verdict.parts)),
      ];
    case "refused":
      return [
        endBatch(batch.id, "stopped", `refused: ${verdict.error}`),
        skipRecipients(members.map(([position]) => ({ batchId: batch.source, position, reason: "refused" }))),
      ];
  }
}

/** New batches under new keys: nothing of the refused one was accepted, so its readers may still leave. */
function splitOf({ ids, clock }: Sending, { batch, members }: Sealed, parts: [number, number][]): BatchRow[] {
  return parts.map(([from, to]) => ({
    id: ids.make(),
    runId: batch.runId,
    source: batch.source,
    state: "frozen",
    members: members.slice(from, to).map(([position]) => [position]),
    size: to - from,
    nextAttemptAt: clock.now(),
  }));
}
