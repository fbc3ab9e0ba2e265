import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import { eraseSubscription } from "../../src/subscriptions/index.ts";
import { testHub } from "../support/app.ts";
import { folderWith } from "./files.ts";

const csv = (...rows: string[]) => ["email,calls,topics,countries,confirmed_at,consent", ...rows].join("\n");

async function hubWith(...lines: string[]) {
  const hub = await testHub();
  const folder = folderWith({ "subscriptions.csv": csv(...lines) });
  return {
    ...hub,
    take: async () => {
      const { kinds, skipped } = await importPath(hub.deps, folder, { recent: false });
      return {
        counts: kinds.subscriptions,
        reasons: skipped.map(({ line, reason }) => `${line}: ${reason}`),
      };
    },
    change: (...rows: string[]) => writeFileSync(join(folder, "subscriptions.csv"), csv(...rows)),
    run: (sql: string) => hub.db.batch([{ sql, args: [] }], "write"),
  };
}

test("a reader who confirmed elsewhere is active, with the consent as the other tool recorded it", async () => {
  const { take, rows } = await hubWith(
    'lucia@example.org,daily,energy,IT,2024-05-06T07:08:09Z,"Fair, box ticked"',
  );
  expect((await take()).counts.created).toBe(1);
  expect(
    await rows(
      "select email, state, calls, confirmed_at, origin, next_due_at is not null as due from subscriptions",
    ),
  ).toEqual([
    {
      email: "lucia@example.org",
      state: "active",
      calls: "daily",
      confirmed_at: Date.parse("2024-05-06T07:08:09Z"),
      origin: "import",
      due: 1,
    },
  ]);
  expect(await rows("select act, wording, at from consents")).toEqual([
    { act: "imported", wording: "Fair, box ticked", at: Date.parse("2024-05-06T07:08:09Z") },
  ]);
  expect(await rows("select id from deliveries")).toEqual([]);
});

test("who left here stays away, and so does an address that refuses mail", async () => {
  const hub = await hubWith(
    "lucia@example.org,daily,,,2024-05-06,yes",
    "omar@example.org,daily,,,2024-05-06,yes",
  );
  await hub.take();
  await hub.run("update subscriptions set state = 'unsubscribed' where email = 'lucia@example.org'");
  await hub.run(
    "insert into suppressions (email_hash, reason, at) select email_hash, 'bounced', 1 from subscriptions where email = 'omar@example.org'",
  );
  hub.change("lucia@example.org,weekly,,,2025-05-06,yes", "omar@example.org,weekly,,,2025-05-06,yes");
  const { counts, reasons } = await hub.take();
  expect(counts).toMatchObject({ created: 0, updated: 0, skipped: 2 });
  expect(reasons).toEqual([
    "2: has unsubscribed here",
    "3: is suppressed here: the address refused mail, or its reader complained or was erased",
  ]);
  expect(await hub.rows("select state, calls from subscriptions order by email")).toEqual([
    { state: "unsubscribed", calls: "daily" },
    { state: "active", calls: "daily" },
  ]);
});

test("a changed row changes its subscription, unless the reader has chosen here since", async () => {
  const hub = await hubWith(
    "lucia@example.org,daily,,,2024-05-06,yes",
    "omar@example.org,daily,,,2024-05-06,yes",
  );
  await hub.take();
  await hub.run("update subscriptions set hour = 19 where email = 'omar@example.org'");
  hub.change("lucia@example.org,weekly,,,2024-05-06,yes", "omar@example.org,weekly,,,2024-05-06,yes");
  expect((await hub.take()).counts).toMatchObject({ updated: 1, unchanged: 1, skipped: 0 });
  expect(await hub.rows("select calls, hour from subscriptions order by email")).toEqual([
    { calls: "weekly", hour: 7 },
    { calls: "daily", hour: 19 },
  ]);
  expect((await hub.take()).counts).toMatchObject({ updated: 0, unchanged: 2 });
});

test("an address that was erased is not brought back", async () => {
  const hub = await hubWith("omar@example.org,daily,,,2024-05-06,yes");
  await hub.take();
  const [row] = await hub.rows("select id, email, email_hash from subscriptions");
  const field = (name: string) => String(row?.[name]);
  const reader = { id: field("id"), email: field("email"), emailHash: field("email_hash") };
  await eraseSubscription(hub.deps, reader);
  expect(await hub.rows("select source from import_records where source like '%@%'")).toEqual([]);
  expect((await hub.take()).reasons).toEqual([
    "2: is suppressed here: the address refused mail, or its reader complained or was erased",
  ]);
  expect(await hub.rows("select id from subscriptions")).toEqual([]);
});

test("a topic that this hub does not have is said, not kept", async () => {
  const hub = await hubWith(
    "lucia@example.org,daily,alchemy,,2024-05-06,yes",
    "omar@example.org,daily,,EU,2024-05-06,yes",
  );
  await hub.run("insert into topics (slug, position, names) values ('energy', 1, '{}')");
  expect((await hub.take()).reasons).toEqual([
    '3: countries.0: "EU" is not a country code',
    '2: topics: "alchemy" is no topic of this hub',
  ]);
});

test("Kosovo is kept, under the code that the EU gives it", async () => {
  const hub = await hubWith("omar@example.org,daily,,XK;AL,2024-05-06,yes");
  await hub.take();
  expect(await hub.rows("select countries from subscriptions")).toEqual([
    { countries: expect.stringContaining("XK") },
  ]);
});
