import type { Deps } from "./context.ts";
import { serverTiming } from "./db/meter.ts";
import { isPlainVisit, keptAnswer, keyFor } from "./kept-pages.ts";
import { readerFrom } from "./reader.ts";
import { routeOf } from "./route-of.ts";

/**
 * The answer to a visitor whose page is kept and certainly still true, in the same turn and before any middleware: all that the
 * others would do for it is the line of log. Undefined for everybody else.
 */
export function answerAtOnce(deps: Deps): (request: Request) => Response | undefined {
  const { pages, db, clock, compressor, sessions, log } = deps;
  const timing: Record<string, string> =
    deps.config.env === "production" ? {} : { "Server-Timing": serverTiming(untouched) };
  return (request) => {
    if (request.method !== "GET") return undefined;
    const { headers, url } = request;
    const cookie = headers.get("Cookie") ?? undefined;
    if (!isPlainVisit(cookie, sessions)) return undefined;
    const encoding = compressor.encodingFor(headers.get("Accept-Encoding") ?? undefined);
    const key = keyFor(readerFrom(cookie, headers.get("Accept-Language"), url), encoding, url);
    const kept = pages.atOnce(key, db.tick(), clock.now());
    if (!kept) return undefined;
    const answer = keptAnswer(
      kept,
      headers.get("If-None-Match"),
      timing,
      kept.headers["Last-Modified"] && headers.get("If-Modified-Since"),
    );
    log.info("request", {
      method: "GET",
      route: routeOf(pathOf(url)),
      status: answer.status,
      ms: 0,
      trips: 0,
    });
    return answer;
  };
}

const untouched = { trips: 0, statements: 0, rows: 0, ms: 0 };

function pathOf(url: string): string {
  const end = url.indexOf("?");
  return url.slice(url.indexOf("/", 8), end < 0 ? undefined : end);
}
