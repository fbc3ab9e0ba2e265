import type { Hono } from "hono";
import type { HubEnv } from "./context.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** What may be asked of a path, as an Allow header says it: "GET, HEAD, POST". Empty when there is nothing at that path. */
export function allowedMethods(app: Hono<HubEnv>, path: string): string {
  const allowed = methods.filter((method) =>
    // What is mounted for every method is no page of its own.
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
  return allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
}
