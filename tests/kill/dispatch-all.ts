import { setTimeout as sleep } from "node:timers/promises";
import { readConfig } from "../../src/config.ts";
import { consumer } from "../../src/events/consumer.ts";
import { consumers } from "../../src/events/consumers.ts";
import { dispatch } from "../../src/events/dispatch.ts";
import { eventSchemas, type EventType } from "../../src/events/event.ts";
import { nodeDeps } from "../../src/node-deps.ts";

/*
 * `hub events dispatch` with one consumer more, which does what only "exactly once" gets right: it counts. Its tables
 * are not the hub's; whoever starts this has made them.
 */

const tally = consumer({
  name: "tally",
  types: Object.keys(eventSchemas) as EventType[],
  async handle(events) {
    await sleep(5);
    const types = JSON.stringify(events.map(({ type }) => type));
    return [
      {
        sql: "insert into tally select value, count(*) from json_each(?) where true group by value on conflict (type) do update set times = times + excluded.times",
        args: [types],
      },
      ...events.map(({ seq }) => ({ sql: "insert into tallied values (?)", args: [seq] })),
    ];
  },
});

const { deps, settled } = nodeDeps(readConfig());
const done = await dispatch({ ...deps, consumers: [...consumers, tally] }, Infinity);
await settled();
deps.db.close();
console.log(JSON.stringify(done));
