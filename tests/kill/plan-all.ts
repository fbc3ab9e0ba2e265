import { readConfig } from "../../src/config.ts";
import { planDigests } from "../../src/digests/index.ts";
import { consumers } from "../../src/events/consumers.ts";
import { dispatch } from "../../src/events/dispatch.ts";
import { nodeDeps } from "../../src/node-deps.ts";

/*
 * `hub digest plan --at` in small slices, so that a kill finds many places to strike: program.mjs AT SLICE.
 */

const [at, slice] = process.argv.slice(2).map(Number);
const { deps } = nodeDeps(readConfig());
await dispatch({ ...deps, consumers }, Infinity);
const counts = await planDigests(deps, { at: at ?? Number.NaN, slice: slice ?? 100 });
deps.db.close();
console.log(JSON.stringify(counts));
if (counts.busy) process.exitCode = 1;
