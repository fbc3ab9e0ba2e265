import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { forgetFailure } from "./consumer-store.ts";
import { effectsOf, type DispatchDeps } from "./dispatch.ts";
import { eventAt } from "./log-store.ts";

/**
 * Gives a parked event to its consumer once more. Its effects and the end of its parking are one batch, so two replays
 * at once do it once. Throws what the handler throws; the event then stays parked.
 */
export async function replay(
  deps: DispatchDeps,
  consumerName: string,
  seq: number,
): Promise<"replayed" | "not parked"> {
  const consumer = deps.consumers.find(({ name }) => name === consumerName);
  const [[event]] = await read(deps.db, eventAt(seq));
  if (!consumer || !event) return "not parked";
  const effects = await effectsOf(deps, consumer, [event]);
  const { outcome } = await commit(deps.db, {
    guard: forgetFailure(consumerName, seq),
    changes: effects,
    events: [],
  });
  if (outcome !== "done" && outcome !== "conflict")
    throw new Error(`${consumerName}: effects refused (${outcome})`);
  return outcome === "done" ? "replayed" : "not parked";
}
