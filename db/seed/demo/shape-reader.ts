type Pace = "off" | "instant" | "daily" | "weekly" | "monthly";

/** A subscription without a member behind it, or beside one. */
export type DemoReader = {
  /** At example.org, which delivers nowhere. */
  readonly email: string;
  /** Of the mail itself. */
  readonly language: "en" | "fr" | "es" | "it" | "ar";
  readonly discussions: Pace;
  readonly methodologies: Pace;
  readonly calls: Pace;
  readonly topics: readonly string[];
  readonly sectors: readonly string[];
  readonly countries: readonly string[];
  /** BCP 47: what the reader reads. */
  readonly languages: readonly string[];
  readonly hour: number;
  readonly weekday: "MON" | "TUE" | "WED" | "THU" | "FRI";
  /** IANA. */
  readonly zone: string;
  readonly format: "html" | "text";
  readonly newsletter: "off" | "on";
  readonly most: number;
};
