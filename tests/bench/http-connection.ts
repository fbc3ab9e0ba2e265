import { connect, type Socket } from "node:net";

export type Reply = { status: number; head: string; body: Buffer };

/**
 * One kept-alive HTTP/1.1 connection that has one request under way at a time. Only what the bench's servers say is understood:
 * an answer has a Content-Length, is chunked, or has no body. It costs the loading process a fifth of what fetch does.
 */
export class HttpConnection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => this.take(chunk));
    socket.on("error", (error) => this.waiting?.reject(error));
    socket.on("close", () => this.waiting?.reject(new Error("the server closed the connection")));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((opened, failed) => {
      const socket = connect(port, "127.0.0.1", () => opened(new HttpConnection(socket)));
      socket.once("error", failed);
    });
  }

  send(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const reply = wholeReply(this.received);
    if (!reply) return;
    this.received = Buffer.alloc(0);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(reply);
  }
}

function wholeReply(received: Buffer): Reply | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = received.toString("latin1", 0, end);
  const body = received.subarray(end + 4);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length) ? { status, head, body } : undefined;
  const chunked = /\r\ntransfer-encoding: chunked/i.test(head);
  return !chunked || body.subarray(-5).toString("latin1") === "0\r\n\r\n"
    ? { status, head, body }
    : undefined;
}

/** A GET as a browser sends it, with the headers that decide what the answer is. */
export function getRequest(path: string, headers: Record<string, string> = {}): string {
  return requestText("GET", path, headers, "");
}

/** A form as a browser posts it. */
export function formRequest(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string>,
): string {
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  return requestText("POST", path, { ...headers, ...type }, new URLSearchParams(fields).toString());
}

function requestText(method: string, path: string, headers: Record<string, string>, body: string): string {
  const all: Record<string, string> = { Host: "127.0.0.1", ...browser, ...headers };
  if (method === "POST") all["Content-Length"] = String(Buffer.byteLength(body));
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

const browser = {
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "Accept-Language": "en-GB,en;q=0.7,fr;q=0.3",
  "Accept-Encoding": "gzip, deflate, br",
  Connection: "keep-alive",
};
