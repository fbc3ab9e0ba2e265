import * as z from "zod";
import { contentHash } from "./source/content-hash.ts";
import { countryCodes } from "./countries/country-names.ts";
import type { Reading } from "./source/reading.ts";
import { readCsv } from "./source/read-csv.ts";
import type { Seen } from "./source/read-lines.ts";
import { reasonOf } from "./source/read-jsonl.ts";
import { languageTag, oneLine } from "./source/source-text.ts";
import { dayOrInstant, zone } from "./source/source-time.ts";

/** A reader whom another newsletter tool knows, who confirmed the address there. */
export type ImportSubscription = {
  readonly kind: "subscription";
  /** "subscriptions:" and the address in small letters. */
  readonly source: string;
  readonly contentHash: string;
  readonly email: string;
  readonly language: (typeof MAIL_LANGUAGES)[number];
  readonly discussions: Cadence;
  readonly methodologies: Cadence;
  readonly calls: Cadence;
  readonly topics: readonly string[];
  readonly sectors: readonly string[];
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly hour: number;
  readonly weekday: (typeof WEEKDAYS)[number];
  readonly zone: string;
  readonly format: "html" | "text";
  readonly newsletter: "off" | "on";
  readonly most: number;
  readonly confirmedAt: number;
  /** Where, when and to which wording the reader agreed, in the other tool's words. */
  readonly consent: string;
};

type Cadence = "off" | "instant" | "daily" | "weekly" | "monthly";

const MAIL_LANGUAGES = ["en", "fr", "es", "it", "ar"] as const;
const WEEKDAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
const COLUMNS = [
  ..."email language discussions methodologies calls topics sectors countries languages".split(" "),
  ..."hour weekday zone format newsletter most confirmed_at consent".split(" "),
];

/** A cell that is empty or a column that is not there takes the value of a fresh subscription. */
const or = <T extends z.ZodType<unknown, string>>(type: T, value: string) =>
  z
    .string()
    .transform((text) => oneLine(text) || value)
    .pipe(type);

const said = (what: string) => (issue: { input?: unknown }) =>
  `"${String(issue.input).slice(0, 60)}" is not ${what}`;
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: said(`one of ${values.filter(Boolean).join(", ")}`) });

const cadence = or(oneOf(["off", "instant", "daily", "weekly", "monthly", ""]), "");
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: said("a slug") });
const country = z.string().refine((code) => countryCodes().includes(code), { error: said("a country code") });

/** "a; b;;c" → three things, each once. */
const listOf = <T extends z.ZodType<string, string>>(item: T, change = (text: string) => text) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(";").map(oneLine).filter(Boolean).map(change))])
    .pipe(z.array(item).max(300));

const hour = z
  .string()
  .regex(/^(?:\d|[01]\d|2[0-3])(?::00)?$/, { error: said("an hour from 0 to 23") })
  .transform((text) => parseInt(text, 10));

const most = z
  .string()
  .regex(/^(?:[1-9]|[12]\d|30)$/, { error: said("a number of items from 1 to 30") })
  .transform(Number);

const row = z.object({
  email: z
    .string()
    .transform((text) => oneLine(text).toLowerCase())
    .pipe(z.email({ error: "is not an address" }).max(254)),
  language: or(oneOf(MAIL_LANGUAGES), "en"),
  discussions: cadence,
  methodologies: cadence,
  calls: cadence,
  topics: listOf(slug),
  sectors: listOf(slug),
  countries: listOf(country, (text) => text.toUpperCase()),
  languages: listOf(languageTag),
  hour: or(hour, "7"),
  weekday: z
    .string()
    .transform((text) => oneLine(text).slice(0, 3).toUpperCase() || "MON")
    .pipe(oneOf(WEEKDAYS)),
  zone: or(zone, "UTC"),
  format: or(oneOf(["html", "text"]), "html"),
  newsletter: or(oneOf(["off", "on", ""]), ""),
  most: or(most, "12"),
  confirmed_at: z
    .string()
    .refine((text) => oneLine(text) !== "", {
      error: "is empty: an address that never confirmed is not taken",
    })
    .pipe(z.string().transform(isoTime).pipe(dayOrInstant)),
  consent: z.string().transform(oneLine),
});

type Row = z.infer<typeof row>;

/** "2026-01-31 10:20:30" as databases print it means UTC. */
function isoTime(text: string): string {
  const trimmed = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}.*)$/, "$1T$2");
  return /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(trimmed) ? `${trimmed}Z` : trimmed;
}

/** The rows of a `subscriptions.csv`. Its first line names the columns, in any order; those not known here are left aside. */
export async function* readSubscriptions(
  path: string,
  seen?: Seen,
): AsyncGenerator<Reading<ImportSubscription>> {
  const firstLine = new Map<string, number>();
  let columns: readonly string[] | null = null;
  for await (const csv of readCsv(path, seen)) {
    if ("reason" in csv) yield csv;
    else if (columns === null) {
      columns = csv.fields.map((name) => oneLine(name).toLowerCase().replaceAll(" ", "_"));
      const missing = ["email", "confirmed_at"].filter((name) => !columns?.includes(name));
      if (missing.length > 0) return yield { line: csv.line, reason: `no column ${missing.join(", ")}` };
    } else yield unique(readRow(columns, csv.line, csv.fields), firstLine);
  }
}

function readRow(
  columns: readonly string[],
  line: number,
  fields: readonly string[],
): Reading<ImportSubscription> {
  if (fields.length !== columns.length)
    return { line, reason: `${fields.length} fields where the header has ${columns.length}` };
  if (fields.some((field) => field.includes("\uFFFD"))) return { line, reason: "not valid UTF-8" };
  const cells = Object.fromEntries(COLUMNS.map((name) => [name, fields[columns.indexOf(name)] ?? ""]));
  const result = row.safeParse(cells);
  return result.success
    ? { line, record: importSubscription(result.data) }
    : { line, reason: reasonOf(result.error) };
}

/** The fingerprint is that of the choices: who confirmed when, and to what, is no reason to touch a subscription again. */
function importSubscription(row: Row): ImportSubscription {
  const { email, consent, confirmed_at: confirmedAt, ...chosen } = row;
  const preferences = { ...chosen, ...streams(row) };
  const source = `subscriptions:${email}`;
  return {
    ...{ kind: "subscription", source, contentHash: fingerprintOf(preferences), email, confirmedAt, consent },
    ...preferences,
  };
}

/** Who chose nothing at all gets each stream weekly and the newsletter; who chose some gets only those. */
function streams({
  discussions,
  methodologies,
  calls,
  newsletter,
}: Record<"discussions" | "methodologies" | "calls", Cadence | ""> & { newsletter: "off" | "on" | "" }) {
  const nothing = !discussions && !methodologies && !calls && !newsletter;
  const unsaid = nothing ? "weekly" : "off";
  return {
    newsletter: newsletter || (nothing ? "on" : "off"),
    discussions: discussions || unsaid,
    methodologies: methodologies || unsaid,
    calls: calls || unsaid,
  } as const;
}

/**
 * What stands for the choices when a later file is compared. What came to be chosen since hubs have imported counts only where it
 * is not as it was before, or every reader of then would look changed.
 */
export function fingerprintOf({ newsletter, most, ...rest }: { newsletter: string; most: number }): string {
  const since = { ...(newsletter === "off" ? {} : { newsletter }), ...(most === 12 ? {} : { most }) };
  return contentHash({ ...rest, ...since });
}

function unique(
  reading: Reading<ImportSubscription>,
  firstLine: Map<string, number>,
): Reading<ImportSubscription> {
  if ("reason" in reading) return reading;
  const first = firstLine.get(reading.record.email);
  // The address itself stays out of reports: they are pasted into tickets.
  if (first !== undefined) return { line: reading.line, reason: `repeats the address of line ${first}` };
  firstLine.set(reading.record.email, reading.line);
  return reading;
}
