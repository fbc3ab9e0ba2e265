import { setTimeout as sleep } from "node:timers/promises";
import { paths, type EntryRef } from "../../src/paths.ts";
import { plainQuery, read } from "../../src/platform/db/query.ts";
import type { Child } from "./child.ts";
import { formRequest } from "./http-connection.ts";
import { runLoad, type Load, type Sample } from "./load.ts";
import { signedInMembers, type Someone, type Stage } from "./stage.ts";
import { prose } from "./prose.ts";
import { postThreads } from "./threads.ts";

const connections = 32;
const seconds = 6;
const threads = 80;
/** Ten people talk in each thread, which is twice what our longest corpus of real lists has. */
const people = 800;

export type ReplyFigures = { sample: Sample; bytes: number; lagMostSeconds: number; caughtUpSeconds: number };

/** Many members post replies as their browsers would, until every consumer has seen the last one. */
export async function measureReplies(stage: Stage, hub: Child): Promise<ReplyFigures> {
  const members = await signedInMembers(stage, people);
  const texts = Array.from({ length: threads }, (_, i) => ({ body: prose(i, 900), replies: [] }));
  const load = postingLoad(stage, hub, members, await postThreads(stage, members, texts));
  await runLoad(load, 1);
  await caughtUp(stage);
  const before = await hub.usage();
  const watch = watchLag(stage);
  const sample = await runLoad(load, seconds);
  const caughtUpSeconds = await caughtUp(stage);
  const after = await hub.usage();
  const lagMostSeconds = await watch.stop();
  return { sample: { ...sample, cpu: after.cpu - before.cpu }, bytes: 600, lagMostSeconds, caughtUpSeconds };
}

function postingLoad(
  stage: Stage,
  server: Child,
  members: readonly Someone[],
  entries: readonly EntryRef[],
): Load {
  const { deps, port } = stage;
  let posted = 0;
  const next = () => {
    const n = posted++ % members.length;
    const thread = entries[n % entries.length] ?? entries[0];
    if (!thread) return undefined;
    const fields = { id: deps.ids.make(), body: prose(posted, 600) };
    const headers = { Cookie: members[n]?.cookie ?? "", Origin: deps.config.baseUrl };
    return formRequest(paths.replies(thread), fields, headers);
  };
  return { name: "replies posted", server, port, connections, status: 303, next };
}

/** When the oldest event happened that some consumer has not handled yet. */
const oldestWaiting = plainQuery(
  "select min(at) from events where seq > (select min(cursor) from consumers)",
  ([at]) => at as number | null,
);

async function lagOf({ deps }: Stage): Promise<number> {
  const [[at]] = await read(deps.db, oldestWaiting());
  return at ? (deps.clock.now() - at) / 1000 : 0;
}

async function caughtUp(stage: Stage): Promise<number> {
  const started = performance.now();
  while ((await lagOf(stage)) > 0) await sleep(10);
  return (performance.now() - started) / 1000;
}

function watchLag(stage: Stage): { stop(): Promise<number> } {
  let most = 0;
  let watching = true;
  const done = (async () => {
    while (watching) {
      most = Math.max(most, await lagOf(stage));
      await sleep(100);
    }
  })();
  return { stop: async () => ((watching = false), await done, most) };
}
