import { direction, type Language } from "../src/platform/i18n.ts";
import { isolated, lead, oneLine, wrap } from "./plain.ts";

/** What every mail needs to know of the hub and of the reader. `hubUrl` is the hub's origin; taken from a link where it is left out. */
export type House = { language: Language; hubName: string; hubUrl?: string; postalAddress: string };

/** The hub's name for the middle of a sentence in the reader's language. */
export function nameOf({ hubName, language }: House): string {
  return isolated(oneLine(hubName), direction(language));
}

export function urlOf({ hubUrl }: House, link: string): string {
  return hubUrl ?? (URL.canParse(link) ? new URL(link).origin : link);
}

/** Who sends it and from where, for the end of a text part. */
export function imprint(house: House): string {
  const dir = direction(house.language);
  const address = isolated(oneLine(house.postalAddress), dir);
  return [nameOf(house), address]
    .flatMap((one) => wrap(one))
    .map((line) => lead(dir) + line)
    .join("\n");
}
