import type { Mail, Mailer, Outcome } from "../mail/mailer.ts";
import type { Work } from "../platform/context.ts";
import { assembleBatches } from "./assemble-batches.ts";
import type { FrozenParts, OpenBatch } from "./envelope.ts";
import type { Lease } from "./hold-lease.ts";
import { commit } from "../platform/db/commit.ts";
import { recordVerdict } from "./record-verdict.ts";
import { sendOneByOne } from "./send-one-by-one.ts";
import type { SendCounts } from "./send-digests.ts";
import type { News } from "./sending-store.ts";
import { releaseBatches } from "./verdict-store.ts";
import { verdictOn } from "./verdict.ts";

/** A leader at work. */
export type Sending = Work & {
  mailer: Mailer;
  lease: Lease;
  leaseMs: number;
  counts: Omit<SendCounts, "more" | "busy">;
  /** Parts of the runs being sent, by run. */
  library: Map<string, FrozenParts>;
  /** Refusals since something was last accepted: many of them mean that it is not the addresses. */
  refusals: number;
  /** Tries since then of which nobody knows what became: many of them mean that the provider is out. */
  troubles: number;
  /** When (ms) this call begins nothing more. */
  until: number;
};

/** A batch ready to go: its members are fixed and its bytes known. */
export type Sealed = { batch: OpenBatch; members: [position: number, email: string][]; mails: Mail[] };

/** After so many in a row nothing more is tried in this call. */
const mostRefusals = 25;
const mostTroubles = 6;

/**
 * Fixes members and hashes of a few batches in one write, then sends them one after the other. Answers how long (ms) the provider
 * wants to be left alone; null: this call is over.
 */
export async function sendGroup(
  sending: Sending,
  batches: readonly OpenBatch[],
  pause: (ms: number) => Promise<unknown>,
): Promise<number | null> {
  const left = await assembleBatches(sending, batches);
  if (!left) return null; // somebody else leads now
  const restMs = await sendSealed(sending, left, pause);
  await release(sending, left);
  return restMs;
}

/** Sends and takes away from the front of `left`, so that a batch that has gone is not kept in memory. */
async function sendSealed(
  sending: Sending,
  left: Sealed[],
  pause: (ms: number) => Promise<unknown>,
): Promise<number | null> {
  let renewedAt = sending.clock.now();
  for (let one = left[0]; one; one = left[0]) {
    if (sending.clock.now() >= sending.until) return null;
    if (sending.clock.now() - renewedAt > sending.leaseMs / 3) {
      if (!(await sending.lease.renew())) return null;
      renewedAt = sending.clock.now();
    }
    left.shift();
    if (sending.mailer.kind === "smtp") {
      if (!(await sendOneByOne(sending, one))) return null;
      if (sending.refusals >= mostRefusals || sending.troubles >= mostTroubles) return null;
      continue;
    }
    const outcome = await attempt(sending.mailer, one);
    const about = { size: one.mails.length, attempts: one.batch.attempts + 1 };
    const verdict = verdictOn(outcome, about, sending.clock.now(), sending.ids.random());
    const news = await recordVerdict(sending, one, verdict, left);
    if (news) await withdraw(sending, left, news);
    if (verdict.kind === "again" && verdict.haltMs !== undefined) return verdict.haltMs;
    if (sending.refusals >= mostRefusals || sending.troubles >= mostTroubles) return null;
    if (verdict.kind === "accepted" && verdict.restMs > 0) await pause(verdict.restMs);
  }
  return 0;
}

/**
 * Takes from `left` what has to wait: everything of a run that was paused, and batches not tried yet of which somebody left: they are
 * put together anew, without whoever left.
 */
async function withdraw(sending: Sending, left: Sealed[], { paused, changed }: News): Promise<void> {
  if (paused.length === 0 && changed.length === 0) return;
  const waits = ({ batch }: Sealed) =>
    paused.includes(batch.runId) || (batch.firstAttemptAt === null && changed.includes(batch.source));
  const waiting = left.filter(waits);
  left.splice(0, left.length, ...left.filter((one) => !waits(one)));
  await release(sending, waiting);
}

/** What was sealed and not tried is as free as before: whoever leaves until its turn comes is left out. */
async function release({ db, lease, clock }: Sending, left: readonly Sealed[]): Promise<void> {
  const free = left.filter(({ batch }) => batch.firstAttemptAt === null);
  if (free.length === 0) return;
  const rows = free.map(({ batch, members }) => ({
    ...batch,
    size: members.length,
    nextAt: clock.now(),
  }));
  await commit(db, { guard: lease.guard(), changes: [releaseBatches(rows, null)], events: [] });
}

// A mailer answers everything with an outcome; if one throws all the same, nobody knows what happened.
async function attempt(mailer: Mailer, { batch, mails }: Sealed): Promise<Outcome> {
  try {
    return await mailer.send({ key: batch.id, mails });
  } catch (error) {
    return { kind: "ambiguous", error: error instanceof Error ? error.message : String(error) };
  }
}
