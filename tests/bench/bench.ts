import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Child } from "./child.ts";
import { measureDigests } from "./digests.ts";
import { measureFirstVisit } from "./first-visit.ts";
import { fetchOnce, measurePages } from "./pages.ts";
import { getRequest } from "./http-connection.ts";
import { measureReplies } from "./replies.ts";
import { table, type Section } from "./report.ts";
import { digestSection, pageSection, replySection, sizeSection } from "./sections.ts";
import { setStage, type Stage } from "./stage.ts";

/** How long a hub that nobody visits is watched before its memory is read. */
const idleMs = 4000;

const { values } = parseArgs({ options: { json: { type: "string" } } });
const started = performance.now();
const sections = [...(await hubSections()), digestSection(await measureDigests())];
const seconds = Math.round((performance.now() - started) / 1000);
const machine = `${cpus()[0]?.model ?? "?"}, ${cpus().length} processors, Node ${process.version}`;
console.log(`${table(sections)}\n\n${machine}; took ${seconds} s`);
if (values.json) await writeFile(values.json, `${JSON.stringify({ machine, seconds, sections }, null, 2)}\n`);

/** Everything that is asked of a running hub over HTTP. */
async function hubSections(): Promise<Section[]> {
  const stage = await setStage();
  const floor = Child.start("tests/bench/floor.ts", {});
  const hub = Child.start("tests/bench/served-hub.ts", stage.environment);
  try {
    const port = await floor.said<number>("port");
    await listening(stage);
    await sleep(idleMs);
    const idle = await hub.usage();
    const pages = await measurePages(stage, hub, { server: floor, port });
    const firstVisit = await measureFirstVisit(stage.port, pages.path);
    const replies = await measureReplies(stage, hub);
    const busy = await hub.usage();
    return [pageSection(pages), sizeSection(pages, firstVisit, idle, busy), replySection(replies)];
  } finally {
    await Promise.all([floor.stop(), hub.stop()]);
    await stage.close();
  }
}

async function listening({ port }: Stage): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await fetchOnce(port, getRequest("/healthz")));
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(50);
    }
  }
}
