import type { Language } from "../platform/i18n.ts";

/** What a member says of themselves. `replies`: by mail or not; as it was where it is left out, and so are the details. */
export type Profile = {
  name: string;
  about: string;
  language: Language;
  /** IANA */
  zone: string;
  replies?: "on" | "off" | undefined;
  details?: ProfileDetails | undefined;
};

export type ProfileDetails = {
  jobTitle: string;
  /** Read and written, BCP 47. */
  languages: readonly string[];
  /** ISO 3166-1 alpha-2; null: where the organisation is. */
  country: string | null;
  /** Whether other members may write, by the form. */
  messages: "on" | "off";
};
