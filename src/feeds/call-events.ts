import { slugOf } from "../platform/slug.ts";
import type { CalendarCall, CallDeadline } from "../calls/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { text as entryText } from "../ui/entry/index.ts";
import { dateText } from "../ui/time.tsx";
import type { CalendarEvent, CalendarTime } from "./calendar.ts";
import { text } from "./text.ts";

/** What of a call belongs in a calendar: the day it opens and each of its deadlines. */
export function callEvents(call: CalendarCall, baseUrl: string, language: Language): CalendarEvent[] {
  const words = text(language);
  const event = (part: string, time: CalendarTime, what: string, more: string[]): CalendarEvent => ({
    uid: `${call.id}-${part}@${new URL(baseUrl).hostname}`,
    sequence: call.changes,
    createdAt: call.publishedAt,
    changedAt: call.changedAt,
    time,
    summary: `${what}: ${call.title}`,
    description: [...more, call.summary, baseUrl + paths.entry(call)].filter(Boolean).join("\n\n"),
    url: baseUrl + paths.entry(call),
    categories: [entryText(language)[call.shownType], ...call.topics],
    cancelled: call.cancelledAt !== null,
  });
  const opening = isDay(call.opensOn) ? [event("opening", { day: call.opensOn }, words.opens, [])] : [];
  const names = namesOf(call.deadlines);
  const deadlines = call.deadlines.map((deadline, i) => {
    const what = deadline.label ? `${words.deadline} (${deadline.label})` : words.deadline;
    return event(names[i] ?? "", timeOf(deadline), what, [clockOf(deadline, language)]);
  });
  return [...opening, ...deadlines];
}

/**
 * What each deadline goes by for good: its label, and its place among those of that label. A calendar knows an event again by it, also
 * when a stage before it was dropped.
 */
function namesOf(deadlines: readonly CallDeadline[]): string[] {
  const times = new Map<string, number>();
  return deadlines.map(({ label }) => {
    const name = label ? `deadline-${slugOf(label)}` : "deadline";
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return `${name}-${nth}`;
  });
}

/** Without a time and a clock to read it by, the day is all that is known. */
function timeOf({ at, date, time, zone }: CallDeadline): CalendarTime {
  return time !== null && zone !== null ? { at } : { day: date };
}

/** What the source says of the time, on its own clock. */
function clockOf({ at, time, zone }: CallDeadline, language: Language): string {
  const words = text(language);
  if (time === null) return words.dayOnly;
  if (zone === null) return words.zoneUnsaid(time);
  return words.onItsClock(dateText(at, language, zone, "zoned"));
}

function isDay(date: string | null): date is string {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
}
