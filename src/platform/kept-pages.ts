import type { MiddlewareHandler } from "hono";
import type { HubContext, HubEnv } from "./context.ts";
import type { KeptPage } from "./page-cache.ts";
import type { ReaderOf } from "./reader.ts";
import type { Sessions } from "./session.ts";

/** Answers a visitor's GET from the kept pages that are still true after something was committed; everything else goes on. */
export const keptPages: MiddlewareHandler<HubEnv> = async (c, next) => {
  const { pages, clock, sessions } = c.get("deps");
  if (c.req.method !== "GET" || !isPlainVisit(c.req.header("Cookie"), sessions)) return next();
  const kept = await pages.find(keyOf(c), c.get("db"), c.get("tickBefore"), clock.now());
  return kept ? keptAnswer(kept, c.req.header("If-None-Match")) : next();
};

export function keptAnswer(
  { body, headers, etag }: KeptPage,
  ifNoneMatch: string | null | undefined,
  more: Readonly<Record<string, string>> = {},
): Response {
  const all = { ...headers, ...more };
  if (ifNoneMatch?.includes(etag)) return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: all });
}

/** No session and nothing to say once: this reader gets what every visitor gets. */
export function isPlainVisit(cookie: string | undefined, sessions: Sessions): boolean {
  return !cookie || !(sessions.carried(cookie) || cookie.includes("notice="));
}

/** What a visitor's page depends on besides the database. `c.get` because each `c.var` copies everything that is set. */
export function keyOf(c: HubContext): string {
  const encoding = c.get("deps").compressor.encodingFor(c.req.header("Accept-Encoding"));
  return keyFor(
    { language: c.get("language"), languageChosen: c.get("languageChosen"), zone: c.get("zone") },
    encoding,
    c.req.url,
  );
}

export function keyFor({ language, languageChosen, zone }: ReaderOf, encoding: string, url: string): string {
  return `${language}${languageChosen ? "!" : ""} ${zone} ${encoding} ${url.slice(url.indexOf("/", 8))}`;
}
