import { HttpConnection, type Reply } from "./http-connection.ts";
import type { Child } from "./child.ts";

/** What a stretch of load came to. */
export type Sample = {
  requests: number;
  seconds: number;
  /** µs of the server on a processor, in all. */
  cpu: number;
  /** ms each request took. */
  latencies: number[];
};

export type Load = {
  name: string;
  server: Child;
  port: number;
  connections: number;
  /** The text of the next request on a connection, or undefined when it has nothing more to ask. */
  next(connection: number): string | undefined | Promise<string | undefined>;
  status: number;
  /** What has to be so before each stretch; not measured. */
  before?(): Promise<void>;
};

/** Keeps every connection busy for `seconds`, one request after the other. Throws on an answer with another status. */
export async function runLoad(load: Load, seconds: number): Promise<Sample> {
  await load.before?.();
  const connections = await openAll(load);
  const before = await load.server.usage();
  const started = performance.now();
  const until = started + seconds * 1000;
  const latencies: number[] = [];
  await Promise.all(connections.map((one, i) => keepBusy(one, i, load, until, latencies)));
  const elapsed = (performance.now() - started) / 1000;
  const after = await load.server.usage();
  for (const one of connections) one.close();
  return { requests: latencies.length, seconds: elapsed, cpu: after.cpu - before.cpu, latencies };
}

function openAll({ connections, port }: Load): Promise<HttpConnection[]> {
  return Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
}

async function keepBusy(one: HttpConnection, i: number, load: Load, until: number, latencies: number[]) {
  while (performance.now() < until) {
    const request = await load.next(i);
    if (request === undefined) return;
    const asked = performance.now();
    const reply = await one.send(request);
    latencies.push(performance.now() - asked);
    if (reply.status !== load.status) throw new Error(unexpected(load, request, reply));
  }
}

function unexpected({ name, status }: Load, request: string, reply: Reply): string {
  const line = request.slice(0, request.indexOf("\r\n"));
  return `${name}: ${line} answered ${reply.status} instead of ${status}`;
}

export function together(samples: readonly Sample[]): Sample {
  const sum = (part: (sample: Sample) => number) => samples.reduce((total, one) => total + part(one), 0);
  return {
    requests: sum(({ requests }) => requests),
    seconds: sum(({ seconds }) => seconds),
    cpu: sum(({ cpu }) => cpu),
    latencies: samples.flatMap(({ latencies }) => latencies),
  };
}

/** The value below which `part` (0–1) of the given ones lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
