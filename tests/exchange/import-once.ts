import { parseConfig } from "../../src/config.ts";
import { importPath } from "../../src/exchange/index.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { makeIds } from "../../src/platform/ids.ts";

/** One import in a process of its own, to be killed: FILE PATH NOW. Says a dot after each batch, and "done". */
const [file = "", path = "", now = ""] = process.argv.slice(2);
const db = openEmbedded(file);
const clock = fixedClock(Number(now));
const config = parseConfig({ HUB_ENV: "test", SEED: "none" });
await migrate(db);
let kind = "";
let read = 0;
const watch = (of: string, counts: { read: number }) => {
  // What an earlier run has done is passed over, not done again.
  if (counts.read > (of === kind ? read : 0)) process.stdout.write(".");
  kind = of;
  read = counts.read;
};
await importPath({ db, clock, ids: makeIds(clock), config }, path, { recent: false, batchSize: 10, watch });
db.close();
process.stdout.write("done");
