import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { HranaDatabase } from "./hrana-database.ts";
import type { StreamRequest, StreamResult } from "./hrana-stream.ts";

/** What goes wrong, in how many of the coming requests (1), and in which: those whose body matches. */
export type Fault = { kind: "answer lost" | "refused"; times?: number; matching?: RegExp };

export type Hrana = {
  /** DATABASE_URL of the file given, or of an empty one. */
  url: string;
  /**
   * Another database, a copy of the file as it is on disk now. Also `POST /databases`, which answers its URL; `GET` of that with
   * "asked" behind it answers `{requests, statements}` that came for it.
   */
  database(): string;
  /** HTTP requests answered or refused since the start or the last call with `true`. */
  requests(reset?: boolean): number;
  /** "answer lost" executes and then drops the connection; "refused" answers 500 and executes nothing. */
  fail(fault: Fault): void;
  /** Waits so long before every request, as a distant database would. */
  latency(milliseconds: number): void;
  stop(): Promise<void>;
};

type Options = { file?: string; port?: number; streamExpiryMs?: number };

/**
 * A Hrana endpoint over HTTP (pipeline v2 and v3 as JSON) on loopback, over the embedded libsql: what
 * @libsql/client/web talks to where no sqld is at hand. It answers as sqld 0.24 does, as far as
 * tests/support/hrana.test.ts compares them.
 */
export async function startHrana({ file, port = 0, streamExpiryMs = 5_000 }: Options = {}): Promise<Hrana> {
  const folder = mkdtempSync(join(tmpdir(), "hub-hrana-"));
  const original = new HranaDatabase(file ?? join(folder, "hub.db"));
  const databases = new Map([["", original]]);
  const asked = new Map<string, { requests: number; statements: number }>();
  const faults: Fault[] = [];
  let requests = 0;
  let delay = 0;

  const server = createServer((request, response) => {
    serve(request, response).catch((thrown: Error) => send(response, 400, thrown.message));
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    if (request.method === "POST" && request.url === "/databases") return send(response, 201, database());
    const [, name = "", version] =
      /^(?:\/d\/([^/]+))?\/(v[23]|asked)(?:\/pipeline)?$/.exec(request.url ?? "") ?? [];
    const chosen = databases.get(name);
    const count = asked.get(name) ?? { requests: 0, statements: 0 };
    if (version === "asked") return send(response, 200, count);
    if (!version || !chosen) return send(response, 404, "Not found");
    if (request.method === "GET") return send(response, 200, `Hello, this is HTTP API ${version}`);
    requests += 1;
    asked.set(name, { requests: count.requests + 1, statements: count.statements + statementsIn(body) });
    if (delay) await pause(delay);
    const fault = takeFault(body);
    if (fault?.kind === "refused") return send(response, 500, "Refused by the test");
    const answer = await pipeline(chosen, JSON.parse(body) as PipelineRequest, streamExpiryMs);
    if (fault) return void response.destroy();
    send(response, answer.status, answer.body);
  }

  function takeFault(body: string): Fault | undefined {
    const at = faults.findIndex(({ matching }) => !matching || matching.test(body));
    const fault = faults[at];
    if (fault && (fault.times = (fault.times ?? 1) - 1) <= 0) faults.splice(at, 1);
    return fault;
  }

  function database(): string {
    const name = randomUUID();
    const copy = join(folder, `${name}.db`);
    original.copyTo(copy);
    databases.set(name, new HranaDatabase(copy));
    return `${url}/d/${name}/`;
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    database,
    requests(reset) {
      const counted = requests;
      if (reset) requests = 0;
      return counted;
    },
    fail: (fault) => void faults.push({ ...fault }),
    latency: (milliseconds) => void (delay = milliseconds),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const each of databases.values()) each.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Statements are counted as they are sent, each with its SQL or the id of SQL that was stored before.
const statementsIn = (body: string) => body.match(/"stmt":/g)?.length ?? 0;

type PipelineRequest = { baton?: string | null; requests: StreamRequest[] };

async function pipeline(database: HranaDatabase, { baton, requests }: PipelineRequest, expiryMs: number) {
  const stream = database.stream(baton);
  if (!stream) return { status: 400, body: "Received an invalid baton" };
  const results: StreamResult[] = [];
  for (const request of requests) results.push(await stream.answer(request));
  const next = stream.closed ? null : database.keep(stream, expiryMs);
  return { status: 200, body: { baton: next, base_url: null, results } };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, body: string | object): void {
  const text = typeof body === "string";
  response.writeHead(status, { "content-type": text ? "text/plain" : "application/json" });
  response.end(text ? body : JSON.stringify(body));
}
