import { parse } from "hono/utils/cookie";
import type { MiddlewareHandler } from "hono";
import type { HubEnv } from "./context.ts";
import { knownZone } from "./zone.ts";
import { acceptedLanguages, isLanguage, nearestLanguage, type Language } from "./i18n.ts";

export type ReaderOf = { language: Language; languageChosen: boolean; zone: string };

/** Language and zone of whoever reads, before we know who it is. */
export const reader: MiddlewareHandler<HubEnv> = (c, next) => {
  const { language, languageChosen, zone } = readerFrom(
    c.req.header("Cookie"),
    c.req.header("Accept-Language"),
    c.req.url,
  );
  c.set("language", language);
  c.set("languageChosen", languageChosen);
  c.set("zone", zone);
  return next();
};

/** What the address says, a cookie of the reader's choice, else what the browser asks for; and the zone that our script found out. */
export function readerFrom(
  cookie: string | undefined,
  acceptLanguage: string | null | undefined,
  url: string,
): ReaderOf {
  const said = (name: string) => (cookie?.includes(`${name}=`) ? parse(cookie, name)[name] : undefined);
  const chosen = languageIn(url) ?? said("language");
  return {
    language: chosen ? nearestLanguage(chosen) : languageAsked(acceptLanguage ?? ""),
    languageChosen: chosen !== undefined,
    zone: knownZone(said("zone") ?? "") ?? "UTC",
  };
}

/** The language that an address asks for with `lang=`: how search engines find each of them. */
export function languageIn(url: string): Language | undefined {
  const found = url.includes("lang=") ? /[?&]lang=([a-z]{2})(?:[&#]|$)/.exec(url)?.[1] : undefined;
  return isLanguage(found) ? found : undefined;
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
