import { hours } from "../platform/clock.ts";
import { commit, commitAnswering, type Change } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import type { BatchRow } from "./digest-run.ts";
import type { Sealed, Sending } from "./send-group.ts";
import { letProviderRest } from "./lease-store.ts";
import { acceptBatch, newsSince, skipRecipients, type News } from "./sending-store.ts";
import { delayBatch, endTried, insertSplit, releaseBatches } from "./verdict-store.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Writes down what became of a try. Lost before it is written, the try is repeated with the same key and comes out the same. Answers
 * what is new to those that wait behind it, which the write says itself where all went well.
 */
export async function recordVerdict(
  sending: Sending,
  sealed: Sealed,
  verdict: Verdict,
  behind: readonly Sealed[] = [],
): Promise<News | undefined> {
  const news =
    verdict.kind === "accepted"
      ? await accept(sending, sealed, verdict.ids, behind)
      : await write(sending, changesFor(sending, sealed, verdict), behind);
  count(sending, verdict, sealed.mails.length);
  return news?.[0];
}

type Writing = Pick<Change, "guard" | "changes">;

async function write(
  { db }: Sending,
  writing: Writing,
  behind: readonly Sealed[],
): Promise<News[] | undefined> {
  if (behind.length === 0) return void (await commit(db, { ...writing, events: [] }));
  const asking = newsSince(...since(behind));
  return (await commitAnswering(db, writing, asking)) ?? (await read(db, asking))[0];
}

async function accept(
  { db, clock }: Sending,
  { batch, members }: Sealed,
  ids: readonly (string | null)[],
  behind: readonly Sealed[],
): Promise<News[] | undefined> {
  const positions = JSON.stringify(members.map(([position]) => position));
  const [seq, sources] = since(behind);
  const accepting = acceptBatch(batch.id, positions, JSON.stringify(ids), clock.now(), seq, sources);
  const news = await commitAnswering(db, { changes: [] }, accepting);
  if (news?.length !== 0) return news;
  const [asked] = await read(db, newsSince(seq, sources)); // a word that was faster has settled it
  return asked;
}

function since(behind: readonly Sealed[]): [seq: number, sources: string] {
  const [first] = behind;
  return [first?.batch.seq ?? 0, JSON.stringify(first ? behind.map(({ batch }) => batch.source) : [])];
}

function count(sending: Sending, verdict: Verdict, size: number): void {
  const { counts } = sending;
  if (verdict.kind === "accepted") counts.accepted += size;
  if (verdict.kind === "again") counts.retried += 1;
  if (verdict.kind === "stopped") counts.stopped += 1;
  if (verdict.kind === "refused") counts.failed += size;
  if (verdict.kind === "accepted") sending.refusals = sending.troubles = 0;
  if (verdict.kind === "again" && verdict.uncertain) sending.troubles += 1;
  if (verdict.kind === "refused" || verdict.kind === "split") sending.refusals += 1;
}

type Other = Exclude<Verdict, { kind: "accepted" }>;

/** What ends a batch is a guard: two who heard the same of it must not both put others in its place. */
function changesFor(sending: Sending, sealed: Sealed, verdict: Other): Writing {
  const { batch, members } = sealed;
  switch (verdict.kind) {
    case "again": {
      const now = sending.clock.now();
      const nextAt = Math.min(verdict.at, now + hours(1));
      // How long the provider wants to be left alone altogether is noted beside, and holds for what is free again like for all others.
      const rests = verdict.haltMs === null;
      const changes = [
        // Was it never in doubt, it is not in doubt now.
        verdict.untouched && batch.firstAttemptAt === null && batch.reached === 0
          ? releaseBatches([{ ...batch, size: members.length, nextAt: rests ? now : nextAt }], verdict.error)
          : delayBatch(batch.id, nextAt, verdict.error),
        ...(rests ? [letProviderRest(verdict.error, verdict.at)] : []),
      ];
      return { changes };
    }
    case "stopped":
      return { guard: endTried(batch, "stopped", verdict.error), changes: [] };
    case "split":
      return {
        guard: endTried(batch, "split", verdict.error),
        changes: [insertSplit(splitOf(sending, sealed, verdict.parts))],
      };
    case "refused":
      return {
        guard: endTried(batch, "stopped", `refused: ${verdict.error}`),
        changes: [
          skipRecipients(
            members.map(([position]) => ({ batchId: batch.source, position, reason: "refused" })),
          ),
        ],
      };
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
