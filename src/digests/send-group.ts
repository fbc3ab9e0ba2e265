import type { Mail, Mailer, Outcome } from "../mail/mailer.ts";
import type { Work } from "../platform/context.ts";
import { assembleBatches } from "./assemble-batches.ts";
import type { FrozenParts, OpenBatch } from "./envelope.ts";
import type { Lease } from "./hold-lease.ts";
import { recordVerdict } from "./record-verdict.ts";
import type { SendCounts } from "./send-digests.ts";
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
  /** When (ms) this call begins nothing more. */
  until: number;
};

/** A batch ready to go: its members are fixed and its bytes known. */
export type Sealed = { batch: OpenBatch; members: [position: number, email: string][]; mails: Mail[] };

/** After so many refusals in a row nothing more is tried in this call. */
const mostRefusals = 25;

/**
 * Fixes members and hashes of a few batches in one write, then sends them one after the other. Answers how long (ms) the provider
 * wants to be left alone; null: this call is over.
 */
export async function sendGroup(
  sending: Sending,
  batches: readonly OpenBatch[],
  pause: (ms: number) => Promise<unknown>,
): Promise<number | null> {
  const sealed = await assembleBatches(sending, batches);
  if (!sealed) return null; // somebody else leads now
  let renewedAt = sending.clock.now();
  for (const one of sealed) {
    if (sending.clock.now() >= sending.until) return null; // what is sealed waits, due at once
    if (sending.clock.now() - renewedAt > sending.leaseMs / 3) {
      if (!(await sending.lease.renew())) return null;
      renewedAt = sending.clock.now();
    }
    const outcome = await attempt(sending.mailer, one);
    const about = { size: one.mails.length, attempts: one.batch.attempts + 1 };
    const verdict = verdictOn(outcome, about, sending.clock.now(), sending.ids.random());
    await recordVerdict(sending, one, verdict);
    if (verdict.kind === "again" && verdict.haltMs !== undefined) return verdict.haltMs;
    if (sending.refusals >= mostRefusals) return null;
    if (verdict.kind === "accepted" && verdict.restMs > 0) await pause(verdict.restMs);
  }
  return 0;
}

// A mailer answers everything with an outcome; if one throws all the same, nobody knows what happened.
async function attempt(mailer: Mailer, { batch, mails }: Sealed): Promise<Outcome> {
  try {
    return await mailer.send({ key: batch.id, mails });
  } catch (error) {
    return { kind: "ambiguous", error: error instanceof Error ? error.message : String(error) };
  }
}
