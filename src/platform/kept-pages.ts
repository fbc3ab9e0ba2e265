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
  if (!kept) return next();
  return keptAnswer(kept, c.req.header("If-None-Match"), {}, c.req.header("If-Modified-Since"));
};

export function keptAnswer(
  { body, headers, etag }: KeptPage,
  ifNoneMatch: string | null | undefined,
  more: Readonly<Record<string, string>> = {},
  ifModifiedSince?: string | null,
): Response {
  const all = { ...headers, ...more };
  const lastModified = headers["Last-Modified"];
  if (ifNoneMatch ? ifNoneMatch.includes(etag) : lastModified && isSince(ifModifiedSince, lastModified))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: all });
}

/** Whether what a program has is from the last change or later; a date that is none counts as older. */
function isSince(has: string | null | undefined, lastModified: string): boolean {
  return has ? Date.parse(has) >= Date.parse(lastModified) : false;
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
