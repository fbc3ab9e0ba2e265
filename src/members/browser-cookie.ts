import { getCookie } from "hono/cookie";
import type { HubContext } from "../platform/context.ts";

const name = "asked-here";

/** The secret by which a browser that asked for a link is known again; undefined when it never asked, or brings what we never gave. */
export function browserOf(c: HubContext): string | undefined {
  const brought = getCookie(c, name);
  return brought !== undefined && /^[\w-]{16,64}$/.test(brought) ? brought : undefined;
}

/** The browser's secret, made and kept when there is none. It lives a little longer than a link. */
export function keptBrowser(c: HubContext): string {
  const secret = browserOf(c) ?? c.var.deps.ids.token();
  c.header("Set-Cookie", `${name}=${secret}; Path=/sign-in; Max-Age=1800; HttpOnly; SameSite=Lax`, {
    append: true,
  });
  return secret;
}

/** Who signs out leaves nothing by which a form sent again would sign in. */
export function forgetBrowser(c: HubContext): void {
  c.header("Set-Cookie", `${name}=; Path=/sign-in; Max-Age=0; HttpOnly; SameSite=Lax`, { append: true });
}
