import { number } from "../../platform/i18n.ts";
import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { EntryRow } from "./entry-row.tsx";
import type { ThreadRowEntry } from "./row.ts";
import { text } from "./text.ts";

/** A discussion in a list: how many replies, who spoke last, and whether a question still waits. */
export function ThreadRow({ entry, reader }: { entry: ThreadRowEntry; reader: Reader }) {
  const words = text(reader.language);
  return (
    <EntryRow
      entry={entry}
      reader={reader}
      kicker={words[entry.flavour]}
      state={threadState(entry, words)}
      mark={
        <p class="mark">
          <b>{number(reader.language, entry.replies)}</b> {words.replies(entry.replies)}
        </p>
      }
    >
      {entry.lastVoice && (
        <p class="voice">
          {words.latest} <bdi>{entry.lastVoice.name}</bdi>,{" "}
          <Time at={entry.lastVoice.at} reader={reader} relative />
        </p>
      )}
    </EntryRow>
  );
}

function threadState(entry: ThreadRowEntry, words: ReturnType<typeof text>) {
  if (entry.status && entry.status !== "open") return { label: words[entry.status] };
  return entry.flavour === "ask" && entry.replies === 0 ? { label: words.noReply, loud: true } : null;
}
