import { Child } from "../../bench/child.ts";
import { getRequest } from "../../bench/http-connection.ts";
import { fetchOnce } from "../../bench/pages.ts";
import { setStage, signedInMembers, type Someone, type Stage } from "../../bench/stage.ts";
import { plainQuery, read } from "../../../src/platform/db/query.ts";
import type { EntryRef } from "../../../src/paths.ts";
import { fillHub, type Size } from "./fill-hub.ts";

/** A hub of a size, served by a process of its own, with somebody signed in. */
export type LargeHub = { stage: Stage; server: Child; members: Someone[]; threads: EntryRef[] };

/** Fills a database with the demo and `size` more, and serves it. `index` makes what is made from texts, e.g. the search index. */
export async function serveLarge(size: Size, index: (stage: Stage) => Promise<void>): Promise<LargeHub> {
  const stage = await setStage();
  await fillHub(stage.deps.db, stage.deps.clock.now(), size);
  await index(stage);
  await stage.deps.db.script("analyze");
  const members = await signedInMembers(stage, 16);
  const threads = await read(stage.deps.db, spread()).then(([rows]) => rows);
  // One reader asks more here in a second than the limits of production let a person.
  const unlimited = { ...stage.environment, HUB_ENV: "test", RATE_LIMITS: "off" };
  const server = Child.start("tests/bench/served-hub.ts", unlimited);
  await listening(stage.port);
  return { stage, server, members, threads };
}

// Every length of thread, from every year, and more of them than a process remembers at once.
const spread = plainQuery(
  `select id, slug from entries where kind = 'thread' and state = 'published' and visibility = 'public'
  order by substr(id, -3), id limit 5000`,
  ([id, slug]): EntryRef => ({ id: String(id), kind: "thread", slug: String(slug) }),
);

async function listening(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await fetchOnce(port, getRequest("/healthz")));
    } catch (error) {
      if (tries === 400) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
