import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrations } from "../../db/migrations/index.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "hub-migrate-"))));
afterEach(() => rm(folder, { recursive: true }));

test("programs that migrate one database at once share the work, and each migration is done once", async () => {
  const programs = Array.from({ length: 3 }, () => openEmbedded(join(folder, "hub.db")));
  const done = await Promise.all(programs.map((db) => migrate(db)));
  expect(done.flat().toSorted()).toEqual(migrations.map(({ name }) => name));
  for (const db of programs) db.close();
});

test("a migration that fails leaves nothing of itself, and says why", async () => {
  const db = openEmbedded(join(folder, "hub.db"));
  const wrong = { name: "0001-wrong", sql: "create table half (id integer); insert into nowhere values (1)" };
  await expect(migrate(db, [wrong])).rejects.toThrow("no such table: nowhere");
  const right = { name: "0001-wrong", sql: "create table half (id integer)" };
  expect(await migrate(db, [right])).toEqual(["0001-wrong"]);
  await expect(migrate(db, [{ ...right, sql: "select 1" }])).rejects.toThrow("applied with another text");
  db.close();
});
