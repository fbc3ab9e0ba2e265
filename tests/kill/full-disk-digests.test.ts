import { spawnSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { monday } from "../support/app.ts";
import { copyDatabase, peek } from "../support/database-dump.ts";
import { livelyFile } from "../support/lively-file.ts";
import { secret, subscribeMany } from "../support/many-readers.ts";
import { endOf, freshFolder, programOf, startProgram } from "../support/programs.ts";
import { startResendStub } from "../support/resend-stub.ts";

const kilobyte = 1024;

/** A small file system of its own, or nothing where one may not be mounted. */
function mounted(): string | undefined {
  const folder = freshFolder();
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return folder;
}

/** Leaves so many bytes of a file system free, whatever lies in it. */
function leaveFree(folder: string, bytes: number): void {
  const ballast = join(folder, "ballast");
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

test("digests planned and sent while their disk is full say so, and when there is room each reader has one", async (context) => {
  const folder = mounted();
  if (!folder) return context.skip("needs the right to mount a small file system");
  const template = join(freshFolder(), "hub.db");
  await livelyFile(template, monday, { members: 20, entries: 60, replies: 100 }, (db) =>
    subscribeMany(db, monday, 900),
  );
  const file = join(folder, "hub.db");
  copyDatabase(template, file);
  const stub = await startResendStub({ light: true });
  onTestFinished(() => stub.close());
  const hub = (...args: string[]) =>
    endOf(
      startProgram({
        args: [programOf("src/hub.ts"), "digest", ...args],
        env: {
          ...{ DATABASE_URL: `file:${file}`, HUB_ENV: "test", HUB_SECRET: secret, LOG_LEVEL: "warn" },
          ...{ MAIL: "resend", RESEND_API_KEY: "re_drill", RESEND_BASE_URL: stub.url },
          MAIL_FROM: "Hub <hub@example.org>",
        },
      }),
    );

  /** The same command with ever more room, until it succeeds. Answers how often it found none. */
  async function untilRoom(from: number, ...args: string[]): Promise<number> {
    for (let failures = 0, free = from; ; failures++, free *= 4) {
      leaveFree(folder ?? "", free);
      const { code, errors } = await hub(...args);
      if (code === 0) return failures;
      expect(errors).toMatch(/^The database cannot be written to: .*(full|disk I\/O error)/);
    }
  }

  expect(await untilRoom(16 * kilobyte, "plan", "--at", new Date(monday).toISOString())).toBeGreaterThan(1);
  const [[due]] = peek(file, "select count(*) from digest_recipients where skipped is null") as [[number]];
  expect(peek(file, "select state, planned from digest_runs")).toEqual([["frozen", due]]);
  expect(due).toBeGreaterThan(800);

  expect(await untilRoom(4 * kilobyte, "send")).toBeGreaterThan(0);
  expect(stub.perAddress.size).toBe(due);
  expect(new Set(stub.perAddress.values())).toEqual(new Set([1]));
  expect(stub.counts.conflicts).toBe(0);
  expect(peek(file, "select state from digest_runs")).toEqual([["closed"]]);
  expect(peek(file, "pragma integrity_check")).toEqual([["ok"]]);
});
