import { readConfig } from "../../src/config.ts";
import { planMailings } from "../../src/newsletter/plan-mailings.ts";
import { releaseDue } from "../../src/newsletter/release-due.ts";
import { nodeDeps } from "../../src/node-deps.ts";

/*
 * The newsletter's job in small slices, so that a kill finds many places to strike, until everything that is due is released and
 * frozen: program.mjs SLICE.
 */

const slice = Number(process.argv[2] ?? 100);
const { deps } = nodeDeps(readConfig());
for (let more = true; more;) {
  const released = await releaseDue(deps);
  const counts = await planMailings(deps, { budgetMs: 60_000, slice });
  more = released > 0 || counts.more;
}
deps.db.close();
console.log("done");
