import type { Mail, Mailer, Outcome } from "../mail/mailer.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import {
  FrozenParts,
  hashOfMails,
  knowsAssembler,
  mailOf,
  type FrozenRecipient,
  type OpenBatch,
} from "./envelope.ts";
import type { Lease } from "./hold-lease.ts";
import { recordVerdict } from "./record-verdict.ts";
import type { SendCounts } from "./send-digests.ts";
import {
  claimBatches,
  endBatch,
  partsOf,
  recipientsOf,
  skipRecipients,
  type Claim,
  type Omission,
} from "./sending-store.ts";
import { mostAgeMs, verdictOn } from "./verdict.ts";

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
  const sealed = await seal(sending, batches);
  if (!sealed) return null; // somebody else leads now
  let renewedAt = sending.clock.now();
  for (const one of sealed) {
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

type Sealing = { sealed: Sealed[]; claims: Claim[]; omissions: Omission[]; ends: Statement[] };

/** Undefined when the lease is lost. */
async function seal(sending: Sending, batches: readonly OpenBatch[]): Promise<Sealed[] | undefined> {
  const { db, clock, lease, counts } = sending;
  const sources = JSON.stringify([...new Set(batches.map(({ source }) => source))]);
  const [recipients] = await read(db, recipientsOf(sources));
  const bySource = Map.groupBy(recipients, ({ batchId }) => batchId);
  const sealing: Sealing = { sealed: [], claims: [], omissions: [], ends: [] };
  for (const batch of batches) await sealOne(sending, batch, bySource.get(batch.source) ?? [], sealing);
  const { sealed, claims, omissions, ends } = sealing;
  const { outcome } = await commit(db, {
    guard: lease.guard(),
    changes: [
      ...(claims.length > 0 ? [claimBatches(claims, clock.now())] : []),
      ...(omissions.length > 0 ? [skipRecipients(omissions)] : []),
      ...ends,
    ],
    events: [],
  });
  if (outcome !== "done") return undefined;
  counts.skipped += omissions.length;
  counts.stopped += ends.length;
  return sealed;
}

async function sealOne(
  sending: Sending,
  batch: OpenBatch,
  all: readonly FrozenRecipient[],
  sealing: Sealing,
) {
  const { claims, ends, omissions, sealed } = sealing;
  const stop = (error: string) => void ends.push(endBatch(batch.id, "stopped", error));
  if (!knowsAssembler(batch.assembler))
    return stop(`frozen for assembler ${batch.assembler}, which is not in this release`);
  if (batch.firstAttemptAt !== null && sending.clock.now() - batch.firstAttemptAt > mostAgeMs)
    return stop("not settled within 23 hours of its first try");
  const members = batch.state === "submitting" ? fixedMembers(batch) : membersNow(batch, all, omissions);
  if (members.length === 0) return void ends.push(endBatch(batch.id, "split", "nobody is left in it"));
  const mails = mailsOf(await partsFor(sending, batch.runId), sending.config.secret, batch, members, all);
  const hash = hashOfMails(mails);
  if (batch.hash !== null && batch.hash !== hash) return stop("its bytes are not those of its first try");
  claims.push({
    id: batch.id,
    attempts: batch.attempts,
    members: JSON.stringify(members),
    size: members.length,
    hash,
  });
  sealed.push({ batch, members, mails });
}

/** Set at the first try, and never again. */
function fixedMembers({ members }: OpenBatch): [number, string][] {
  return (members ?? []).map(([position, email = ""]) => [position, email]);
}

/** Those who still want it; the others are noted with the reason. */
function membersNow(
  { members, source }: OpenBatch,
  all: readonly FrozenRecipient[],
  omissions: Omission[],
): [number, string][] {
  const wanted = members && new Set(members.map(([position]) => position));
  const staying: [number, string][] = [];
  for (const { position, email, ...reader } of all) {
    if (reader.skipped !== null || (wanted && !wanted.has(position))) continue;
    const reason = reasonToOmit(reader);
    if (reason !== null || email === null)
      omissions.push({ batchId: source, position, reason: reason ?? "erased" });
    else staying.push([position, email]);
  }
  return staying;
}

function reasonToOmit({ state, suppressed }: Pick<FrozenRecipient, "state" | "suppressed">): string | null {
  if (suppressed) return "suppressed";
  if (state === "active") return null;
  return state === "paused" ? "paused" : "unsubscribed";
}

function mailsOf(
  parts: FrozenParts,
  secret: string,
  { assembler, frame }: OpenBatch,
  members: readonly [number, string][],
  all: readonly FrozenRecipient[],
): Mail[] {
  const at = new Map(all.map((recipient) => [recipient.position, recipient]));
  return members.flatMap(([position, email]) => {
    const recipient = at.get(position);
    return recipient ? [mailOf(recipient, email, { parts, assembler, frame, secret })] : [];
  });
}

async function partsFor({ db, library }: Sending, runId: string): Promise<FrozenParts> {
  let parts = library.get(runId);
  if (!parts) {
    const [rows] = await read(db, partsOf(runId));
    parts = new FrozenParts(rows);
    if (library.size > 3) library.clear();
    library.set(runId, parts);
  }
  return parts;
}
