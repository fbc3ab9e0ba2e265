import { html } from "hono/html";
import { number } from "../../platform/i18n.ts";
import type { Reader } from "../frame.ts";
import { text as timeText } from "../time-text.ts";
import { daysToDeadline, daysUntil } from "../time.tsx";
import type { CallRowEntry } from "./row.ts";
import { text } from "./text.ts";

type Dated = Pick<CallRowEntry, "status" | "opensAt" | "deadline">;

/** A call's figure: days left while it can be answered, days to wait before it opens, its status in a word otherwise. */
export function DaysLeft({ call, reader }: { call: Dated; reader: Reader }) {
  const days = countedDays(call, reader);
  if (days === null) return word(text(reader.language)[call.status], "", false);
  const words = timeText(reader.language);
  if (call.status === "forthcoming") {
    return days > 0
      ? figure(days, words.daysToOpening(days), reader, false)
      : word(words.today, words.opensToday, false);
  }
  return days > 0
    ? figure(days, words.daysLeft(days), reader, days <= 7)
    : word(words.today, words.closesToday, true);
}

const answerable = new Set(["verified", "open", "closing"]);

/** Days until the call opens or closes in the reader's calendar; null when there is nothing left to count. */
export function countedDays({ status, opensAt, deadline }: Dated, { zone, now }: Reader): number | null {
  if (status === "forthcoming") return opensAt ? daysUntil(now, opensAt, zone) : null;
  return deadline && answerable.has(status) ? daysToDeadline(now, deadline, zone) : null;
}

function figure(days: number, label: string, reader: Reader, urgent: boolean) {
  return html`<p class="mark${urgent ? " urgent" : ""}"><b>${number(reader.language, days)}</b> ${label}</p>`;
}

function word(large: string, small: string, urgent: boolean) {
  return html`<p class="mark${urgent ? " urgent" : ""}"><b class="word">${large}</b> ${small}</p>`;
}
