import { serve } from "@hono/node-server";
import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenFor } from "../../src/mail/token.ts";
import { newsroom, type Newsroom } from "../digests/newsroom.ts";

/* The same over a real connection to the Node server: what arrives there is bytes, and a body need not end. */

let room: Newsroom;
let server: ReturnType<typeof serve>;
let port: number;

beforeAll(async () => {
  room = await newsroom();
  server = serve({ fetch: room.app.fetch, hostname: "127.0.0.1", port: 0 });
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo); // it listens on a port, not on a pipe
});
afterAll(() => void server.close());

let readers = 0;

async function pathOf() {
  const id = await room.reader(`reader${++readers}@example.org`);
  return { id, path: `/unsubscribe/${tokenFor(room.config.secret, "unsubscribe", id)}` };
}

/** Everything that the server says until it has answered. */
async function said(path: string, heads: readonly string[], body: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined); // the server may close before it has read what it does not want
  socket.write([`POST ${path} HTTP/1.1`, "Host: hub.example.org", ...heads, "", body].join("\r\n"));
  let heard = "";
  for await (const chunk of socket.setEncoding("utf8") as AsyncIterable<string>) {
    heard += chunk;
    if (heard.endsWith("\r\n\r\nOK")) break;
  }
  socket.destroy();
  return heard;
}

const form = "Content-Type: application/x-www-form-urlencoded";
const body = "List-Unsubscribe=One-Click";
const part = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`;
const million = "x".repeat(1_000_000);

test.each([
  ["urlencoded", [form, `Content-Length: ${body.length}`], body],
  ["multipart", ["Content-Type: multipart/form-data; boundary=x", `Content-Length: ${part.length}`], part],
  ["nothing", ["Content-Length: 0"], ""],
  ["neither length nor body", [], ""],
  ["in chunks", [form, "Transfer-Encoding: chunked"], `1a\r\n${body}\r\n0\r\n\r\n`],
  ["a megabyte", [form, "Content-Length: 1000000"], million],
  ["a megabyte in one chunk", [form, "Transfer-Encoding: chunked"], `F4240\r\n${million}\r\n0\r\n\r\n`],
  ["a promise of a gigabyte", [form, "Content-Length: 1000000000"], body],
])("%s", async (_, heads, sent) => {
  const { id, path } = await pathOf();
  for (let n = 0; n < 2; n++) {
    const heard = await said(path, heads, sent);
    expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(heard).toMatch(/\r\ncache-control: no-store\r\n/i);
    expect(heard).not.toMatch(/\r\n(set-cookie|location):/i);
  }
  expect(await room.rows("select state from subscriptions where id = ?", id)).toEqual([
    { state: "unsubscribed" },
  ]);
});
