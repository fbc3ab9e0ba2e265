import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands between a browser and a hub, and can fail as a line in the country does. */
export type PoorLine = {
  /** The origin under which a browser reaches the hub over it. */
  url: string;
  /** Nothing goes through any more: every connection is dropped. */
  cut(): void;
  mend(): void;
  /** Forms arrive, their answers do not, until it is mended. */
  loseAnswers(): void;
  /** From now on every page whose path holds `part` waits for this many ms. */
  slowDown(ms: number, part?: string): void;
  /** Serves another text at a path. */
  serve(path: string, text: string): void;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
};

export async function poorLine(hubUrl: string): Promise<PoorLine> {
  const state = {
    isCut: false,
    losesAnswer: false,
    delay: 0,
    slowPart: "",
    served: new Map<string, string>(),
  };
  const asked: string[] = [];
  const server = createServer((incoming, answer) => {
    if (state.isCut) return void incoming.socket.destroy();
    asked.push(`${incoming.method} ${incoming.url}`);
    const loses = state.losesAnswer && incoming.method === "POST";
    const isSlow = incoming.method === "GET" && pathOf(incoming).includes(state.slowPart);
    pass(hubUrl, incoming, (from, body) =>
      setTimeout(
        () => {
          if (loses || state.isCut) incoming.socket.destroy();
          else give(answer, from, body, state.served.get(pathOf(incoming)));
        },
        isSlow ? state.delay : 0,
      ),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      state.isCut = true;
      server.closeAllConnections();
    },
    mend: () => void (state.isCut = state.losesAnswer = false),
    loseAnswers: () => void (state.losesAnswer = true),
    slowDown: (ms, part = "") => void ([state.delay, state.slowPart] = [ms, part]),
    serve: (path, text) => void state.served.set(path, text),
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?")[0] ?? "";

/** Sends a request on, under the browser's own Host, and hands back the whole answer. */
function pass(
  hubUrl: string,
  incoming: IncomingMessage,
  done: (from: IncomingMessage, body: Buffer) => void,
) {
  const { method, headers, url } = incoming;
  const onward = request(new URL(url ?? "/", hubUrl), { method: method ?? "GET", headers }, (from) => {
    const parts: Buffer[] = [];
    from.on("data", (part: Buffer) => parts.push(part));
    from.on("end", () => done(from, Buffer.concat(parts)));
  });
  onward.on("error", () => incoming.socket.destroy());
  incoming.pipe(onward);
}

function give(answer: ServerResponse, from: IncomingMessage, body: Buffer, other: string | undefined) {
  const {
    "transfer-encoding": _,
    "content-length": _length,
    "content-encoding": packed,
    ...headers
  } = from.headers;
  const whole = other === undefined ? body : Buffer.from(other);
  const encoding = other === undefined && packed !== undefined ? { "content-encoding": packed } : {};
  answer
    .writeHead(from.statusCode ?? 502, { ...headers, ...encoding, "content-length": whole.length })
    .end(whole);
}
