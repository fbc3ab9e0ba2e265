import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findingsOf } from "../../src/commands/doctor.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openEmbedded } from "../../src/platform/db/embedded.ts";
import { makeIds } from "../../src/platform/ids.ts";
import { peek } from "../support/database-dump.ts";
import { endOf, freePort, freshFolder, printed, startProgram } from "../support/programs.ts";
import { posted, serving, writersOf } from "./writers.ts";

// `ulimit -f` stands in for a disk that is full: no file may grow past it, and the write fails as it would there.
test.skipIf(process.platform === "win32")(
  "where the disk is full the hub refuses what is posted, says so to whoever watches, and loses nothing",
  async () => {
    const file = join(freshFolder(), "hub.db");
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const [writer] = await writersOf(file, origin, 1);
    if (!writer) throw new Error("nobody writes");
    const { args, env } = serving(file, port);
    const used = statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
    const blocks = Math.ceil(used / 512) + 6000; // room for what the hub itself makes of its log at the start
    const full = startProgram({
      command: "sh",
      args: ["-c", `ulimit -f ${blocks}; exec "$@"`, "sh", process.execPath, ...args],
      env,
    });
    await printed(full, /listens at/);
    expect(await readiness(origin)).toEqual(200);

    const ids = makeIds(systemClock);
    const acknowledged: string[] = [];
    const answers = new Set<number>();
    let ready = 200;
    // A checkpoint may make room again after the first refusal; only what is full for good is told to whoever watches.
    for (let n = 0; n < 2000 && ready === 200; n++) {
      const id = ids.make();
      const answer = (await posted(origin, writer, id, "long ".repeat(200))) ?? 0;
      answers.add(answer);
      if (answer === 303) acknowledged.push(id);
      else ready = await readiness(origin);
    }
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(answers).toEqual(new Set([303, 503]));
    expect(ready).toBe(503);
    expect((await fetch(`${origin}/threads`)).status).toBe(200);
    full.child.kill("SIGTERM");
    const { code, output } = await endOf(full);
    expect({ code, said: /disk/.test(output) }).toEqual({ code: 0, said: true });

    const roomy = startProgram(serving(file, port));
    await printed(roomy, /listens at/);
    expect(await readiness(origin)).toBe(200);
    expect(await posted(origin, writer, ids.make(), "There is room again.")).toBe(303);
    roomy.child.kill("SIGTERM");
    await endOf(roomy);
    const kept = peek(file, "select id from replies where markdown like 'long%' order by id").flat();
    expect(kept).toEqual(acknowledged);
    const db = openEmbedded(file);
    expect((await findingsOf(db)).filter(({ broken }) => broken.length > 0)).toEqual([]);
    db.close();
  },
);

async function readiness(origin: string): Promise<number> {
  return (await fetch(`${origin}/readyz`)).status;
}
