/** The one place where time comes in. All instants in the hub are integers: milliseconds since 1970 in UTC. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands at `at` until moved; for `--at` and for tests. */
export function fixedClock(at: number): Clock & { set(at: number): void; advance(ms: number): void } {
  let now = at;
  return {
    now: () => now,
    set: (to) => void (now = to),
    advance: (ms) => void (now += ms),
  };
}

export const seconds = (n: number) => n * 1000;
export const minutes = (n: number) => n * 60_000;
export const hours = (n: number) => n * 3_600_000;
export const days = (n: number) => n * 86_400_000;
