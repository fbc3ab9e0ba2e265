import { vouchers } from "../../db/seed/demo/threads/vouchers.ts";
import { happened } from "../../src/events/append.ts";
import { paths, type EntryRef } from "../../src/paths.ts";
import { plainQuery, read } from "../../src/platform/db/query.ts";
import type { Child } from "./child.ts";
import { getRequest, HttpConnection, type Reply } from "./http-connection.ts";
import { runLoad, together, type Load, type Sample } from "./load.ts";
import { signedInMembers, type Someone, type Stage } from "./stage.ts";
import { postThreads } from "./threads.ts";

const connections = 16;
/** Threads that change between two visits. */
const changing = 120;
const rounds = 5;
const warmUpSeconds = 1;
const roundSeconds = 0.5;

/** `cpu` is that of the quietest round, µs each: whatever else a machine does only adds to it. */
export type PageFigures = { name: string; sample: Sample; cpu: number }[];
export type PageMeasures = { figures: PageFigures; path: string; pageBytes: number };

/** Every kind of page under load. The loads take turns, so that what else this machine does strikes all of them alike. */
export async function measurePages(
  stage: Stage,
  hub: Child,
  floor: { server: Child; port: number },
): Promise<PageMeasures> {
  const thread = await longThread(stage);
  const path = paths.entry(thread);
  const pageBytes = await giveFloor(floor.server, stage.port, path);
  const loads = [...floorLoads(floor.server, floor.port), ...(await loadsOf(stage, hub))];
  return { figures: await inTurns(loads), path, pageBytes };
}

/** Visitors and members on the same pages. */
export async function loadsOf(stage: Stage, hub: Child): Promise<Load[]> {
  const thread = await longThread(stage);
  const members = await signedInMembers(stage, connections);
  const copies = await postThreads(
    stage,
    members,
    Array.from({ length: changing }, () => vouchers),
  );
  return [...visitorLoads(stage, hub, thread, copies), ...memberLoads(stage, hub, thread, members)];
}

async function inTurns(loads: readonly Load[]): Promise<PageFigures> {
  for (const load of loads) await warmUp(load);
  const samples = loads.map((): Sample[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, load] of loads.entries()) samples[i]?.push(await runLoad(load, roundSeconds));
  return loads.map(({ name }, i) => {
    const own = samples[i] ?? [];
    return { name, sample: together(own), cpu: Math.min(...own.map((one) => one.cpu / one.requests)) };
  });
}

/** As long for all: a load that has less to ask at once asks again, or its code would be the only one still cold. */
async function warmUp(load: Load): Promise<void> {
  const until = performance.now() + warmUpSeconds * 1000;
  while (performance.now() < until) await runLoad(load, warmUpSeconds);
}

function floorLoads(server: Child, port: number): Load[] {
  const common = { server, port, connections, status: 200 };
  return [
    { ...common, name: "bare Hono, hello world", next: () => getRequest("/hello") },
    { ...common, name: "bare Hono, the thread page's bytes", next: () => getRequest("/page") },
  ];
}

function visitorLoads(stage: Stage, server: Child, thread: EntryRef, copies: readonly EntryRef[]): Load[] {
  const common = { server, port: stage.port, connections, status: 200 };
  const path = paths.entry(thread);
  let asked = 0;
  return [
    { ...common, name: "thread, visitor", next: () => getRequest(path) },
    { ...common, name: "thread, visitor, new address", next: () => getRequest(`${path}?n=${asked++}`) },
    changedLoad(stage, server, copies),
    { ...common, name: "home, visitor", next: () => getRequest(paths.home()) },
    { ...common, name: "list, visitor", next: () => getRequest(paths.threads()) },
  ];
}

/**
 * Pages that were kept until something happened to their threads. It happened to all of them at once before each stretch, and each
 * is asked for once: a commit of another process between any two would empty SQLite's cache, as no commit of the hub's own does.
 */
function changedLoad({ deps, port }: Stage, server: Child, threads: readonly EntryRef[]): Load {
  let asked = 0;
  return {
    // Few connections, as each carries so few requests: opening them would be a part of what is measured.
    ...{ name: "thread, visitor, changed since", server, port, connections: 4, status: 200 },
    async before() {
      for (const thread of threads) await fetchOnce(port, getRequest(paths.entry(thread)));
      const now = deps.clock.now();
      const unpinned = threads.map(({ id }) =>
        happened({ id: deps.ids.make(), at: now, actor: null, entry: id, type: "thread.unpinned", data: {} }),
      );
      await deps.db.batch(unpinned, "write");
      asked = 0;
    },
    next() {
      const thread = threads[asked++];
      return thread && getRequest(paths.entry(thread));
    },
  };
}

function memberLoads({ port }: Stage, server: Child, thread: EntryRef, members: readonly Someone[]): Load[] {
  const as = (path: string) => (i: number) => getRequest(path, { Cookie: members[i]?.cookie ?? "" });
  const common = { server, port, connections, status: 200 };
  return [
    { ...common, name: "thread, member", next: as(paths.entry(thread)) },
    { ...common, name: "home, member", next: as(paths.home()) },
    { ...common, name: "list, member", next: as(paths.threads()) },
  ];
}

/** The demo's long thread: an opening and its answers, twenty posts and more on one page. */
async function longThread({ deps }: Stage): Promise<EntryRef> {
  const [[thread]] = await read(deps.db, longestThread());
  if (!thread) throw new Error("the demo has no thread");
  return thread;
}

const longestThread = plainQuery(
  "select id, slug from entries where kind = 'thread' and state = 'published' and visibility = 'public' order by reply_count desc limit 1",
  ([id, slug]): EntryRef => ({ id: String(id), kind: "thread", slug: String(slug) }),
);

/** Hands the floor our very answer: bytes, encoding and headers. Answers the page's size before packing. */
async function giveFloor(floor: Child, port: number, path: string): Promise<number> {
  const packed = await fetchOnce(port, getRequest(path));
  const plain = await fetchOnce(port, getRequest(path, { "Accept-Encoding": "identity" }));
  await floor.ask("page", { body: packed.body, headers: headersOf(packed) });
  return plain.body.length;
}

export async function fetchOnce(port: number, request: string): Promise<Reply> {
  const connection = await HttpConnection.open(port);
  const reply = await connection.send(request);
  connection.close();
  if (reply.status !== 200) throw new Error(`${request.split("\r\n")[0]} answered ${reply.status}`);
  return reply;
}

function headersOf({ head }: Reply): Record<string, string> {
  const lines = head.split("\r\n").slice(1);
  const named = lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]);
  // The server writes these itself.
  return Object.fromEntries(
    named.filter(([name]) => !/^(date|connection|keep-alive|content-length)$/i.test(name ?? "")),
  );
}
