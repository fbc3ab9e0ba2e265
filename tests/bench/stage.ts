import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { members } from "../../db/schema/index.ts";
import { parseConfig } from "../../src/config.ts";
import { makeDeps } from "../../src/deps.ts";
import type { Deps } from "../../src/platform/context.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { silentLog } from "../../src/platform/log.ts";
import { insert } from "../../src/platform/db/write.ts";
import { prepareDatabase } from "../../src/prepare.ts";

/** A hub's database on disk and the environment that serves it: in production's manner, limits and all. */
export type Stage = {
  deps: Deps;
  folder: string;
  port: number;
  environment: Record<string, string>;
  close(): Promise<void>;
};

export type Someone = { id: string; cookie: string };

/** With the demo in it, or empty. */
export async function setStage({ resendUrl = "http://127.0.0.1:9", seed = true } = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "hub-bench-"));
  const port = await freePort();
  const environment = {
    HUB_ENV: "production",
    HUB_SECRET: "a secret that only this bench and its processes know",
    BASE_URL: "https://bench.example.org",
    PORT: String(port),
    DATABASE_URL: `file:${join(folder, "hub.db")}`,
    MAIL: "resend",
    MAIL_FROM: "Bench <bench@example.org>",
    MAIL_POSTAL_ADDRESS: "1 Bench Street",
    RESEND_API_KEY: "re_bench",
    RESEND_BASE_URL: resendUrl,
    SEED: "demo",
  };
  const db = openEmbedded(join(folder, "hub.db"));
  const deps = makeDeps({ config: parseConfig(environment), db, log: silentLog });
  await (seed ? prepareDatabase(deps) : migrate(db));
  return {
    ...{ deps, folder, port, environment },
    async close() {
      db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Verified members, each signed in in one browser. */
export async function signedInMembers({ deps }: Stage, count: number): Promise<Someone[]> {
  const people = await Promise.all(Array.from({ length: count }, () => newMember(deps)));
  await deps.db.batch(
    people.flatMap(({ statements }) => statements),
    "write",
  );
  return people.map(({ id, cookie }) => ({ id, cookie }));
}

async function newMember({ ids, clock, sessions }: Deps) {
  const id = ids.make();
  const now = clock.now();
  const { setCookie, statement } = await sessions.start(id);
  const row = {
    ...{ id, email: `${id}@bench.example`, handle: id, name: `Member ${id.slice(-4)}` },
    ...{ role: "member" as const, language: "en", verifiedAt: now, origin: "live" as const, createdAt: now },
  };
  return { id, cookie: setCookie.split(";")[0] ?? "", statements: [insert(members, row), statement] };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
