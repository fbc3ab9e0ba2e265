import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { monday } from "../support/app.ts";
import { peek } from "../support/database-dump.ts";
import { livelyFile } from "../support/lively-file.ts";
import { secret, subscribeMany } from "../support/many-readers.ts";
import { endOf, freshFolder, programOf, startProgram } from "../support/programs.ts";
import { startSmtpStub } from "../support/smtp-stub.ts";

/*
 * SMTP has no keys, so kills may double mails: at most the one that was under way, each time. None is lost.
 */
test("digests sent by SMTP through kills reach everybody, and a kill repeats at most the one mail that was under way", async () => {
  const file = join(freshFolder(), "hub.db");
  await livelyFile(file, monday, { members: 20, entries: 60, replies: 100 }, (db) =>
    subscribeMany(db, monday, 700),
  );
  const stub = await startSmtpStub({ slowMs: 3 });
  const hub = (...args: string[]) =>
    startProgram({
      args: [programOf("src/hub.ts"), "digest", ...args],
      env: {
        ...{ DATABASE_URL: `file:${file}`, HUB_ENV: "test", HUB_SECRET: secret, LOG_LEVEL: "warn" },
        ...{ MAIL: "smtp", SMTP_URL: stub.url, MAIL_FROM: "Hub <hub@example.org>" },
      },
    });
  expect((await endOf(hub("plan", "--at", new Date(monday).toISOString()))).code).toBe(0);
  const [[due]] = peek(file, "select count(*) from digest_recipients where skipped is null") as [[number]];
  let kills = 0;
  while (kills < 12) {
    const before = stub.mails.length;
    const sending = hub("send");
    while (stub.mails.length < before + 20 + ((kills * 7) % 23) && sending.child.exitCode === null)
      await sleep(2);
    if (sending.child.exitCode !== null) break;
    sending.child.kill("SIGKILL");
    await endOf(sending);
    kills += 1;
  }
  expect((await endOf(hub("send"))).code).toBe(0);
  const times = Object.values(stub.perAddress());
  const extra = stub.mails.length - times.length;
  console.log(`${kills} kills, ${due} readers, ${extra} mails twice`);
  expect(kills).toBeGreaterThanOrEqual(8);
  expect(times).toHaveLength(due);
  expect(extra).toBeLessThanOrEqual(kills);
  expect(Math.max(...times)).toBeLessThanOrEqual(2);
  expect(peek(file, "select state, count(*) from digest_runs group by state")).toEqual([["closed", 1]]);
  await stub.close();
});
