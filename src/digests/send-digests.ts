import { setTimeout as sleep } from "node:timers/promises";
import { happened } from "../events/append.ts";
import type { Mailer } from "../mail/mailer.ts";
import { seconds } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { holdLease } from "./hold-lease.ts";
import { restOfProvider } from "./lease-store.ts";
import { parkStrays, recallBatches } from "./pause-store.ts";
import { sendGroup, type Sending } from "./send-group.ts";
import { closeRun, dueBatches, finishedRuns, nextBatchAt } from "./sending-store.ts";

export type SendOptions = {
  /** At most so many batches are tried. */
  limit?: number;
  /** And none is begun after so many ms of real time. */
  budgetMs?: number;
  /** How long a leader that died keeps others waiting. */
  leaseMs?: number;
  /** How to let time pass. */
  pause?: (ms: number) => Promise<unknown>;
  /** Asks a provider that named a time before that time, too: a person may know better. */
  impatient?: boolean;
};

export type SendCounts = {
  /** Mails that the provider has taken. */
  accepted: number;
  /** Mails that it never will. */
  failed: number;
  /** Readers who left, or were suppressed, after their digest was frozen. */
  skipped: number;
  /** Tries that have to be repeated, with the same key. */
  retried: number;
  /** Batches that somebody has to look at. */
  stopped: number;
  /** Something is left to send. */
  more: boolean;
  /** Somebody else is sending. */
  busy: boolean;
};

/** Batches that are claimed in one write. */
const group = 5;
/** A slice waits for a provider that asks for it, if it is not longer than this. */
const longestWait = seconds(15);

/**
 * Sends what is frozen and due, batch by batch under its id as idempotency key. One leader at a time; killed at any point, the next
 * leader repeats what was begun with the same key and the same bytes, so that the provider delivers it once.
 */
export async function sendDigests(
  work: Work & { mailer: Mailer },
  options: SendOptions = {},
): Promise<SendCounts> {
  const counts = { accepted: 0, failed: 0, skipped: 0, retried: 0, stopped: 0 };
  const leaseMs = options.leaseMs ?? seconds(30);
  const lease = await holdLease(work, "digest-send", leaseMs);
  if (!lease) return { ...counts, more: true, busy: true };
  const until = work.clock.now() + (options.budgetMs ?? Infinity);
  const sending: Sending = {
    ...work,
    lease,
    leaseMs,
    counts,
    library: new Map(),
    refusals: 0,
    troubles: 0,
    until,
  };
  try {
    await commit(work.db, { changes: [parkStrays(), ...recallBatches(work.clock.now())], events: [] });
    if (!options.impatient && (await isResting(work))) return { ...counts, more: true, busy: false };
    const more = await sendAll(sending, options);
    await closeRuns(work);
    return { ...counts, more, busy: false };
  } finally {
    await lease.drop();
  }
}

async function isResting({ db, clock }: Work): Promise<boolean> {
  const [rest] = await read(db, restOfProvider(clock.now()));
  return rest.length > 0;
}

/** Until nothing is due, or the limits are reached. Answers whether something is left. */
async function sendAll(sending: Sending, options: SendOptions): Promise<boolean> {
  const { db, clock, until } = sending;
  const pause = options.pause ?? ((ms: number) => sleep(ms));
  for (let left = options.limit ?? Infinity; ;) {
    const now = clock.now();
    if (left <= 0 || now >= until) return true;
    const most = Math.min(group, left);
    const batches = (await read(db, dueBatches(now, most)))[0].slice(0, most);
    if (batches.length > 0) {
      const restMs = await sendGroup(sending, batches, pause);
      if (restMs === null) return true;
      left -= batches.length;
      if (restMs === 0) continue;
      if (!(await waited(sending, pause, restMs, until))) return true;
      continue;
    }
    const [[next = null]] = await read(db, nextBatchAt());
    if (next === null) return false;
    if (!(await waited(sending, pause, next - now, until))) return true;
  }
}

/** Lets `ms` pass, keeping the lease; false when that is too long for this call, or when the clock does not go. */
async function waited(
  { clock, lease }: Sending,
  pause: (ms: number) => Promise<unknown>,
  ms: number,
  until: number,
): Promise<boolean> {
  const before = clock.now();
  if (ms > longestWait || before + ms >= until) return false;
  await pause(Math.max(ms, 1));
  return clock.now() > before && (await lease.renew());
}

async function closeRuns({ db, clock, ids }: Work): Promise<void> {
  const [finished] = await read(db, finishedRuns());
  for (const { id: run, accepted, failed } of finished) {
    const now = clock.now();
    const event = { id: ids.make(), at: now, actor: null, entry: null, data: { run, accepted, failed } };
    await commit(db, {
      guard: closeRun(run, now),
      changes: [],
      events: [happened({ ...event, type: "digest.closed" })],
    });
  }
}
