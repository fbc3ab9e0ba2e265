import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { minutes, seconds } from "../../src/platform/clock.ts";
import { openHttp } from "../../src/platform/db/http.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { monday } from "../support/app.ts";
import { fillLively } from "../support/lively-hub.ts";
import { secret, subscribeMany } from "../support/many-readers.ts";

const readers = 1100;
const provider = String(env["RESEND_BASE_URL"]);
const reallyFetch = globalThis.fetch;

/** A clock that only the test moves, and a provider that takes ten seconds of it for each request. */
let now = monday;
beforeEach(() => {
  vi.spyOn(Date, "now").mockImplementation(() => now);
  vi.stubGlobal("fetch", (input: Request | string, init?: RequestInit) => {
    const url = typeof input === "string" ? input : input.url;
    if (url.startsWith(provider)) now += seconds(10);
    return reallyFetch(input, init);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("a digest goes out by the cron of a Worker, in slices of a minute, and each mail once", async () => {
  const url = await (await reallyFetch(`${inject("hranaUrl")}/databases`, { method: "POST" })).text();
  const db = openHttp(url, undefined);
  await fillLively(db, monday, { members: 10, entries: 60, replies: 40 });
  await subscribeMany(db, monday, readers);
  // The provider's books are to hold digests alone.
  await db.batch([{ sql: "update members set reply_mails = 0", args: [] }], "write");

  // Some answers never arrive: those batches are repeated, and the provider knows them again.
  await reallyFetch(`${provider}/_faults`, { method: "POST", body: JSON.stringify({ lost: 0.25 }) });

  const scheduled = await workerOver(url);
  const ticks: Tick[] = [];
  for (let minute = 0; minute < 20 && !(await isClosed(db)); minute++) {
    const start = (now = monday + minutes(minute));
    const [database, mail] = [await asked(url), await books()];
    await scheduled(start);
    const [databaseAfter, mailAfter] = [await asked(url), await books()];
    ticks.push({
      ms: now - start,
      mails: mailAfter.accepted - mail.accepted,
      subrequests: databaseAfter.requests - database.requests + mailAfter.requests - mail.requests,
      statements: databaseAfter.statements - database.statements,
    });
  }
  // A slow provider: what one minute cannot take is left to the next, and no slice asks for more than a Worker may.
  expect(ticks.filter(({ mails }) => mails > 0).length).toBeGreaterThan(1);
  for (const { ms, mails, subrequests, statements } of ticks) {
    expect(ms).toBeLessThanOrEqual(seconds(60));
    expect(mails).toBeLessThanOrEqual(500);
    expect(subrequests).toBeLessThanOrEqual(100);
    expect(statements).toBeLessThanOrEqual(500);
  }
  const { addresses, replayed } = await books();
  expect(replayed).toBeGreaterThan(0);
  expect(Object.keys(addresses).toSorted()).toEqual((await due(db)).toSorted());
  expect(new Set(Object.values(addresses))).toEqual(new Set([1]));
});

type Tick = { ms: number; mails: number; subrequests: number; statements: number };

/** src/worker.ts as Cloudflare would call it, with an environment of its own. */
async function workerOver(url: string): Promise<(at: number) => Promise<void>> {
  vi.resetModules();
  const { default: worker } = await import("../../src/worker.ts");
  const environment = {
    ...env,
    DATABASE_URL: url,
    HUB_SECRET: secret,
    MAIL: "resend",
    MAIL_FROM: "hub@example.org",
  };
  return (at) => worker.scheduled({ scheduledTime: at }, environment);
}

const isClosed = async (db: Database) =>
  (await rows(db, "select id from digest_runs where state = 'closed'")).length > 0;

const due = async (db: Database) =>
  (
    await rows(
      db,
      "select email from digest_recipients r join subscriptions s on s.id = r.subscription_id where r.skipped is null",
    )
  ).map(String);

async function rows(db: Database, sql: string) {
  const [answer] = await db.batch([{ sql, args: [] }], "read");
  return answer?.rows.flat() ?? [];
}

const asked = async (url: string) =>
  (await (await reallyFetch(`${url}asked`)).json()) as { requests: number; statements: number };

const books = async () =>
  (await (await reallyFetch(`${provider}/_accepted`)).json()) as {
    requests: number;
    accepted: number;
    replayed: number;
    addresses: Record<string, number>;
  };
