import { errorFacts, type Log } from "./log.ts";

export type Soon = {
  /** Run on the next tick; many kicks make one run, and one more when kicked while it runs. */
  kick(): void;
  /** Until nothing is left to do. */
  settled(): Promise<void>;
};

/** Work that runs one at a time in this process. Never what must happen: a job does the same from the cron. */
export function soon(name: string, log: Log, work: () => Promise<unknown>): Soon {
  let running: Promise<void> | undefined;
  let again = false;

  async function run() {
    do {
      again = false;
      await work().catch((error: unknown) => log.error(`${name} failed`, errorFacts(error)));
    } while (again);
    running = undefined;
  }

  function kick() {
    again = true;
    running ??= new Promise<void>((resolve) => setImmediate(() => void run().then(resolve)));
  }

  return {
    kick,
    async settled() {
      while (running) await running;
    },
  };
}
