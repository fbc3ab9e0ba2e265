import type { HubContext } from "./context.ts";
import { errorFacts } from "./log.ts";

/** Does `work` once the answer is on its way. Only for what may be lost: nothing that must happen depends on a process staying. */
export function afterAnswer(c: HubContext, work: () => Promise<unknown>): void {
  const { log } = c.var.deps;
  const finished = new Promise<void>((resolve) => {
    setTimeout(() => {
      work()
        .catch((error: unknown) => log.warn("after an answer", errorFacts(error)))
        .finally(resolve);
    }, 0);
  });
  try {
    c.executionCtx.waitUntil(finished);
  } catch {
    return; // not on the edge: the process stays
  }
}
