import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programOf } from "../support/programs.ts";
import { aCall, folderWith, jsonl } from "./files.ts";

const root = join(import.meta.dirname, "../..");

/** What `npm run hub` starts; every other time the program itself, which that would bundle anew. */
const launcher = [join(root, "src/run.mjs"), "hub"];

function hub(folder: string, ...words: string[]) {
  return run([programOf("src/hub.ts")], folder, words);
}

function run(program: readonly string[], folder: string, words: readonly string[]) {
  const env = {
    PATH: process.env.PATH,
    HUB_ENV: "test",
    SEED: "none",
    DATABASE_URL: `file:${join(folder, "hub.db")}`,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test(
  "hub import says what it did, to people and to programs, and exits 0, 1 or 2",
  { timeout: 60_000 },
  () => {
    const folder = folderWith({ "in/calls.jsonl": jsonl(aCall(), "{"), "in/notes.md": "# Notes\n" });
    const path = join(folder, "in");

    const first = run(launcher, folder, ["import", path, "--json"]);
    expect([first.status, first.stderr]).toEqual([0, "calls …\n"]);
    expect(JSON.parse(first.stdout)).toMatchObject({
      kinds: { calls: { read: 2, created: 1, updated: 0, unchanged: 0, skipped: 1 } },
      skipped: [{ file: "calls.jsonl", line: 2, reason: "not valid JSON" }],
    });

    const again = hub(folder, "import", path);
    expect(again.stdout).toContain("2 read: 0 created, 0 updated, 1 unchanged, 1 skipped");
    expect(again.stdout).toContain("skipped  calls.jsonl:2  not valid JSON");
    expect(again.stderr).toContain("calls …");

    expect(hub(folder, "import", join(path, "notes.md")).status).toBe(1);
    expect(hub(folder, "import").status).toBe(2);
    expect(hub(folder, "import", join(folder, "nowhere")).status).toBe(2);
    expect(hub(folder, "import", path, "--sideways").status).toBe(2);
    expect(hub(folder, "import", "--help")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("--recent"),
    });
  },
);
