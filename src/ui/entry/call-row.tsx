import { number } from "../../platform/i18n.ts";
import type { Reader } from "../frame.ts";
import { daysUntil, Time } from "../time.tsx";
import { text as timeText } from "../time-text.ts";
import { tongue } from "../tongue.ts";
import { EntryRow } from "./entry-row.tsx";
import type { CallRowEntry, Deadline } from "./row.ts";
import { text } from "./text.ts";

/** A call in a list: days left in the reader's zone, its status, and the deadline in the deadline's own zone. */
export function CallRow({ entry, reader }: { entry: CallRowEntry; reader: Reader }) {
  const words = text(reader.language);
  return (
    <EntryRow
      entry={entry}
      reader={reader}
      kicker={words[entry.type ?? "call"]}
      state={{ label: words[entry.status], loud: entry.status === "closing" }}
      mark={<DaysLeft call={entry} reader={reader} />}
    >
      <p class="voice">
        {entry.deadline ? (
          <DeadlineText deadline={entry.deadline} reader={reader} language={entry.language} />
        ) : (
          words.noDeadline
        )}
      </p>
    </EntryRow>
  );
}

type Dated = Pick<CallRowEntry, "status" | "opensAt" | "deadline">;

/** The large figure: days left while it can be answered, days to wait before it opens, a dash afterwards. */
export function DaysLeft({ call, reader }: { call: Dated; reader: Reader }) {
  const figure = daysFigure(call, reader);
  return (
    <p class={figure.urgent ? "mark urgent" : "mark"}>
      <b>{figure.large}</b> {figure.small}
    </p>
  );
}

const answerable = new Set(["verified", "open", "closing"]);

function daysFigure({ status, opensAt, deadline }: Dated, { language, zone, now }: Reader) {
  const words = timeText(language);
  if (status === "forthcoming" && opensAt) {
    const days = daysUntil(now, opensAt, zone);
    return days > 0
      ? { large: number(language, days), small: words.daysToOpening(days) }
      : { large: words.today, small: words.opensToday };
  }
  if (!deadline || !answerable.has(status)) return { large: "–", small: text(language)[status] };
  const days = daysUntil(now, deadline.at, zone);
  if (days <= 0) return { large: words.today, small: words.closesToday, urgent: true };
  return { large: number(language, days), small: words.daysLeft(days), urgent: days <= 7 };
}

type DeadlineTextProps = { deadline: Deadline; reader: Reader; language: string };

export function DeadlineText({ deadline, reader, language }: DeadlineTextProps) {
  return (
    <>
      {text(reader.language).deadline}:{" "}
      <Time at={deadline.at} reader={reader} zone={deadline.zone} precision="zoned" />
      {deadline.label && (
        <>
          {" · "}
          <bdi {...tongue(language)}>{deadline.label}</bdi>
        </>
      )}
    </>
  );
}
