import { Hono } from "hono";
import type { HubContext, HubEnv } from "../platform/context.ts";
import { assetHeaders, findAsset } from "./assets.ts";
import { worker, workerHeaders, workerThatEnds } from "./offline/offline-worker.ts";

const packed = new Map<string, Uint8Array<ArrayBuffer>>();

/** The stylesheet, the script and the service worker, each packed once. */
export const assetRoutes = new Hono<HubEnv>()
  .get("/assets/:hash/:name", (c) => {
    const { hash, name } = c.req.param();
    const found = findAsset(hash, name);
    if (!found) return c.notFound();
    return file(c, name, found.asset.body, {
      "Content-Type": found.asset.contentType,
      "X-Content-Type-Options": "nosniff",
      Vary: "Accept-Encoding",
      ...(found.current ? assetHeaders : { "Cache-Control": "public, max-age=60" }),
    });
  })
  .get("/worker.js", (c) => {
    const keeps = c.var.deps.config.offlineReading;
    return file(c, `worker ${keeps}`, keeps ? worker : workerThatEnds, workerHeaders);
  });

function file(c: HubContext, name: string, text: string, headers: Readonly<Record<string, string>>) {
  const { compressor } = c.var.deps;
  const encoding = compressor.encodingFor(c.req.header("Accept-Encoding"));
  const key = `${encoding} ${name}`;
  let body = packed.get(key);
  if (!body) packed.set(key, (body = compressor.compress(new TextEncoder().encode(text), encoding, "ever")));
  const isPacked = encoding !== "identity" && body.length < text.length;
  return c.body(body, 200, { ...headers, ...(isPacked ? { "Content-Encoding": encoding } : {}) });
}
