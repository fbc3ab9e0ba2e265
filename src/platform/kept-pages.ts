import type { MiddlewareHandler } from "hono";
import type { HubContext, HubEnv } from "./context.ts";
import type { KeptPage } from "./page-cache.ts";

/** Answers a visitor's GET from the kept pages while they are still true; everything else goes on. */
export const keptPages: MiddlewareHandler<HubEnv> = async (c, next) => {
  if (c.req.method !== "GET" || !isPlainVisit(c)) return next();
  const { pages, clock } = c.get("deps");
  const tick = c.get("tickBefore");
  const key = keyOf(c);
  const now = clock.now();
  const kept = pages.atOnce(key, tick, now) ?? (await pages.find(key, c.get("db"), tick, now));
  if (!kept) return next();
  return keptAnswer(c, kept);
};

function keptAnswer(c: HubContext, { body, headers, etag }: KeptPage): Response {
  if (c.req.header("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

/** No session and nothing to say once: this reader gets what every visitor gets. */
function isPlainVisit(c: HubContext): boolean {
  const cookie = c.req.header("Cookie");
  return !cookie || !(c.get("deps").sessions.carried(cookie) || cookie.includes("notice="));
}

/** What a visitor's page depends on besides the database. `c.get` because each `c.var` copies everything that is set. */
export function keyOf(c: HubContext): string {
  const { url } = c.req;
  const encoding = c.get("deps").compressor.encodingFor(c.req.header("Accept-Encoding"));
  return `${c.get("language")} ${c.get("zone")} ${encoding} ${url.slice(url.indexOf("/", 8))}`;
}
