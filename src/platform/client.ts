import type { HubContext } from "./context.ts";

/**
 * Who a request comes from, for rate limits: the peer's address. At the edge it is the header that Cloudflare itself sets; in a
 * Node process no forwarded header is believed. Only ever used under a keyed hash.
 */
export function clientOf(c: HubContext): string {
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  if (bindings?.incoming) return bindings.incoming.socket?.remoteAddress ?? "unknown";
  return c.req.header("CF-Connecting-IP") ?? "unknown";
}
