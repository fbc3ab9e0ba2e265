import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "../../src/events/consumers.ts";
import { happened } from "../../src/events/append.ts";
import { dispatch } from "../../src/events/dispatch.ts";
import { paths } from "../../src/paths.ts";
import type { Stage } from "../bench/stage.ts";
import { getRequest } from "../bench/http-connection.ts";
import { quantile, runLoad, type Load } from "../bench/load.ts";
import { serveLarge, type LargeHub } from "./large/large-stage.ts";

const sizes = { small: { threads: 1_000, replies: 10_000 }, large: { threads: 100_000, replies: 1_000_000 } };
const rounds = 9;
const roundSeconds = 0.4;
/** How much more a page may cost on the large hub, in CPU of the middle round. */
const most = 1.3;
/** Thirty posts that hold both words side by side are looked for among 37,000; the small hub has no more than 10,000 to look through. */
const mostOfPhrases = 1.8;

/** What the hub itself makes of its log: the search index above all. */
async function index({ deps }: Stage): Promise<void> {
  while ((await dispatch({ ...deps, consumers })).more) continue;
}

let hubs: { small: LargeHub; large: LargeHub };

beforeAll(async () => {
  const small = await serveLarge(sizes.small, index); // what is wrong shows before the long wait
  hubs = { small, large: await serveLarge(sizes.large, index) };
}, 60 * 60_000);

afterAll(async () => {
  for (const { server, stage } of Object.values(hubs ?? {})) {
    await server.stop();
    await stage.close();
  }
});

/** Every address is asked for once by visitors, so that no kept page answers; a member's page is never kept. */
const pages: Record<string, (hub: LargeHub, n: number) => string> = {
  "a thread, visitor": ({ threads }, n) => `${pathOf(threads, n)}?n=${n}`,
  "a thread, member": ({ threads }, n) => pathOf(threads, n),
  "home, visitor": (_, n) => `${paths.home()}?n=${n}`,
  "home after something happened, visitor": (_, n) => `${paths.home()}?n=${n}`,
  "home, member": () => paths.home(),
  "list, visitor": (_, n) => `${paths.threads()}?n=${n}`,
  "list, member": () => paths.threads(),
  "list of a topic everybody writes about": (_, n) => `${paths.threads({ topic: "innovation" })}&n=${n}`,
  "list of a topic few write about": (_, n) => `${paths.threads({ topic: "evaluation" })}&n=${n}`,
  "list of a large country": (_, n) => `${paths.threads({ country: "DZ" })}&n=${n}`,
  "list of a small country": (_, n) => `${paths.threads({ country: "UY" })}&n=${n}`,
  "list of unanswered questions": (_, n) => `${paths.threads({ status: "unanswered" })}&n=${n}`,
  "a topic's page": (_, n) => `${paths.topic("innovation")}?n=${n}`,
  "the feed of discussions": (_, n) => `${paths.feed("thread", "atom")}?n=${n}`,
  "a country's page": (_, n) => `${paths.country("DZ")}?n=${n}`,
  "search for a word of every text": (_, n) => `${paths.search({ q: "the" })}&n=${n}`,
  "search for a rare word": (_, n) => `${paths.search({ q: "vouchers" })}&n=${n}`,
  "search for two words": (_, n) => `${paths.search({ q: "small firms" })}&n=${n}`,
  "search for a phrase": (_, n) => `${paths.search({ q: '"small firms"' })}&n=${n}`,
};

test.each(Object.entries(pages))(
  "%s costs hardly more on a hub a hundred times as large",
  async (name, path) => {
    const [small, large] = await inTurns(loadOf(name, hubs.small, path), loadOf(name, hubs.large, path));
    console.log(
      `${name}: ${small.toFixed(0)} µs and ${large.toFixed(0)} µs, ${(large / small).toFixed(2)} ×`,
    );
    expect(large / small).toBeLessThanOrEqual(name.includes("phrase") ? mostOfPhrases : most);
  },
);

function pathOf(threads: LargeHub["threads"], n: number): string {
  const thread = threads[n % threads.length];
  if (!thread) throw new Error("no threads");
  return paths.entry(thread);
}

function loadOf(name: string, hub: LargeHub, path: (hub: LargeHub, n: number) => string): Load {
  const asMember = name.endsWith("member");
  let asked = 0;
  const next = async (i: number) => {
    if (name.includes("happened")) await somethingHappens(hub, asked);
    return getRequest(path(hub, asked++), asMember ? { Cookie: hub.members[i]?.cookie ?? "" } : {});
  };
  return { name, server: hub.server, port: hub.stage.port, connections: 4, status: 200, next };
}

/** A commit of another process, after which nothing that was remembered holds. */
async function somethingHappens({ stage: { deps }, threads }: LargeHub, n: number): Promise<void> {
  const about = {
    id: deps.ids.make(),
    at: deps.clock.now(),
    actor: null,
    entry: threads[n % threads.length]?.id ?? null,
  };
  await deps.db.batch([happened({ ...about, type: "thread.unpinned", data: {} })], "write");
}

/** The middle round's CPU a request of each, µs; they take turns, so that what else this machine does strikes both. */
async function inTurns(...loads: [Load, Load]): Promise<[number, number]> {
  for (const load of loads) await runLoad(load, 1);
  const costs: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++)
    for (const i of [0, 1] as const) {
      const { cpu, requests } = await runLoad(loads[i], roundSeconds);
      costs[i].push(cpu / requests);
    }
  return [quantile(costs[0], 0.5), quantile(costs[1], 0.5)];
}
