import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { monday } from "../support/app.ts";
import { contentsOf } from "./contents.ts";
import { folderWith } from "./files.ts";
import { inputOf } from "./inputs.ts";

const root = join(import.meta.dirname, "../..");
const KILLS = 30;

/** Builds the program, and takes `path` into `file` without a disturbance. */
function importWhole(file: string, path: string): void {
  const args = [join(root, "src/run.mjs"), "tests/exchange/import-once.ts", file, path, String(monday)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(stderr + stdout).toMatch(/^\.{20,}done$/);
}

type Moment = { dots: number; ms: number };

/** Whether it got to its end before it was killed, some ms after so many dots: a slow machine makes the same way as a fast one. */
async function importUntil({ dots, ms }: Moment, file: string, path: string): Promise<boolean> {
  const args = [join(root, "dist/tests-exchange-import-once.mjs"), file, path, String(monday)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on("data", (text) => {
    said += String(text);
    if (said.length >= dots) timer ??= setTimeout(() => child.kill("SIGKILL"), ms);
  });
  await once(child, "close");
  clearTimeout(timer);
  return said.endsWith("done");
}

async function rowsIn(file: string) {
  const db = openEmbedded(file);
  try {
    return await contentsOf(db);
  } finally {
    db.close();
  }
}

test(
  `an import killed at ${KILLS} moments leaves the rows of one that was not`,
  { timeout: 300_000 },
  async () => {
    const input = folderWith(inputOf(60));
    const folder = folderWith({});
    importWhole(join(folder, "whole.db"), input);
    const whole = await rowsIn(join(folder, "whole.db"));
    // A fixed sequence of moments (Park and Miller), so that a failure comes again.
    let seed = 20261123;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const moment = (): Moment => ({ dots: 1 + next(8), ms: next(12) });
    for (let kills = 0, n = 0; kills < KILLS; n++) {
      const file = join(folder, `killed-${n}.db`);
      while (!(await importUntil(moment(), file, input))) kills++;
      expect(await rowsIn(file), `database ${n}, ${kills} kills`).toEqual(whole);
    }
  },
);
