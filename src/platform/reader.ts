import { getCookie } from "hono/cookie";
import type { MiddlewareHandler } from "hono";
import type { HubContext, HubEnv } from "./context.ts";
import { acceptedLanguages, nearestLanguage, type Language } from "./i18n.ts";

/** Language and zone of whoever reads, before we know who it is: a cookie of the reader's choice, else what the browser asks for. */
export const reader: MiddlewareHandler<HubEnv> = (c, next) => {
  const cookie = c.req.header("Cookie");
  c.set("language", languageOf(c, cookie));
  c.set("zone", (cookie?.includes("zone=") && knownZone(getCookie(c, "zone") ?? "")) || "UTC");
  return next();
};

function languageOf(c: HubContext, cookie: string | undefined): Language {
  const chosen = cookie?.includes("language=") ? getCookie(c, "language") : undefined;
  return chosen ? nearestLanguage(chosen) : languageAsked(c.req.header("Accept-Language") ?? "");
}

// Browsers send a handful of different headers; parsing one anew costs as much as the rest of a kept page.
const asked = new Map<string, Language>();

function languageAsked(header: string): Language {
  let language = asked.get(header);
  if (language === undefined) {
    language = nearestLanguage(...acceptedLanguages(header));
    if (asked.size < 1000) asked.set(header, language);
  }
  return language;
}

const checked = new Map<string, boolean>();

/** The IANA zone itself when it is one, else undefined. */
export function knownZone(zone: string): string | undefined {
  let valid = checked.get(zone);
  if (valid === undefined) {
    valid = isZone(zone);
    if (checked.size < 1000) checked.set(zone, valid);
  }
  return valid ? zone : undefined;
}

function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,40}$/.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
