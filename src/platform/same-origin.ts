import { HTTPException } from "hono/http-exception";
import type { MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import type { HubContext, HubEnv } from "./context.ts";

/**
 * Refuses a form that another site posts. A browser says where a POST comes from (Origin, Sec-Fetch-Site); a client that says
 * neither is none, carries no cookie it was not given, and is let through – the rule Go's net/http settled on as well.
 */
export function sameOrigin(
  baseUrl: string,
  onForeign: (c: HubContext) => Response,
): MiddlewareHandler<HubEnv> {
  const ours = new URL(baseUrl).origin;
  const check = csrf({ origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin });
  return async (c, next) => {
    if (c.req.header("Origin") === undefined && c.req.header("Sec-Fetch-Site") === undefined) return next();
    let passed = false;
    try {
      await check(c, () => Promise.resolve(void (passed = true)));
    } catch (error) {
      if (error instanceof HTTPException) return onForeign(c);
      throw error;
    }
    if (passed) await next();
  };
}
