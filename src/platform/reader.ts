import { parse } from "hono/utils/cookie";
import type { MiddlewareHandler } from "hono";
import type { HubEnv } from "./context.ts";
import { acceptedLanguages, nearestLanguage, type Language } from "./i18n.ts";

export type ReaderOf = { language: Language; zone: string };

/** Language and zone of whoever reads, before we know who it is. */
export const reader: MiddlewareHandler<HubEnv> = (c, next) => {
  const { language, zone } = readerFrom(c.req.header("Cookie"), c.req.header("Accept-Language"));
  c.set("language", language);
  c.set("zone", zone);
  return next();
};

/** A cookie of the reader's choice, else what the browser asks for; and the zone that our script found out. */
export function readerFrom(cookie: string | undefined, acceptLanguage: string | null | undefined): ReaderOf {
  const said = (name: string) => (cookie?.includes(`${name}=`) ? parse(cookie, name)[name] : undefined);
  const chosen = said("language");
  return {
    language: chosen ? nearestLanguage(chosen) : languageAsked(acceptLanguage ?? ""),
    zone: knownZone(said("zone") ?? "") ?? "UTC",
  };
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
