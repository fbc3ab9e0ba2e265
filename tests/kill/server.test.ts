import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { findingsOf } from "../../src/commands/doctor.ts";
import { paths } from "../../src/paths.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { makeIds } from "../../src/platform/ids.ts";
import { makeSessions } from "../../src/platform/session.ts";
import { peek } from "../support/database-dump.ts";
import { livelyFile } from "../support/lively-file.ts";
import { endOf, freePort, freshFolder, printed, programOf, startProgram } from "../support/programs.ts";
import { seeded } from "../support/seeded.ts";

type Writer = { cookie: string; thread: string };

const clients = 4;
const each = 25;
const seed = 815;

test("a server killed while people reply keeps every reply that it acknowledged, and none twice", async () => {
  const file = join(freshFolder(), "hub.db");
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const writers = await writersOf(file, origin);
  const start = () =>
    startProgram({
      args: [programOf("src/server.ts")],
      env: { DATABASE_URL: `file:${file}`, PORT: String(port), BASE_URL: origin, ...quiet },
    });

  const ids = makeIds(systemClock);
  const acknowledged: string[] = [];
  const writing = Promise.all(
    writers.map((writer) => replyUntilTaken(origin, writer, ids.make, acknowledged)),
  ).then(() => true);
  const random = seeded(seed);
  let kills = 0;
  for (let over = false; !over;) {
    const server = start();
    await printed(server, /listens at/);
    over = await Promise.race([writing, sleep(20 + random() * 150, false)]);
    if (!over) kills += 1;
    server.child.kill(over ? "SIGTERM" : "SIGKILL");
    const { code, errors } = await endOf(server);
    if (over) expect({ code, errors }).toEqual({ code: 0, errors: "" });
  }
  console.log(`server: ${kills} kills, seed ${seed}, ${acknowledged.length} replies`);
  expect(kills).toBeGreaterThan(5);

  const kept = peek(file, "select id from replies where markdown like 'Under fire%' order by id").flat();
  expect(kept).toEqual(acknowledged.toSorted());
  expect(peek(file, "select count(*) from events where type = 'reply.posted'").flat()).toEqual([
    clients * each,
  ]);
  const gaps = "select entry_id from replies group by entry_id having max(position) <> count(*)";
  expect(peek(file, gaps)).toEqual([]);
  const db = openEmbedded(file);
  expect((await findingsOf(db)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  db.close();
  // What SIGTERM waits for: nothing that happened is still to be reacted to.
  const behind = "select name from consumers where cursor < (select max(seq) from events)";
  expect(peek(file, behind)).toEqual([]);
});

const quiet = { HUB_ENV: "test", SEED: "none", LOG_LEVEL: "error", RATE_LIMITS: "off" };

/** Two members who write into one thread, and two into another: signed in before the server ever runs. */
async function writersOf(file: string, origin: string): Promise<Writer[]> {
  await livelyFile(file, Date.now(), { members: clients, entries: 2, replies: 0 });
  const members = peek(file, "select id from members order by id").flat().map(String);
  const threads = peek(file, "select id, slug from entries where kind = 'thread' order by id");
  const sessions = makeSessions(origin, systemClock);
  const db = openEmbedded(file);
  const writers = await Promise.all(
    members.map(async (member, n): Promise<Writer> => {
      const { setCookie, statement } = await sessions.start(member);
      await db.batch([statement], "write");
      const [id, slug] = threads[n % 2] ?? [];
      const thread = { id: String(id), slug: String(slug), kind: "thread" as const };
      return { cookie: setCookie.split(";")[0] ?? "", thread: paths.replies(thread) };
    }),
  );
  db.close();
  return writers;
}

/** As a patient person does: the same form again and again until the hub says where the reply stands. */
async function replyUntilTaken(
  origin: string,
  { cookie, thread }: Writer,
  makeId: () => string,
  acknowledged: string[],
): Promise<void> {
  for (let n = 0; n < each; n++) {
    const id = makeId();
    const body = new URLSearchParams({ id, body: `Under fire, number ${n}: we went on.` });
    while (!(await posted(origin + thread, body, cookie))) await sleep(10);
    acknowledged.push(id);
  }
}

async function posted(url: string, body: URLSearchParams, cookie: string): Promise<boolean> {
  const headers = { cookie, origin: new URL(url).origin };
  const response = await fetch(url, { method: "POST", body, headers, redirect: "manual" }).catch(
    () => undefined,
  );
  await response?.arrayBuffer().catch(() => undefined);
  if (response && response.status !== 303) throw new Error(`POST ${url} answered ${response.status}`);
  return response?.status === 303;
}
