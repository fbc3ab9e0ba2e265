import { errorFacts, type Log } from "./log.ts";

export type Soon = {
  /** Run on the next tick, or after a short rest when it has just run; many kicks make one run. */
  kick(): void;
  /** Until nothing is left to do. */
  settled(): Promise<void>;
};

/** Under load one run then serves what many commands left, instead of costing each of them a run of its own. */
const restMs = 25;

/** Work that runs one at a time in this process. Never what must happen: a job does the same from the cron. */
export function soon(name: string, log: Log, work: () => Promise<unknown>): Soon {
  let running: Promise<void> | undefined;
  let again = false;
  let restUntil = 0;

  async function run() {
    again = false;
    await work().catch((error: unknown) => log.error(`${name} failed`, errorFacts(error)));
    restUntil = performance.now() + restMs;
    running = undefined;
    if (again) kick();
  }

  function kick() {
    again = true;
    running ??= new Promise<void>((resolve) => {
      const begin = () => void run().then(resolve);
      const rest = restUntil - performance.now();
      if (rest > 0) setTimeout(begin, rest);
      else setImmediate(begin);
    });
  }

  return {
    kick,
    async settled() {
      while (running) await running;
    },
  };
}
