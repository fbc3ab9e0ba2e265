import type { HubContext } from "../platform/context.ts";
import { contentSecurityPolicy, securityHeaders } from "../ui/headers.ts";

/** A mail's own HTML as a page of its own: its styles are its own, nothing of it runs, and only our own pages show it in a frame. */
export function showMail(c: HubContext, html: string): Response | Promise<Response> {
  return c.html(html, 200, {
    ...securityHeaders,
    "Content-Security-Policy":
      "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
  });
}

/** Lets a page of ours show such a mail in a frame. */
export function showFramed(answer: Response): Response {
  answer.headers.set("Content-Security-Policy", `${contentSecurityPolicy}; frame-src 'self'`);
  return answer;
}
