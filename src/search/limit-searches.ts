import { minutes } from "../platform/clock.ts";
import { clientOf } from "../platform/client.ts";
import { workOf, type HubContext } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { keyedHash } from "../platform/ids.ts";
import type { Refusal } from "../platform/result.ts";

const limit = { most: 120, windowMs: minutes(1) };
/** A person's searches are counted in this process only, for a row written for each would cost more than the search. */
const unwritten = 40;

/** Titles are asked for while somebody types, several times a word; each costs a tenth of a search. */
const titles = { most: 400, windowMs: limit.windowMs };

const counted = new WeakMap<object, { opened: number; times: Map<string, number> }>();
const mostClients = 10_000;

/**
 * A refusal for whoever searches more than a person can read: 120 times a minute, over all processes. What goes beyond 40 a minute in
 * this one is counted in the database.
 */
export async function limitSearches(c: HubContext): Promise<Refusal | undefined> {
  const { config, clock } = c.var.deps;
  if (!config.rateLimits) return undefined;
  const now = clock.now();
  const who = whoAsks(c);
  const times = timesOf(c.var.deps, who, now);
  if (times <= unwritten) return undefined;
  if (times > limit.most) return tooMany(now);
  const { outcome } = await commit(workOf(c).db, {
    limits: [countAgainst(`search:${who}`, { ...limit, most: limit.most - unwritten }, now)],
    changes: [],
    events: [],
  });
  return outcome === "limited" ? tooMany(now) : undefined;
}

/** The same for titles, counted in this process only. */
export function limitTitles(c: HubContext): Refusal | undefined {
  const { config, clock } = c.var.deps;
  const now = clock.now();
  if (!config.rateLimits || timesOf(c.var.deps, `titles ${whoAsks(c)}`, now) <= titles.most) return undefined;
  return tooMany(now);
}

const tooMany = (now: number): Refusal => ({ kind: "limited", retryAfterSeconds: retryAfter(limit, now) });

function whoAsks(c: HubContext): string {
  const { actor, deps } = c.var;
  return actor.kind === "member" ? actor.id : keyedHash(deps.config.secret, "limit", clientOf(c), 16);
}

/** How often somebody has searched in this minute, this time included. */
function timesOf(hub: object, who: string, now: number): number {
  const opened = now - (now % limit.windowMs);
  let count = counted.get(hub);
  if (count?.opened !== opened || count.times.size > mostClients)
    counted.set(hub, (count = { opened, times: new Map() }));
  const times = (count.times.get(who) ?? 0) + 1;
  count.times.set(who, times);
  return times;
}
