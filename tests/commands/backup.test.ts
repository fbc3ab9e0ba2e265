import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { endOf, freePort, freshFolder, printed, programOf, startProgram } from "../support/programs.ts";

const root = join(import.meta.dirname, "../..");

function hubIn(folder: string) {
  const env = { PATH: process.env.PATH, HUB_ENV: "test", DATABASE_URL: `file:${join(folder, "hub.db")}` };
  return (...words: string[]) =>
    spawnSync(process.execPath, [programOf("src/hub.ts"), ...words], { cwd: root, env, encoding: "utf8" });
}

test(
  "a backup takes the place of a database that is damaged, and nothing else does",
  { timeout: 60_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "hub-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const hub = hubIn(folder);
    const [database, kept, junk] = ["hub.db", "kept.db", "junk.db"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(hub("seed", "demo").status).toBe(0);
    expect(hub("backup", kept).status).toBe(0);
    expect(hub("backup", kept).status).toBe(2);
    const before = hub("stats", "--json").stdout;
    const bytes = readFileSync(kept);

    writeFileSync(junk, "no database ".repeat(500));
    expect(hub("restore", junk).status).toBe(2);
    expect(hub("stats", "--json").stdout).toBe(before);

    writeFileSync(database, "no database any more ".repeat(500));
    expect(hub("stats").status).toBe(1);
    expect(hub("restore", kept).status).toBe(0);
    expect(hub("stats", "--json").stdout).toBe(before);
    expect(hub("doctor").status).toBe(0);
    expect(readFileSync(kept)).toEqual(bytes);
    expect(existsSync(`${database}.incoming`)).toBe(false);
  },
);

test("nothing takes the place of a database that a running hub has open", { timeout: 60_000 }, async () => {
  const folder = freshFolder();
  const hub = hubIn(folder);
  const [kept, port] = [join(folder, "kept.db"), String(await freePort())];
  const running = startProgram({
    args: [programOf("src/server.ts")],
    env: { HUB_ENV: "test", DATABASE_URL: `file:${join(folder, "hub.db")}`, PORT: port, SEED: "none" },
  });
  await printed(running, /http:/);
  expect(hub("backup", kept).status).toBe(0);
  const refused = hub("restore", kept);
  expect(refused.stderr).toContain("is in use: stop the hub");
  expect(refused.status).toBe(1);
  running.child.kill("SIGKILL");
  await endOf(running);
  expect(hub("restore", kept).status).toBe(0);
});

test("words that mean nothing are wrong usage", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "hub-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const hub = hubIn(folder);
  expect(hub("events", "replay", "nobody").status).toBe(2);
  expect(hub("events", "replay", "notifications", "x").status).toBe(2);
  expect(hub("digest", "status", "--at", "soon").status).toBe(2);
});
