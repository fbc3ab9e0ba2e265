import * as z from "zod";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const CLOCK = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?$/;

/** Whether the text is a day that exists: 2026-02-30 does not, although `Date.parse` takes it. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

const isInstant = (text: string) => isDay(INSTANT.exec(text)?.[1] ?? "") && !Number.isNaN(Date.parse(text));

/** "17:00", "17:00:00" or "24:00". */
const isClock = (text: string) => CLOCK.test(text) && (!text.startsWith("24") || /^24:00(:00)?$/.test(text));

export function isZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: text }));
  } catch {
    return false;
  }
}

const said = (what: string) => ({
  error: (issue: { input?: unknown }) => `"${String(issue.input).slice(0, 40)}" is not ${what}`,
});

/** YYYY-MM-DD. */
export const day = z.string().refine(isDay, said("a date"));
/** ISO 8601 with an offset, as epoch milliseconds. */
export const instant = z
  .string()
  .refine(isInstant, said("a date and time"))
  .transform((text) => Date.parse(text));
/** Either of the two; a day is its first moment in UTC. */
export const dayOrInstant = z.union([day.transform((text) => Date.parse(text)), instant], said("a date"));
/** HH:MM; seconds are dropped, no source means them. */
export const clock = z
  .string()
  .refine(isClock, said("a time of day"))
  .transform((text) => text.slice(0, 5));
/** "Anywhere on Earth", as calls for papers say it: the day has ended when it has ended everywhere. */
const anywhere = { AOE: "Etc/GMT+12", "ANYWHERE ON EARTH": "Etc/GMT+12" } as Record<
  string,
  string | undefined
>;
/** An IANA zone. */
export const zone = z
  .string()
  .transform((text) => anywhere[text.trim().toUpperCase()] ?? text)
  .refine(isZone, said("a time zone"));

export const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

/**
 * The instant at which a clock in `zone` shows `time` on `day`; "24:00" is the end of that day.
 * In the hour that summer time skips the later reading is taken, in the hour it repeats the earlier.
 */
export function instantIn(zone: string, day: string, time: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutesOf(time) * 60_000;
  const before = wall - offsetAt(zone, wall - 86_400_000);
  const after = wall - offsetAt(zone, wall + 86_400_000);
  const fits = [before, after].filter((at) => at + offsetAt(zone, at) === wall);
  return fits.length > 0 ? Math.min(...fits) : Math.max(before, after);
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clock is ahead of UTC at that instant, in milliseconds. */
function offsetAt(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format)
    formats.set(
      zone,
      (format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })),
    );
  const name = format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
