import { Hono } from "hono";
import { readForm } from "../platform/form.ts";
import type { HubEnv } from "../platform/context.ts";
import { isLanguage } from "../platform/i18n.ts";
import { localNext } from "../platform/local-next.ts";
import { errorPage, seeOther } from "./answer.tsx";

/** The language a reader chooses by hand; it stays for a year. */
export const readerRoutes = new Hono<HubEnv>().post("/language", async (c) => {
  const form = await readForm(c);
  const language = form.one("language");
  if (!isLanguage(language)) return errorPage(c, 422);
  c.header("Set-Cookie", `language=${language}; Path=/; Max-Age=31536000; SameSite=Lax`, { append: true });
  return seeOther(c, withoutLanguage(localNext(form.one("next"))));
});

/** A choice by hand outweighs the one in an address. */
function withoutLanguage(path: string): string {
  if (!path.includes("lang=")) return path;
  const url = new URL(path, "http://local.invalid");
  url.searchParams.delete("lang");
  return url.pathname + url.search + url.hash;
}
