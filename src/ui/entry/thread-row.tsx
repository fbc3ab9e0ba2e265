import { html } from "hono/html";
import { number } from "../../platform/i18n.ts";
import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { EntryRow, type RowProps } from "./entry-row.tsx";
import type { ThreadRowEntry } from "./row.ts";
import { text } from "./text.ts";

/** A discussion in a list: how many replies, who spoke last, and whether a question still waits. */
export function ThreadRow({ entry, reader, level }: RowProps<ThreadRowEntry>) {
  const words = text(reader.language);
  return EntryRow({
    entry,
    reader,
    level,
    kicker: words[entry.flavour],
    state: threadState(entry, words),
    mark: html`<p class="mark">
      <b>${number(reader.language, entry.replies)}</b> ${words.replies(entry.replies)}
    </p>`,
    last: entry.lastVoice && lastVoice(entry.lastVoice, reader),
  });
}

function lastVoice({ name, at }: NonNullable<ThreadRowEntry["lastVoice"]>, reader: Reader) {
  const words = text(reader.language);
  return html`${words.latest} <bdi>${name}</bdi>${words.comma}${Time({ at, reader, relative: true })}`;
}

function threadState(entry: ThreadRowEntry, words: ReturnType<typeof text>) {
  if (entry.status && entry.status !== "open") return { label: words[entry.status] };
  return entry.flavour === "ask" && entry.replies === 0 ? { label: words.noReply, loud: true } : null;
}
