import { calendarCall, calendarCalls, calendarVersion, type CalendarCall } from "../calls/index.ts";
import { listQuery } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { maySee } from "../platform/actor.ts";
import { days, minutes } from "../platform/clock.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import type { Language } from "../platform/i18n.ts";
import { refuse } from "../ui/answer.tsx";
import { addressIn } from "./address-in.ts";
import { answerKept } from "./answer-kept.ts";
import { callEvents } from "./call-events.ts";
import { calendarText, calendarType } from "./calendar.ts";
import { feedLanguage } from "./feed-language.ts";
import { text } from "./text.ts";

/** Deadlines that have passed stay in a calendar for so long. */
const pastMs = days(60);

/** GET /calls.ics: every deadline of public calls, filtered as their list is, to subscribe to; one round trip. */
export async function callsCalendar(c: HubContext) {
  const { topic, country, language: written, organisation, status } = listQuery(c);
  const query = { topic, country, language: written, organisation, status };
  const language = feedLanguage(c);
  const now = c.get("deps").clock.now();
  // By the day, so that the same calendar is the same bytes until midnight.
  const since = now - (now % days(1)) - pastMs;
  const version = calendarVersion(query, since, now);
  const [[seen], calls] = await read(c.get("db"), version, calendarCalls(query, since, now, language));
  const { baseUrl } = c.get("deps").config;
  const lang = c.req.query("lang") === language ? language : undefined;
  const source = baseUrl + paths.callsCalendar({ ...query, lang });
  return answerKept(c, {
    text: calendarOf(c, calls, language, source),
    type: calendarType,
    updatedAt: Math.max(0, ...calls.map(({ changedAt }) => changedAt)),
    keep: { version, seen: String(seen), until: since + pastMs + days(1), late: minutes(10) },
    headers: { "Content-Disposition": 'inline; filename="calls.ics"' },
  });
}

/** GET /calls/:id/calendar.ics: one call, for whoever may see it; one round trip beside the session's. */
export async function callCalendar(c: HubContext, id: string) {
  const language = c.get("language");
  const [[call]] = await read(c.get("db"), calendarCall(language, id));
  if (!call || !maySee(c.get("actor"), call)) return refuse(c, { kind: "missing" });
  return c.body(calendarOf(c, [call], language), 200, {
    "Content-Type": `${calendarType}; charset=utf-8`,
    "Content-Disposition": `inline; filename="call-${call.id}.ics"`,
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Language, Cookie",
  });
}

function calendarOf(c: HubContext, calls: readonly CalendarCall[], language: Language, source?: string) {
  const { baseUrl, hubName, mailFrom } = c.get("deps").config;
  return calendarText({
    name: `${text(language).calendar} · ${hubName}`,
    hubName,
    address: addressIn(mailFrom),
    ...(source === undefined ? {} : { source }),
    events: calls.flatMap((call) => callEvents(call, baseUrl, language)),
  });
}
