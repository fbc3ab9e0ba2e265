import { stopRun } from "../digests/index.ts";
import { happened } from "../events/append.ts";
import { consumer } from "../events/consumer.ts";
import type { HubEvent } from "../events/event.ts";
import { read } from "../platform/db/query.ts";
import { untrueAlerts } from "./alert-store.ts";

/**
 * An alert whose call was hidden, made the members' own, cancelled or given another deadline goes to nobody any more to whom it is not
 * on its way already; nor does one that was paused until its deadline had passed.
 */
export const stopAlerts = consumer({
  name: "stop-alerts",
  types: [
    "entry.hidden",
    "entry.deleted",
    "entry.edited",
    "call.amended",
    "call.cancelled",
    "digest.resumed",
  ],
  async handle(events, { db, clock, ids }) {
    const about = [...new Set(events.flatMap(subjectOf))];
    const now = clock.now();
    const [alerts] = await read(db, untrueAlerts(JSON.stringify(about), now));
    return alerts.flatMap(({ run, alert, call }) => [
      ...stopRun(run, "withdrawn", now),
      happened({
        ...{ id: ids.make(), type: "alert.stopped", at: now, actor: null, entry: null },
        data: { alert, call },
      }),
    ]);
  },
});

/** The call that changed, or the run that goes on. */
function subjectOf({ entry, data }: HubEvent): string[] {
  return [...(entry === null ? [] : [entry]), ...("run" in data ? [data.run] : [])];
}
