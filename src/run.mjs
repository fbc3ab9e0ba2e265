/**
 * The one launcher: `node src/run.mjs <entry> [arguments…]` bundles src/<entry>.ts into
 * dist/<entry>.mjs and runs it in this process; an entry with a slash is a path from the root, for
 * the programs under tests/. What follows the entry reaches the program as process.argv.slice(2).
 */
import "./runtime.mjs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const here = dirname(fileURLToPath(import.meta.url));
const [entry, ...args] = process.argv.slice(2);

if (!entry) {
  console.error("Usage: node src/run.mjs <entry> [arguments…], for example: node src/run.mjs server");
  process.exit(2);
}

const source = entry.includes("/") ? entry : `src/${entry}.ts`;
const name = source.replace(/^src\//, "").replace(/\.tsx?$/, "");
const program = join(dirname(here), "dist", `${name.replaceAll("/", "-")}.mjs`);

// In a process of its own, which gives its memory back: a server would carry some 25 MB of it for life.
const bundling = spawnSync(process.execPath, [join(here, "bundle.mjs"), source, program], {
  stdio: "inherit",
});
if (bundling.status !== 0) process.exit(1);

// What a large send makes is garbage as soon as it is handed over; V8 would let it grow to several times what lives. Sending
// 100,000 digests so takes 380 MB instead of 500, for a little more time. What starting leaves behind would stay for life: 14 MB.
setFlagsFromString("--heap-growing-percent=110");
setFlagsFromString("--semi-space-growth-factor=1");

process.argv = [process.execPath, program, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
setFlagsFromString("--semi-space-growth-factor=2");
