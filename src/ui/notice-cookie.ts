import { getCookie } from "hono/cookie";
import type { HubContext } from "../platform/context.ts";
import { keyedHash, sameSecret } from "../platform/ids.ts";
import type { Notice } from "./frame.ts";

const name = "notice";

/** A Set-Cookie value that carries one sentence over a redirect, signed so that nobody else puts words in our mouth. */
export function noticeCookie(c: HubContext, notice: Notice): string {
  const text = Buffer.from(JSON.stringify(notice)).toString("base64url");
  return `${name}=${text}.${mark(c, text)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`;
}

/** The sentence that came along, once. */
export function takeNotice(c: HubContext): Notice | undefined {
  const cookie = c.req.header("Cookie");
  if (c.req.method !== "GET" || !cookie?.includes(`${name}=`)) return undefined;
  const [text = "", signature = ""] = (getCookie(c, name) ?? "").split(".");
  c.header("Set-Cookie", `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`, { append: true });
  if (!sameSecret(signature, mark(c, text))) return undefined;
  return JSON.parse(Buffer.from(text, "base64url").toString()) as Notice; // signed by us: what we wrote
}

function mark(c: HubContext, text: string): string {
  return keyedHash(c.var.deps.config.secret, "notice", text, 22);
}
