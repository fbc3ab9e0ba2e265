import { html } from "hono/html";
import { number } from "../../platform/i18n.ts";
import { paths, type EntryRef } from "../../paths.ts";
import type { Reader } from "../frame.ts";
import { text as timeText } from "../time-text.ts";
import { dayAndMonth, daysToDeadline } from "../time.tsx";
import { inTongue } from "../tongue.ts";
import type { Deadline } from "./row.ts";

export type AgendaEntry = { ref: EntryRef; title: string; language: string; deadline: Deadline };

/** A deadline in an agenda: its day as the figure, in the deadline's own calendar; days left in the reader's. */
export function AgendaRow({ entry, reader }: { entry: AgendaEntry; reader: Reader }) {
  const { deadline, language } = entry;
  const { at, label } = deadline;
  const left = daysToDeadline(reader.now, deadline, reader.zone);
  const { day, month } = deadline.day
    ? dayAndMonth(Date.parse(deadline.day), reader.language, "UTC")
    : dayAndMonth(at, reader.language, deadline.zone);
  const which = label && html`<bdi ${inTongue(language)}>${label}</bdi>`;
  return html`<li class="row call">
    <h3 class="row-title" ${inTongue(language)}><a href="${paths.entry(entry.ref)}">${entry.title}</a></h3>
    <p class="mark${left <= 7 ? " urgent" : ""}"><b>${day}</b> ${month}</p>
    <p class="kicker"><span>${leftInWords(left, reader)}</span>${which}</p>
  </li>`;
}

function leftInWords(days: number, { language }: Reader) {
  const words = timeText(language);
  return days > 0 ? `${number(language, days)} ${words.daysLeft(days)}` : words.closesToday;
}
