import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { assetHeaders, findAsset } from "./assets.ts";

const packed = new Map<string, Uint8Array<ArrayBuffer>>();

/** The stylesheet and the script, packed once. */
export const assetRoutes = new Hono<HubEnv>().get("/assets/:hash/:name", (c) => {
  const { hash, name } = c.req.param();
  const found = findAsset(hash, name);
  if (!found) return c.notFound();
  const { compressor } = c.var.deps;
  const encoding = compressor.encodingFor(c.req.header("Accept-Encoding"));
  const key = `${encoding} ${name}`;
  let body = packed.get(key);
  if (!body)
    packed.set(
      key,
      (body = compressor.compress(new TextEncoder().encode(found.asset.body), encoding, "ever")),
    );
  return c.body(body, 200, {
    "Content-Type": found.asset.contentType,
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Encoding",
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    ...(found.current ? assetHeaders : { "Cache-Control": "public, max-age=60" }),
  });
});
