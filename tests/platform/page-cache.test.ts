import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { statement } from "../../src/platform/db/database.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { PageCache } from "../../src/platform/page-cache.ts";
import { plainQuery } from "../../src/platform/db/query.ts";

const version = plainQuery("select value from v", ([value]) => String(value));

async function kept(until?: number) {
  const db = openEmbedded(":memory:");
  await db.script("create table v (value integer); insert into v values (1); create table other (x integer)");
  const cache = new PageCache(1000);
  const page = { body: new Uint8Array(10), headers: {}, etag: '"a"' };
  cache.put("/a", page, { version: version(), seen: "1", until }, db.tick(), 0);
  const change = (sql: string) => db.batch([statement(sql)], "write");
  return { db, cache, page, change };
}

test("a kept page is served without asking while nothing was committed", async () => {
  const { cache, page, db } = await kept();
  expect(cache.atOnce("/a", db.tick(), 1)).toBe(page);
  expect(cache.atOnce("/b", db.tick(), 1)).toBeUndefined();
});

test("after a commit elsewhere its version is asked for once, and it is served on", async () => {
  const { cache, page, db, change } = await kept();
  await change("insert into other values (1)");
  expect(cache.atOnce("/a", db.tick(), 1)).toBeUndefined();
  expect(await cache.find("/a", db, db.tick(), 1)).toBe(page);
  expect(cache.atOnce("/a", db.tick(), 1)).toBe(page);
});

test("a changed version drops it", async () => {
  const { cache, db, change } = await kept();
  await change("update v set value = 2");
  expect(await cache.find("/a", db, db.tick(), 1)).toBeUndefined();
  expect(await cache.find("/a", db, db.tick(), 1)).toBeUndefined();
});

test("it never outlives its instant, nor a minute", async () => {
  const first = await kept(500);
  expect(first.cache.atOnce("/a", first.db.tick(), 499)).toBe(first.page);
  expect(first.cache.atOnce("/a", first.db.tick(), 500)).toBeUndefined();
  const second = await kept();
  expect(await second.cache.find("/a", second.db, second.db.tick(), 59_999)).toBe(second.page);
  expect(await second.cache.find("/a", second.db, second.db.tick(), 60_000)).toBeUndefined();
});

test("the oldest pages leave when there is no room", async () => {
  const { cache, db } = await kept();
  for (let i = 0; i < 20; i++) {
    const page = { body: new Uint8Array(100), headers: {}, etag: "" };
    cache.put(`/${i}`, page, { version: version(), seen: "1" }, db.tick(), 0);
  }
  expect(cache.atOnce("/a", db.tick(), 1)).toBeUndefined();
  expect(cache.atOnce("/19", db.tick(), 1)).toBeDefined();
  expect(cache.atOnce("/5", db.tick(), 1)).toBeUndefined();
});

test("visits that find a change at once count its page out once, so that there stays a limit", async () => {
  const { cache, db } = await kept();
  for (let round = 0; round < 5; round++) {
    const page = { body: new Uint8Array(500), headers: {}, etag: "" };
    cache.put("/changing", page, { version: version(), seen: "0" }, -1, 0);
    await Promise.all([1, 2, 3, 4].map(() => cache.find("/changing", db, db.tick(), 1)));
  }
  for (const path of ["/1", "/2", "/3"])
    cache.put(
      path,
      { body: new Uint8Array(500), headers: {}, etag: "" },
      { version: version(), seen: "1" },
      db.tick(),
      0,
    );
  expect(cache.atOnce("/1", db.tick(), 1)).toBeUndefined();
});

test("a long address counts as what it takes", async () => {
  const { cache, db } = await kept();
  const page = { body: new Uint8Array(10), headers: {}, etag: "" };
  for (const n of [1, 2])
    cache.put(`/${n}?${"x".repeat(300)}`, page, { version: version(), seen: "1" }, db.tick(), 0);
  expect(cache.atOnce(`/1?${"x".repeat(300)}`, db.tick(), 1)).toBeUndefined();
  expect(cache.atOnce(`/2?${"x".repeat(300)}`, db.tick(), 1)).toBeDefined();
});

test("what another process commits is seen from the next turn of the event loop on", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hub-tick-"));
  const [ours, others] = [openEmbedded(join(folder, "hub.db")), openEmbedded(join(folder, "hub.db"))];
  await ours.script("create table v (value integer)");
  const before = ours.tick();
  expect(ours.tick()).toBe(before);
  await others.batch([statement("insert into v values (1)")], "write");
  await new Promise((next) => setImmediate(next));
  expect(ours.tick()).not.toBe(before);
  ours.close();
  others.close();
  await rm(folder, { recursive: true });
});

test("a page that replaces one that changed is packed well for the second visitor, one nobody had before is left as it is", async () => {
  const { db, change } = await kept();
  let packed = 0;
  const cache = new PageCache(1000, (page) => ({ ...page, etag: `"smaller ${++packed}"` }));
  const page = { body: new Uint8Array(100), headers: {}, etag: '"as made"' };
  const put = (seen: string) => cache.put("/a", page, { version: version(), seen }, db.tick(), 0);
  put("1");
  for (let i = 0; i < 3; i++) expect(cache.atOnce("/a", db.tick(), 1)?.etag).toBe('"as made"');
  await change("update v set value = 2");
  expect(cache.isWorthPacking("/a", 0)).toBe(true);
  expect(await cache.find("/a", db, db.tick(), 1)).toBeUndefined();
  expect(cache.isWorthPacking("/a", 0)).toBe(false);
  put("2");
  for (let i = 0; i < 3; i++) expect(cache.atOnce("/a", db.tick(), 1)?.etag).toBe('"smaller 1"');
  expect(cache.isWorthPacking("/a", 0)).toBe(true);
});

test("a hundred pages a second are packed well for their first visitor, the others for their second", () => {
  const cache = new PageCache();
  const worth = (from: number, now: number) =>
    Array.from({ length: 150 }, (_, n) => cache.isWorthPacking(`/${from + n}`, now)).filter(Boolean).length;
  expect([worth(0, 5_000), worth(1000, 5_999), worth(2000, 6_000)]).toEqual([100, 0, 100]);
});
