import { errorFacts } from "../platform/log.ts";
import { dispatch, type DispatchDeps } from "./dispatch.ts";

export type Dispatcher = {
  /** Something happened: dispatch on the next tick. Many kicks make one run. */
  kick(): void;
  /** Until nothing is left to do. */
  settled(): Promise<void>;
};

/** For a process that stays: one run at a time, one more if kicked meanwhile, and again after a failure's pause. */
export function makeDispatcher(deps: DispatchDeps): Dispatcher {
  let running: Promise<void> | undefined;
  let again = false;

  async function run() {
    do {
      again = false;
      try {
        const { more, failed } = await dispatch(deps);
        again ||= more;
        if (failed > 0) setTimeout(kick, 1000).unref();
      } catch (error) {
        deps.log.error("dispatch failed", errorFacts(error));
      }
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
