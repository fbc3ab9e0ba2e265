/** Bundles the Worker as `npm run deploy` would and refuses one that is too heavy to start fast. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 700;

const folder = mkdtempSync(join(tmpdir(), "hub-bundle-"));
try {
  const wrangler = ["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run", "--outdir", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, wrangler, { encoding: "utf8" });
  if (status !== 0) fail(stdout + stderr);
  const parts = readdirSync(folder).filter((name) => !name.endsWith(".map") && name !== "README.md");
  const bytes = parts.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  const kilobytes = Math.ceil(bytes.reduce((sum, each) => sum + each, 0) / 1024);
  console.log(`The Worker is ${kilobytes} KB gzipped, of ${LIMIT_KB} KB allowed.`);
  if (kilobytes > LIMIT_KB) fail("That is too much.");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
