import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { json, Ledger, type Answer } from "./resend-ledger.ts";

/** One answer that is not as documented, or not pleasant. */
export type Lie = {
  /** The mails are taken all the same. */
  takes?: boolean;
  answer(response: ServerResponse, taken: Answer | undefined): void;
};

/** A provider that keeps honest books and gives the lies it is told to, one a request; then it is honest. */
export async function startLyingProvider() {
  const ledger = new Ledger({});
  const lies: Lie[] = [];
  const keys: string[] = [];
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const key = String(request.headers["idempotency-key"]);
    keys.push(key);
    const lie = lies.shift();
    const take = () => ledger.take(key, request.url, Buffer.concat(chunks));
    if (!lie) return end(response, await take());
    lie.answer(response, lie.takes ? await take() : undefined);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ledger,
    lies,
    keys,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, { status, body }: Answer, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
}

/** An answer as it stands. */
export const says = (status: number, body: unknown, headers: Record<string, string> = {}): Lie => ({
  answer: (response) =>
    typeof body === "string"
      ? end(response, { status, body }, headers)
      : end(response, json(status, body), headers),
});

/** As the provider words what is wrong. */
export const refuses = (statusCode: number, name: string, headers: Record<string, string> = {}): Lie =>
  says(statusCode, { statusCode, name, message: name.replaceAll("_", " ") }, headers);

/** The mails are taken, and the answer is another one. */
export const takesAndSays = (status: number, lie: (ids: { id: string }[]) => unknown): Lie => ({
  takes: true,
  answer(response, taken) {
    const { data } = JSON.parse(taken?.body ?? "{}") as { data: { id: string }[] };
    const body = lie(data);
    end(response, { status, body: typeof body === "string" ? body : JSON.stringify(body) });
  },
});

/** The mails are taken; the answer comes after so many ms, or byte by byte with so many ms between. */
export const isSlow = (ms: number, bytewise = false): Lie => ({
  takes: true,
  answer(response, taken = json(200, {})) {
    if (!bytewise) return void setTimeout(() => end(response, taken), ms).unref();
    response.writeHead(taken.status, { "content-type": "application/json" });
    const rest = [...taken.body];
    const timer = setInterval(() => void response.write(rest.shift() ?? " "), ms).unref();
    response.once("close", () => clearInterval(timer));
  },
});

/** The connection is closed in the middle of an answer. */
export const breaksOff = (status: number, takes = false): Lie => ({
  takes,
  answer(response) {
    response.writeHead(status, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"statusCode":');
    setTimeout(() => response.destroy(), 5);
  },
});

/** An answer of 64 KB that unpacks to 64 MB. */
export const unpacksForEver = (status: number, takes = false): Lie => ({
  takes,
  answer(response) {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
    response.writeHead(status, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb);
  },
});
