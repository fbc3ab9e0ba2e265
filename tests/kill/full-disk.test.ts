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
    const blocks = Math.ceil(used / 512) + 800;
    const full = startProgram({
      command: "sh",
      args: ["-c", `ulimit -f ${blocks}; exec "$@"`, "sh", process.execPath, ...args],
      env,
    });
    await printed(full, /listens at/);
    expect(await readiness(origin)).toEqual(200);

    const ids = makeIds(systemClock);
    const acknowledged: string[] = [];
    let answer = 303;
    for (let n = 0; n < 400 && answer === 303; n++) {
      const id = ids.make();
      answer = (await posted(origin, writer, id, "long ".repeat(200))) ?? 0;
      if (answer === 303) acknowledged.push(id);
    }
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(answer).toBe(503);
    expect(await readiness(origin)).toBe(503);
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
