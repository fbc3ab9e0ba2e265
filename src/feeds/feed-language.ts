import type { HubContext } from "../platform/context.ts";
import type { Language } from "../platform/i18n.ts";
import { languageIn } from "../platform/reader.ts";

/**
 * The tongue of a feed's own words: what its address says, else English. Never what the reading program sends: one address is one
 * feed, for every proxy between here and there.
 */
export function feedLanguage(c: HubContext): Language {
  return languageIn(c.req.url) ?? "en";
}
