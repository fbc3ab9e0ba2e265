import { html } from "hono/html";
import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { inTongue } from "../tongue.ts";
import { countedDays, DaysLeft } from "./days-left.tsx";
import { EntryRow, type RowProps } from "./entry-row.tsx";
import type { CallRowEntry, Deadline } from "./row.ts";
import { text } from "./text.ts";

/** A call in a list: days left in the reader's zone, its status, and the deadline in the deadline's own zone. */
export function CallRow({ entry, reader, level }: RowProps<CallRowEntry>) {
  const words = text(reader.language);
  // Where there is nothing to count the figure is the status itself.
  const counted = countedDays(entry, reader) !== null;
  return EntryRow({
    entry,
    reader,
    level,
    kicker: words[entry.type ?? "call"],
    state: counted ? { label: words[entry.status], loud: entry.status === "closing" } : null,
    mark: DaysLeft({ call: entry, reader }),
    last: entry.deadline
      ? DeadlineText({ deadline: entry.deadline, reader, language: entry.language })
      : words.noDeadline,
  });
}

type DeadlineTextProps = { deadline: Deadline; reader: Reader; language: string };

/** A deadline in its own zone, and which one it is. `language` is the label's. */
export function DeadlineText({ deadline, reader, language }: DeadlineTextProps) {
  const { at, zone, label, day } = deadline;
  const moment = day
    ? Time({ at: Date.parse(day), reader, zone: "UTC" })
    : Time({ at, reader, zone, precision: "zoned" });
  const which = label && html` · <bdi ${inTongue(language)}>${label}</bdi>`;
  return html`${text(reader.language).deadlineIs} ${moment}${which}`;
}
