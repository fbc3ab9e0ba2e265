import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import type { Database, Statement } from "../platform/db/database.ts";
import type { Log } from "../platform/log.ts";
import type { Consumer, ConsumerContext } from "./consumer.ts";
import {
  cursors,
  forgetFailure,
  moveCursor,
  pendingFailures,
  recordFailure,
  startConsumer,
  type Failure,
} from "./consumer-store.ts";
import type { HubEvent } from "./event.ts";
import { eventsAfter, lastSeq, type UnreadableEvent } from "./log-store.ts";

export type DispatchDeps = ConsumerContext & { db: Database; log: Log; consumers: readonly Consumer[] };
export type Dispatched = { handled: number; failed: number; parked: number; more: boolean };

/** Events a consumer takes in one batch. */
const sliceSize = 500;
const tries = 5;
const firstPause = 200;

/**
 * Brings every consumer up to the log's end, or through `slices` slices each. Safe to run twice at once and to be killed at any
 * point: a slice's effects and its cursor are one batch, and a second dispatcher's batch aborts on the moved cursor.
 */
export async function dispatch(deps: DispatchDeps, slices = 20): Promise<Dispatched> {
  const total: Dispatched = { handled: 0, failed: 0, parked: 0, more: false };
  for (let i = 0; i < slices; i++) {
    const standing = await whoLags(deps);
    if (standing.length === 0) return total;
    const readLog = reading(deps.db);
    for (const { consumer, cursor, failure } of standing)
      add(total, await takeSlice(deps, readLog, consumer, cursor, failure));
    if (total.failed > 0) return total;
  }
  return { ...total, more: true };
}

async function whoLags({ db, clock, consumers }: DispatchDeps) {
  const [known, [end = 0], failures] = await read(db, cursors(), lastSeq(), pendingFailures());
  const cursorOf = new Map(known.map(({ name, cursor }) => [name, cursor]));
  const fresh = consumers.filter(({ name }) => !cursorOf.has(name));
  if (fresh.length > 0)
    await db.batch(
      fresh.map(({ name }) => startConsumer(name, clock.now())),
      "write",
    );
  return consumers
    .map((consumer) => ({
      consumer,
      cursor: cursorOf.get(consumer.name) ?? 0,
      failure: failures.find((one) => one.consumer === consumer.name),
    }))
    .filter(({ cursor, failure }) => cursor < end && (failure?.nextAt ?? 0) <= clock.now());
}

type Events = readonly (HubEvent | UnreadableEvent)[];
type Read = (from: number, most: number) => Promise<Events>;

/** Consumers that stand at the same place, as they mostly do, are given the same reading of the log. */
function reading(db: Database): Read {
  const known = new Map<string, Events>();
  return async (from, most) => {
    const events = known.get(`${from} ${most}`) ?? (await read(db, eventsAfter(from, most)))[0];
    known.set(`${from} ${most}`, events);
    return events;
  };
}

async function takeSlice(
  deps: DispatchDeps,
  readLog: Read,
  consumer: Consumer,
  from: number,
  failure: Failure | undefined,
) {
  // After a failure one event at a time, so that only the one at fault is held back.
  const events = await readLog(from, failure ? 1 : sliceSize);
  const last = events.at(-1);
  if (!last) return nothing;
  try {
    const effects = await effectsOf(deps, consumer, events);
    const recovered = failure ? [forgetFailure(consumer.name, failure.seq)] : [];
    return await move(deps, consumer, from, last.seq, [...effects, ...recovered], {
      ...nothing,
      handled: events.length,
    });
  } catch (error) {
    const first = events[0] ?? last;
    if (events.length > 1) return takeFirst(deps, consumer, from, events);
    return failed(deps, consumer, from, first.seq, failure, error);
  }
}

/** A slice failed: take its events one by one up to the one at fault. */
async function takeFirst(
  deps: DispatchDeps,
  consumer: Consumer,
  from: number,
  events: Events,
): Promise<Dispatched> {
  const total = { ...nothing };
  let cursor = from;
  for (const event of events) {
    try {
      const effects = await effectsOf(deps, consumer, [event]);
      add(total, await move(deps, consumer, cursor, event.seq, effects, { ...nothing, handled: 1 }));
      cursor = event.seq;
    } catch (error) {
      add(total, await failed(deps, consumer, cursor, event.seq, undefined, error));
      return total;
    }
  }
  return total;
}

/** A consumer's effects of those events that concern it. Throws on one that cannot be read. */
export async function effectsOf(
  context: ConsumerContext,
  consumer: Consumer,
  events: Events,
): Promise<readonly Statement[]> {
  const concerning: HubEvent[] = [];
  for (const event of events) {
    if ("unreadable" in event) throw new Error(event.unreadable);
    if (consumer.types.includes(event.type)) concerning.push(event);
  }
  return concerning.length > 0 ? consumer.handle(concerning, context) : [];
}

async function move(
  deps: DispatchDeps,
  consumer: Consumer,
  from: number,
  to: number,
  effects: readonly Statement[],
  counts: Dispatched,
) {
  const guard = moveCursor(consumer.name, from, to, deps.clock.now());
  const { outcome } = await commit(deps.db, { guard, changes: effects, events: [] });
  if (outcome === "done") return counts;
  if (outcome === "conflict") return nothing; // another dispatcher was first: its effects stand, ours never were
  throw new Error(`${consumer.name}: effects refused (${outcome})`);
}

async function failed(
  deps: DispatchDeps,
  consumer: Consumer,
  from: number,
  seq: number,
  before: Failure | undefined,
  error: unknown,
) {
  const now = deps.clock.now();
  const attempts = (before?.seq === seq ? before.attempts : 0) + 1;
  const parked = attempts >= tries;
  const message = error instanceof Error ? error.message : String(error);
  const failure: Failure = {
    consumer: consumer.name,
    seq,
    attempts,
    nextAt: now + firstPause * 4 ** (attempts - 1),
    error: message,
    parkedAt: parked ? now : null,
  };
  deps.log.warn(parked ? "event parked" : "event failed", {
    consumer: consumer.name,
    seq,
    attempts,
    error: message,
  });
  const guard = moveCursor(consumer.name, from, parked ? seq : from, now);
  await commit(deps.db, { guard, changes: [recordFailure(failure)], events: [] });
  return { ...nothing, failed: parked ? 0 : 1, parked: parked ? 1 : 0 };
}

const nothing: Dispatched = { handled: 0, failed: 0, parked: 0, more: false };

function add(total: Dispatched, part: Dispatched) {
  total.handled += part.handled;
  total.failed += part.failed;
  total.parked += part.parked;
}
