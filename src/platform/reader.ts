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

const checked = new Map<string, string | undefined>();

/**
 * The IANA zone in one spelling, or undefined where there is none of that name. "eUrope/rOME" is the same to Intl; but formatters and
 * pages are kept by zone, and nobody may fill the memory with spellings.
 */
export function knownZone(zone: string): string | undefined {
  if (checked.has(zone)) return checked.get(zone);
  const known = spelledZone(zone);
  if (checked.size < 1000) checked.set(zone, known);
  return known;
}

function spelledZone(zone: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,40}$/.test(zone)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
    const isName = timeZone === "UTC" || timeZone.toLowerCase() === zone.toLowerCase();
    return isName ? timeZone : aliasOf(zone);
  } catch {
    return undefined;
  }
}

// Another name of a zone stays what the reader calls it: Kathmandu is "Asia/Katmandu" to Intl.
function aliasOf(zone: string): string {
  const words = zone.toLowerCase().replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  return words.replace(/^Us\//, "US/");
}
