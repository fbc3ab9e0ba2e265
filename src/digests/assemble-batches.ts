import { setImmediate as breath } from "node:timers/promises";
import type { Mail } from "../mail/mailer.ts";
import { commitAnswering } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import {
  FrozenParts,
  isSealed,
  knowsAssembler,
  mailOf,
  sealOf,
  type FrozenRecipient,
  type OpenBatch,
} from "./envelope.ts";
import { reasonToOmit } from "./omission.ts";
import type { Sealed, Sending } from "./send-group.ts";
import {
  claimBatches,
  claimsOf,
  partsOf,
  recipientsOf,
  skipRecipients,
  type Claim,
  type Omission,
} from "./sending-store.ts";
import { endBatch } from "./verdict-store.ts";
import { ageProblem } from "./verdict.ts";

type Sealing = {
  sealed: Sealed[];
  claims: Claim[];
  omissions: Omission[];
  ends: Statement[];
  stopped: number;
};

/**
 * Fixes members and bytes of a few batches, and writes both down before the provider hears of them. From then on a batch does not
 * move. Undefined when the lease is lost.
 */
export async function assembleBatches(
  sending: Sending,
  batches: readonly OpenBatch[],
): Promise<Sealed[] | undefined> {
  const { db, clock, lease, counts } = sending;
  const sources = JSON.stringify([...new Set(batches.map(({ source }) => source))]);
  const [recipients] = await read(db, recipientsOf(sources));
  const bySource = Map.groupBy(recipients, ({ batchId }) => batchId);
  const sealing: Sealing = { sealed: [], claims: [], omissions: [], ends: [], stopped: 0 };
  for (const batch of batches) {
    await breath(); // pages are served meanwhile
    await assembleOne(sending, batch, bySource.get(batch.source) ?? [], sealing);
  }
  const { sealed, claims, omissions, ends } = sealing;
  const claimed = await commitAnswering(
    db,
    {
      guard: lease.guard(),
      changes: [...(omissions.length > 0 ? [skipRecipients(omissions)] : []), ...ends],
    },
    claimBatches(clock.now(), claimsOf(claims)),
  );
  if (!claimed) return undefined;
  counts.skipped += omissions.length;
  counts.stopped += sealing.stopped;
  return sealed.filter(({ batch }) => claimed.includes(batch.id));
}

async function assembleOne(
  sending: Sending,
  batch: OpenBatch,
  all: readonly FrozenRecipient[],
  sealing: Sealing,
) {
  const { claims, ends, omissions, sealed } = sealing;
  const stop = (error: string) => {
    ends.push(endBatch(batch.id, "stopped", error));
    sealing.stopped += 1;
  };
  if (!knowsAssembler(batch.assembler))
    return stop(`frozen for assembler ${batch.assembler}, which is not in this release`);
  const problem = ageProblem(batch.firstAttemptAt, sending.clock.now());
  if (problem) return stop(problem);
  const members = batch.state === "submitting" ? fixedMembers(batch) : membersNow(batch, all, omissions);
  if (members.length === 0) return void ends.push(endBatch(batch.id, "split", "nobody is left in it"));
  const parts = await partsFor(sending, batch.runId);
  const mails = mailsOf(parts, sending.config.secret, batch, members, all);
  if (typeof mails === "string") return stop(mails);
  if (batch.hash !== null && !isSealed(batch.hash, mails))
    return stop("its bytes are not those of its first try");
  claims.push({
    id: batch.id,
    attempts: batch.attempts,
    members: JSON.stringify(members),
    size: members.length,
    hash: batch.hash ?? sealOf(mails),
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

/** Every member's mail, or what is in the way: one batch that cannot be put together must not hold up the others. */
function mailsOf(
  parts: FrozenParts,
  secret: string,
  { assembler, frame }: OpenBatch,
  members: readonly [number, string][],
  all: readonly FrozenRecipient[],
): Mail[] | string {
  const at = new Map(all.map((recipient) => [recipient.position, recipient]));
  const mails: Mail[] = [];
  try {
    for (const [position, email] of members) {
      const recipient = at.get(position);
      if (!recipient) return `its member ${position} is gone`;
      mails.push(mailOf(recipient, email, { parts, assembler, frame, secret }));
    }
  } catch (error) {
    return `it cannot be put together: ${error instanceof Error ? error.message : String(error)}`;
  }
  return mails;
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
