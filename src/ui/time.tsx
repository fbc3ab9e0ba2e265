import { kept } from "../platform/i18n.ts";
import type { Reader } from "./frame.ts";

export type Precision = "day" | "minute" | "zoned";

const styles: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "short", year: "numeric" },
  minute: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  zoned: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "longGeneric",
  },
};

type TimeProps = {
  /** Epoch milliseconds. */
  at: number;
  reader: Reader;
  precision?: Precision;
  /** A zone of its own, such as a deadline's; the reader's otherwise. */
  zone?: string;
  /** Moments that passed read better as "3 hours ago"; the script rewrites those that are marked so. */
  relative?: boolean;
};

/** A moment, absolute in the HTML so that a cached page stays true. */
export function Time({ at, reader, precision = "day", zone = reader.zone, relative = false }: TimeProps) {
  return (
    <time datetime={new Date(at).toISOString()} data-relative={relative || undefined}>
      {dateText(at, reader.language, zone, precision)}
    </time>
  );
}

/** A moment in words. A zone that Intl does not know counts as UTC. */
export function dateText(at: number, language: string, zone: string, precision: Precision = "day"): string {
  return format(`${language}|${zone}|${precision}`).format(at);
}

/**
 * Whole calendar days from `now` until `at`, as the reader's calendar counts them: 0 is today, negative is past.
 * A deadline at 23:59 Brussels time may so be tomorrow in Tokyo.
 */
export function daysUntil(now: number, at: number, zone: string): number {
  return civilDay(at, zone) - civilDay(now, zone);
}

/** The IANA zone as Intl spells it, or undefined when there is none of that name. For what a client sends. */
export function canonicalZone(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function civilDay(at: number, zone: string): number {
  return Date.parse(civil(zone).format(at)) / 86_400_000;
}

// Formatters cost 20–100 µs to make, so they are kept: languages times zones times three, all from closed sets.
const format = kept((key) => {
  const [language = "en", zone = "UTC", precision = "day"] = key.split("|");
  // "en" alone would write dates the American way, month first.
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, {
    ...styles[precision as Precision],
    timeZone: canonicalZone(zone) ?? "UTC",
  });
});

// Sweden's short date is ISO 8601.
const civil = kept((zone) => new Intl.DateTimeFormat("sv", { timeZone: canonicalZone(zone) ?? "UTC" }));
