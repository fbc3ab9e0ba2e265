import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { findingsOf } from "../../src/commands/doctor.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { makeIds } from "../../src/platform/ids.ts";
import { peek } from "../support/database-dump.ts";
import { endOf, freePort, freshFolder, printed, startProgram } from "../support/programs.ts";
import { seeded } from "../support/seeded.ts";
import { posted, serving, writersOf, type Writer } from "./writers.ts";

const clients = 4;
const each = 25;
const seed = 815;
const mostKills = 20;

test("a server killed while people reply keeps every reply that it acknowledged, and none twice", async () => {
  const file = join(freshFolder(), "hub.db");
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const ids = makeIds(systemClock);
  const acknowledged: string[] = [];
  const writers = await writersOf(file, origin, clients);
  const writing = Promise.all(writers.map((one) => replyUntilTaken(origin, one, ids.make, acknowledged)));

  const kills = await killUntil(writing, () => startProgram(serving(file, port)));
  console.log(`server: ${kills} kills (seed ${seed}), ${acknowledged.length} replies`);
  expect(kills).toBeGreaterThan(5);

  const kept = peek(file, "select id from replies where markdown like 'Under fire%' order by id").flat();
  expect(kept).toEqual(acknowledged.toSorted());
  const told = "select count(*), count(distinct data ->> 'reply') from events where type = 'reply.posted'";
  expect(peek(file, told)).toEqual([[clients * each, clients * each]]);
  const gaps = "select entry_id from replies group by entry_id having max(position) <> count(*)";
  expect(peek(file, gaps)).toEqual([]);
  // What SIGTERM waits for: nothing that happened is still to be reacted to.
  const behind = "select name from consumers where cursor < (select max(seq) from events)";
  expect(peek(file, behind)).toEqual([]);
  const db = openEmbedded(file);
  expect((await findingsOf(db)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  db.close();
});

/** Kills the server shortly after each of its starts until the work is done, or was disturbed enough; then lets it drain. */
async function killUntil(
  work: Promise<unknown>,
  start: () => ReturnType<typeof startProgram>,
): Promise<number> {
  const random = seeded(seed);
  const done = work.then(() => true);
  for (let kills = 0; ; kills++) {
    const server = start();
    await printed(server, /listens at/);
    const spared = kills >= mostKills;
    const over = await (spared ? done : Promise.race([done, sleep(20 + random() * 150, false)]));
    server.child.kill(over ? "SIGTERM" : "SIGKILL");
    const { code, errors } = await endOf(server);
    if (!over) continue;
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    return kills;
  }
}

/** As a patient person does: the same form again and again until the hub says where the reply stands. */
async function replyUntilTaken(
  origin: string,
  writer: Writer,
  makeId: () => string,
  acknowledged: string[],
): Promise<void> {
  for (let n = 0; n < each; n++) {
    const id = makeId();
    for (let status: number | undefined; status !== 303; await sleep(status ? 0 : 10)) {
      status = await posted(origin, writer, id, `Under fire, number ${n}: we went on.`);
      if (status !== undefined && status !== 303) throw new Error(`a reply was answered ${status}`);
    }
    acknowledged.push(id);
  }
}
