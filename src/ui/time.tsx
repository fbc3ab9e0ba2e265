import { html, raw } from "hono/html";
import { kept } from "../platform/i18n.ts";
import { knownZone } from "../platform/zone.ts";
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

/** A moment, absolute in the HTML so that a cached page stays true; exact to the minute. */
export function Time({ at, reader, precision = "day", zone = reader.zone, relative = false }: TimeProps) {
  return elements(`${reader.language}|${zone}|${precision}|${relative ? "data-relative" : ""}`)(at);
}

/** A moment in words. A zone that Intl does not know counts as UTC. */
export function dateText(at: number, language: string, zone: string, precision: Precision = "day"): string {
  return formats(`${language}|${zone}|${precision}`).format(at);
}

/** A day's number and its month in short, for a figure in an agenda. */
export function dayAndMonth(at: number, language: string, zone: string): { day: string; month: string } {
  return figures(`${language}|${zone}`)(at);
}

/**
 * Whole calendar days from `now` until `at`, as the reader's calendar counts them: 0 is today, negative is past.
 * A deadline at 23:59 Brussels time may so be tomorrow in Tokyo.
 */
export function daysUntil(now: number, at: number, zone: string): number {
  return civilDay(at, zone) - civilDay(now, zone);
}

/**
 * Days from now to a deadline. One that is known to its day only counts to that day: the instant it is kept with is the day's end, which
 * is the next day already.
 */
export function daysToDeadline(
  now: number,
  { at, day }: { at: number; day?: string | null | undefined },
  zone: string,
): number {
  return day ? Date.parse(day) / 86_400_000 - civilDay(now, zone) : daysUntil(now, at, zone);
}

function civilDay(at: number, zone: string): number {
  return Date.parse(civil(zone)(at)) / 86_400_000;
}

// Formatters cost 20–100 µs to make, so they are kept: languages times zones times three, all from closed sets.
const formats = kept((key) => {
  const [language = "en", zone = "UTC", precision = "day"] = key.split("|");
  // "en" alone would write dates the American way, month first.
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...styles[precision as Precision],
    timeZone: knownZone(zone) ?? "UTC",
  });
});

const figures = kept((key) => {
  const [language = "en", zone = "UTC"] = key.split("|");
  const format = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    timeZone: knownZone(zone) ?? "UTC",
  });
  return rememberMinutes((at) => {
    const parts = format.formatToParts(at);
    const part = (type: "day" | "month") => parts.find((one) => one.type === type)?.value ?? "";
    return { day: part("day"), month: part("month") };
  });
});

const elements = kept((key) => {
  const since = raw(key.slice(key.lastIndexOf("|") + 1));
  const format = formats(key);
  return rememberMinutes((at) => {
    const exact = `${new Date(at).toISOString().slice(0, 16)}Z`;
    return html`<time datetime="${exact}" ${since}>${format.format(at)}</time>`;
  });
});

/** The same moments are shown again and again, and writing one costs 1–2 µs: the last few thousand are remembered. */
function rememberMinutes<T>(write: (at: number) => T): (at: number) => T {
  const written = new Map<number, T>();
  return (at) => {
    const minute = Math.floor(at / 60_000);
    let said = written.get(minute);
    if (said === undefined) {
      if (written.size >= 4096) written.clear();
      written.set(minute, (said = write(at)));
    }
    return said;
  };
}

// Sweden's short date is ISO 8601.
const civil = kept((zone) => {
  const format = new Intl.DateTimeFormat("sv", { timeZone: knownZone(zone) ?? "UTC" });
  return rememberMinutes((at) => format.format(at));
});
