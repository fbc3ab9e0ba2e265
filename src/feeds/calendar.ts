/** A day, or an instant in epoch milliseconds. */
export type CalendarTime = { day: string } | { at: number };

export type CalendarEvent = {
  /** The same for ever: by it a calendar knows that a deadline was moved and is not another one. */
  uid: string;
  /** Rises with every change and never falls. */
  sequence: number;
  createdAt: number;
  changedAt: number;
  time: CalendarTime;
  summary: string;
  description: string;
  url: string;
  categories: readonly string[];
  cancelled: boolean;
};

export type Calendar = {
  name: string;
  hubName: string;
  /** Whom an answer would go to; a calendar that is published must say (RFC 5546, 3.2.1). */
  address: string;
  /** Where it can be fetched again; only for one that is subscribed to. */
  source?: string;
  events: readonly CalendarEvent[];
};

export const calendarType = "text/calendar";

/**
 * A calendar as RFC 5545 says. Instants are in UTC: Google reads a zone by its name and not by what the file says of it, Outlook the
 * other way round, and a rule that changes would leave both wrong. What a deadline's own clock shows stands in the description.
 */
export function calendarText({ name, hubName, address, source, events }: Calendar): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${texted(hubName)}//Hub//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...(source ? subscription(name, source) : []),
    ...(events.length === 0 ? utcZone : events.flatMap((event) => lines(event, hubName, address))),
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("");
}

/** A calendar must hold something (RFC 5545, 3.6); this says nothing. */
const utcZone = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** How often to come again: RFC 7986, and what Outlook calls it. */
function subscription(name: string, source: string): string[] {
  return [
    `NAME:${texted(name)}`,
    `X-WR-CALNAME:${texted(name)}`,
    `SOURCE;VALUE=URI:${source}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
  ];
}

function lines(event: CalendarEvent, hubName: string, address: string): string[] {
  const { uid, sequence, createdAt, changedAt, time, summary, description, url, categories, cancelled } =
    event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(changedAt)}`,
    `CREATED:${utc(createdAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    ...timed(time),
    `SUMMARY:${texted(summary)}`,
    ...(description ? [`DESCRIPTION:${texted(description)}`] : []),
    `URL:${url}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(texted).join(",")}`] : []),
    `ORGANIZER;CN="${hubName.replace(/["\p{Cc}]/gu, "")}":mailto:${address}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    "END:VEVENT",
  ];
}

/** A deadline has no length: an instant has no end at all, as an end must be later than its start. */
function timed(time: CalendarTime): string[] {
  if ("at" in time) return [`DTSTART:${utc(time.at)}`];
  const next = new Date(Date.parse(time.day) + 86_400_000).toISOString().slice(0, 10);
  return [`DTSTART;VALUE=DATE:${basic(time.day)}`, `DTEND;VALUE=DATE:${basic(next)}`];
}

function utc(at: number): string {
  return `${basic(new Date(at).toISOString().slice(0, 19))}Z`;
}

function basic(time: string): string {
  return time.replace(/[-:]/g, "");
}

/** A value of type TEXT; control characters have no way to be written. */
function texted(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const utf8 = new TextEncoder();
const widest = 75;

/** A content line, broken so that none is longer than 75 octets and none breaks within a character. */
function folded(line: string): string {
  if (line.length * 3 <= widest) return `${line}\r\n`;
  let text = "";
  let width = 0;
  for (const character of line) {
    const octets = character <= "\u007f" ? 1 : utf8.encode(character).length;
    if (width + octets > widest) {
      text += "\r\n ";
      width = 1;
    }
    text += character;
    width += octets;
  }
  return `${text}\r\n`;
}
