import type { HubContext } from "../platform/context.ts";
import { isLanguage, type Language } from "../platform/i18n.ts";

/**
 * The tongue of a feed's own words: what its address says, else English. Never what the reading program sends: one address is one
 * feed, for every proxy between here and there.
 */
export function feedLanguage(c: HubContext): Language {
  const asked = c.req.query("lang");
  return isLanguage(asked) ? asked : "en";
}
