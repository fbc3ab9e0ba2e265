import type { Language } from "../platform/i18n.ts";
import { wordingNow, wordingVersion } from "./wording.ts";

export type Consent = {
  id: string;
  subscriptionId: string;
  act: "requested" | "confirmed" | "imported" | "changed" | "ended";
  /** Where: the path of the form, without its token. */
  form: string;
  /** The very words that stood there. */
  wording: string;
  wordingVersion: number;
  language: string;
  at: number;
};

/** A record of what somebody agreed to on one of our forms. */
export function consentTo(
  act: Consent["act"],
  given: {
    id: string;
    subscriptionId: string;
    form: string;
    language: Language;
    hubName: string;
    at: number;
  },
): Consent {
  const { hubName, ...rest } = given;
  return { ...rest, act, wording: wordingNow(given.language, hubName), wordingVersion };
}
