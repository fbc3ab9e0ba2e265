import { bodyLimit } from "hono/body-limit";
import type { MiddlewareHandler } from "hono";
import type { HubContext, HubEnv } from "./context.ts";

/**
 * Refuses a body of more than `maxSize` bytes. What says its length is believed, since the server holds it to that; only a body of
 * unsaid length is counted while it comes. Asking for the body, as hono's own does of every request, costs as much as a kept page.
 */
export function limitBody(
  maxSize: number,
  onError: (c: HubContext) => Response | Promise<Response>,
): MiddlewareHandler<HubEnv> {
  const counted = bodyLimit({ maxSize, onError: (c) => onError(c as HubContext) });
  return (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const length = c.req.header("Content-Length");
    if (length === undefined || c.req.header("Transfer-Encoding") !== undefined) return counted(c, next);
    return Number(length) <= maxSize ? next() : Promise.resolve(onError(c));
  };
}
