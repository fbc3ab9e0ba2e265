import type { MiddlewareHandler } from "hono";
import type { HubEnv } from "./context.ts";

/** After whatever may have changed something: consumers and mail soon. The cron is the safety net, not this. */
export const afterCommand: MiddlewareHandler<HubEnv> = async (c, next) => {
  await next();
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  c.var.deps.stir(() => executionContext(() => c.executionCtx));
};

// Hono's getter throws where there is none, which is every home but the edge; hence asked for only there.
function executionContext<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
