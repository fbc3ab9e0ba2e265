import { stopRun } from "../digests/index.ts";
import { happened } from "../events/append.ts";
import { consumer } from "../events/consumer.ts";
import { read } from "../platform/db/query.ts";
import { untrueAlerts } from "./alert-store.ts";

/**
 * An alert whose call was hidden, made the members' own, cancelled or given another deadline goes to nobody any more to whom it is not
 * on its way already.
 */
export const stopAlerts = consumer({
  name: "stop-alerts",
  types: ["entry.hidden", "entry.deleted", "entry.edited", "call.amended", "call.cancelled"],
  async handle(events, { db, clock, ids }) {
    const calls = [...new Set(events.flatMap(({ entry }) => (entry === null ? [] : [entry])))];
    const [alerts] = await read(db, untrueAlerts(JSON.stringify(calls)));
    const now = clock.now();
    return alerts.flatMap(({ run, alert, call }) => [
      ...stopRun(run, "withdrawn", now),
      happened({
        ...{ id: ids.make(), type: "alert.stopped", at: now, actor: null, entry: null },
        data: { alert, call },
      }),
    ]);
  },
});
