/**
 * `npm test`: every check in order, stopping at the first phase that fails. `npm test -- edge browser`
 * runs only the phases named; `npm run soak` the long drills.
 */
import "../src/runtime.mjs";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Not at the top: another Node would stop at TypeScript before it could be told that it is another Node.
const { quietWrangler } = await import("./support/quiet-wrangler.ts");

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, "node_modules/.cache/tests");

/** Each runs a program of node_modules; vitest's say themselves how many tests they ran, the others are one check. */
const phases = {
  types: { does: "checking types", run: ["typescript/bin/tsc", "--noEmit", "-p", "."] },
  lint: {
    does: "looking for mistakes",
    run: ["oxlint/bin/oxlint", "-c", "tests/oxlint.json", "--deny-warnings", "."],
  },
  format: {
    does: "checking the format (npm run format puts it right)",
    run: ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  },
  node: { does: "architecture, unit and HTTP tests on Node", vitest: "node" },
  kill: { does: "programs killed at seeded moments", vitest: "kill" },
  bundle: { does: "bundling the Worker and weighing it", run: ["tests/support/bundle-size.mjs"] },
  edge: { does: "HTTP tests on workerd, against libSQL over HTTP", vitest: "edge" },
  browser: { does: "pages in a real browser", vitest: "browser" },
  soak: { does: "the long drills", vitest: "soak", onlyByName: true },
};

await test(process.argv.slice(2));

async function test(named) {
  const chosen = named.length ? named : Object.keys(phases).filter((name) => !phases[name].onlyByName);
  const unknown = chosen.filter((name) => !phases[name]);
  if (unknown.length) {
    console.error(`There is no phase ${unknown.join(", ")}; there are ${Object.keys(phases).join(", ")}.`);
    process.exit(2);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of chosen) {
    const { passed, failed, skipped } = await timed(name, phases[name]);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed) break;
  }
  console.log(
    `\n${total.passed} passed, ${total.failed} failed` + (total.skipped ? `, ${total.skipped} skipped` : ""),
  );
  process.exitCode = total.failed ? 1 : 0;
}

async function timed(name, phase) {
  const started = performance.now();
  console.log(`\n▸ ${name}: ${phase.does}`);
  const counts = phase.vitest ? await vitest(phase.vitest) : await check(phase.run);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${counts.failed ? "✗" : "✓"} ${name}, ${seconds} s`);
  return counts;
}

async function check([program, ...args]) {
  const ok = await succeeds(program, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function vitest(project) {
  const file = join(results, `${project}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const config = ["--config", "tests/vitest.config.ts", "--project", project];
  const ok = await succeeds("vitest/vitest.mjs", ["run", ...config, ...reporters]);
  const { passed, failed, skipped } = counted(file);
  // A file that does not even load, or an error between tests, fails the run without failing a test.
  return { passed, failed: ok ? failed : Math.max(failed, 1), skipped };
}

function counted(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const skipped = report.numPendingTests + report.numTodoTests;
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs a program of node_modules, or a file of the project, on this very Node and shows what it says. */
function succeeds(program, args) {
  const path = program.startsWith("tests/") ? program : `node_modules/${program}`;
  const child = spawn(process.execPath, [path, ...args], { cwd: root, stdio: "inherit", env: environment() });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0)));
}

/** The shell's, so that a browser or a cache can be named, less what would configure the hub under test. */
function environment() {
  const env = { ...process.env, ...quietWrangler };
  for (const name of ["PORT", "HOST", "BASE_URL", "MAIL", "SEED", "LOG_LEVEL", "RATE_LIMITS"])
    delete env[name];
  for (const name of Object.keys(env)) if (/^(DATABASE|HUB|MAIL|RESEND|SMTP)_/.test(name)) delete env[name];
  env.PATH = join(root, "node_modules/.bin") + delimiter + env.PATH;
  return env;
}
