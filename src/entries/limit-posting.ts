import type { Member } from "../platform/actor.ts";
import { minutes } from "../platform/clock.ts";
import type { LimitStatement } from "../platform/db/commit.ts";
import { countAgainst, retryAfter, type Limit } from "../platform/db/limit.ts";
import { refused } from "../platform/result.ts";
import type { Work } from "../platform/context.ts";

/** How much one member may do in a window; more than a lively discussion needs, less than a flood. */
const actLimits = {
  entry: { most: 20, windowMs: minutes(60) },
  reply: { most: 60, windowMs: minutes(10) },
  edit: { most: 120, windowMs: minutes(10) },
  flag: { most: 30, windowMs: minutes(60) },
} as const satisfies Record<string, Limit>;

type Act = keyof typeof actLimits;

/** Rows that count this act in its own commit; none where limits are off. */
export function limitsOf({ config, clock }: Work, { id }: Member, act: Act): LimitStatement[] {
  return config.rateLimits ? [countAgainst(`${act}:${id}`, actLimits[act], clock.now())] : [];
}

export function limited({ clock }: Work, act: Act) {
  return refused({ kind: "limited", retryAfterSeconds: retryAfter(actLimits[act], clock.now()) });
}
