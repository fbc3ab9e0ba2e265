import { html } from "hono/html";
import { number } from "../../platform/i18n.ts";
import type { Reader } from "../frame.ts";
import { text as timeText } from "../time-text.ts";
import { daysUntil } from "../time.tsx";
import { EntryRow, type RowProps } from "./entry-row.tsx";
import type { RowEntry } from "./row.ts";
import { text } from "./text.ts";

/** A question that nobody has answered: its figure is how long it has waited. */
export function AskRow({ entry, reader, level }: RowProps<RowEntry>) {
  const kicker = text(reader.language).ask;
  const mark = waiting(entry.at, reader);
  return EntryRow({ entry: { ...entry, summary: undefined }, reader, level, kicker, mark, last: null });
}

function waiting(at: number, { language, zone, now }: Reader) {
  const words = timeText(language);
  const days = daysUntil(at, now, zone);
  if (days <= 0) return html`<p class="mark"><b class="word">${words.today}</b></p>`;
  return html`<p class="mark"><b>${number(language, days)}</b> ${words.daysWaiting(days)}</p>`;
}
