import { expect, test } from "vitest";
import { seedHub } from "../../src/seeding/index.ts";
import { testHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

const hub = await testHub();
await seedHub(hub.deps, "demo");
const page = async (headers: Record<string, string> = {}) => hub.visitor().get("/", headers);
const nextTurn = () => new Promise((next) => setImmediate(next));

test("a visitor's second visit is answered at once, with the very same bytes and headers", async () => {
  const first = await page();
  const second = await page();
  expect(await second.text()).toBe(await first.text());
  for (const name of ["ETag", "Content-Type", "Content-Security-Policy", "Vary", "Cache-Control"])
    expect(second.headers.get(name)).toBe(first.headers.get(name));
  if (hub.db.kind === "embedded") expect(second.headers.get("Server-Timing")).toContain('trips;desc="0"');
});

test("who has it already is told so", async () => {
  const etag = (await page()).headers.get("ETag") ?? "";
  const again = await page({ "If-None-Match": etag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test("another language, a member and a form's own sentence have pages of their own", async () => {
  await page();
  expect(await (await page({ "Accept-Language": "fr" })).text()).toContain('lang="fr"');
  const { browser } = await signedIn(hub, "amel2");
  expect((await browser.get("/")).headers.get("Cache-Control")).toContain("no-store");
  const told = hub.visitor();
  told.setCookie("notice", "x");
  expect((await told.get("/")).status).toBe(200);
});

test("what was committed a moment ago is on it", async () => {
  await page();
  await hub.db.batch(
    [{ sql: "update entries set title = 'Quite another title' where kind = 'thread'", args: [] }],
    "write",
  );
  await nextTurn();
  const events = await hub.rows("select entry from events where type = 'entry.posted' limit 1");
  await hub.db.batch(
    [
      {
        sql: "insert into events (id, type, version, at, actor, entry, origin, data) values ('x', 'thread.unpinned', 1, 1, null, ?, 'live', '{}')",
        args: [String(events[0]?.entry)],
      },
    ],
    "write",
  );
  expect(await (await page()).text()).toContain("Quite another title");
});
