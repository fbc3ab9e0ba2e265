import type { MiddlewareHandler } from "hono";
import type { HubEnv } from "./context.ts";
import { nearestLanguage } from "./i18n.ts";
import { languageIn } from "./reader.ts";

/** Loads the member whose session the request carries; their language and zone are those of their settings. */
export const signedIn: MiddlewareHandler<HubEnv> = async (c, next) => {
  const cookie = c.req.header("Cookie");
  const { sessions } = c.var.deps;
  if (!sessions.carried(cookie)) return next();
  const found = await sessions.memberOf(c.var.db, cookie);
  if (found) {
    c.set("actor", found.member);
    if (!cookie?.includes("language=") && !languageIn(c.req.url))
      c.set("language", nearestLanguage(found.member.language));
    c.set("languageChosen", true);
    if (found.member.zone !== "UTC") c.set("zone", found.member.zone);
  }
  await next();
  if (found?.setCookie) c.header("Set-Cookie", found.setCookie, { append: true });
};
