import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { json, Ledger, problem, type Answer, type LedgerOptions } from "./resend-ledger.ts";

/** How often each fault strikes, 0–1. `hang`: no answer, nothing accepted. `lost`: accepted, and the connection dies before the answer. */
export type Faults = { 429?: number; 500?: number; hang?: number; lost?: number };

export type StubOptions = LedgerOptions & {
  port?: number;
  seed?: number;
  faults?: Faults;
  requestsPerSecond?: number;
};

export type ResendStub = Awaited<ReturnType<typeof startResendStub>>;

/**
 * Resend as far as the hub uses it, on loopback: POST /emails and /emails/batch, idempotency keys, rate limits, validation and
 * faults. GET /_accepted tells how many mails each address got, POST /_faults sets faults, POST /_reset forgets everything.
 */
export async function startResendStub(options: StubOptions = {}) {
  const ledger = new Ledger(options);
  const weather = makeWeather(options);
  const server = createServer((request, response) => void handle(ledger, weather, request, response));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((ready) => server.listen(options.port ?? 0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ledger,
    mails: ledger.mails,
    perAddress: ledger.perAddress,
    counts: ledger.counts,
    setFaults: weather.set,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function handle(ledger: Ledger, weather: Weather, request: IncomingMessage, response: ServerResponse) {
  const body = await bodyOf(request);
  const url = request.url ?? "";
  if (url === "/_faults") weather.set(JSON.parse(body.toString()) as Faults);
  if (url === "/_reset") ledger.reset();
  if (url.startsWith("/_")) return send(response, ledger.summary());
  ledger.counts.requests++;
  const fault = weather.strike();
  if (fault) ledger.counts.faulted++;
  if (fault === "hang") return;
  const answer = weather.tooMany(fault) ?? (fault === 500 ? broken : await answerTo(ledger, request, body));
  if (fault === "lost") return void request.socket.destroy();
  send(response, answer, weather.headers(answer.status));
}

async function answerTo(ledger: Ledger, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const { authorization, "idempotency-key": key } = request.headers;
  if (!authorization?.startsWith("Bearer re_")) return problem(401, "missing_api_key");
  if (authorization === "Bearer re_wrong") return problem(403, "invalid_api_key");
  return ledger.take(typeof key === "string" ? key : undefined, request.url, body);
}

type Weather = ReturnType<typeof makeWeather>;

/** Faults by chance, the same for the same seed; and the rate limit, in windows of a second. */
function makeWeather({ seed = 1, faults: given = {}, requestsPerSecond }: StubOptions) {
  const chance = seeded(seed);
  let faults = given;
  let window = { second: 0, used: 0 };
  return {
    set: (to: Faults) => void (faults = to),
    strike(): keyof Faults | undefined {
      let roll = chance();
      return ([429, 500, "hang", "lost"] as const).find((fault) => (roll -= faults[fault] ?? 0) < 0);
    },
    tooMany(fault: keyof Faults | undefined): Answer | undefined {
      const second = Math.floor(performance.now() / 1000);
      window = window.second === second ? { second, used: window.used + 1 } : { second, used: 1 };
      const over = requestsPerSecond !== undefined && window.used > requestsPerSecond;
      return over || fault === 429 ? rateLimited : undefined;
    },
    headers(status: number): Record<string, string> {
      const retry: Record<string, string> = status === 429 ? { "retry-after": "1" } : {};
      if (requestsPerSecond === undefined) return retry;
      const left = Math.max(0, requestsPerSecond - window.used);
      const pace = { "ratelimit-limit": `${requestsPerSecond}`, "ratelimit-remaining": `${left}` };
      return { ...retry, ...pace, "ratelimit-reset": "1" };
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
}

const rateLimited = problem(429, "rate_limit_exceeded", "Too many requests.");
const broken = json(500, {
  statusCode: 500,
  name: "internal_server_error",
  message: "An unexpected error occurred.",
});

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// As a process of its own: `node tests/support/resend-stub.ts --port 20400 --faults '{"lost":0.05}' --light`. It prints its URL.
if (import.meta.main) {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      seed: text,
      faults: text,
      delay: text,
      rate: text,
      log: text,
      light: { type: "boolean" },
    },
  });
  const { url } = await startResendStub({
    port: Number(values.port ?? 0),
    seed: Number(values.seed ?? 1),
    faults: JSON.parse(values.faults ?? "{}") as Faults,
    delayMs: Number(values.delay ?? 0),
    light: values.light ?? false,
    ...(values.rate ? { requestsPerSecond: Number(values.rate) } : {}),
    ...(values.log ? { log: values.log } : {}),
  });
  console.log(url);
}
