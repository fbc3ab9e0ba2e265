import type { MiddlewareHandler } from "hono";
import type { Deps, HubEnv } from "./context.ts";
import { metered, serverTiming } from "./db/meter.ts";
import { visitor } from "./actor.ts";
import { routeOf } from "./route-of.ts";

/** Hands the request its deps and its own metered database; afterwards one line of log, without address or token. */
export function observe(deps: Deps): MiddlewareHandler<HubEnv> {
  const { log, config } = deps;
  const showsTiming = config.env !== "production";
  return async (c, next) => {
    const started = performance.now();
    const db = metered(deps.db, () => performance.now());
    c.set("deps", deps);
    c.set("db", db);
    c.set("actor", visitor);
    c.set("tickBefore", deps.db.tick());
    await next();
    if (showsTiming) c.header("Server-Timing", serverTiming(db.meter));
    log.info("request", {
      method: c.req.method,
      route: routeOf(c.req.path),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 100) / 100,
      trips: db.meter.trips,
    });
  };
}
