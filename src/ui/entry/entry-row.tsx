import type { Child } from "hono/jsx";
import { paths } from "../../paths.ts";
import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { tongue } from "../tongue.ts";
import { Badge } from "./badge.tsx";
import { Byline } from "./byline.tsx";
import type { RowEntry } from "./row.ts";
import { text } from "./text.ts";
import { countriesText } from "./topics.tsx";

type EntryRowProps = {
  entry: RowEntry;
  reader: Reader;
  /** What the entry is, in a word or two. */
  kicker: string;
  /** State, in words; loud when the reader should notice. */
  state?: { label: string; loud?: boolean } | null | undefined;
  /** The figure that tells the kind at a glance. */
  mark: Child;
  children?: Child;
};

/** The common shape of a row: title first for those who listen, the kind's figure beside it for those who look. */
export function EntryRow({ entry, reader, kicker, state, mark, children }: EntryRowProps) {
  const words = text(reader.language);
  return (
    <li class={`row ${entry.ref.kind}`}>
      <h3>
        <a href={paths.entry(entry.ref)} {...tongue(entry.language)}>
          {entry.title}
        </a>
      </h3>
      {mark}
      <p class="kicker">
        {kicker}
        {state && <Badge label={state.label} loud={state.loud ?? false} />}
        {entry.pinned && <Badge label={words.pinned} />}
        {entry.membersOnly && <Badge label={words.membersOnly} />}
        {entry.unread && <Badge label={words.unreadMark} loud />}
      </p>
      {entry.summary && (
        <p class="summary" {...tongue(entry.language)}>
          {entry.summary}
        </p>
      )}
      <p class="meta">
        <Byline author={entry.author} organisation={entry.organisation} language={reader.language} />
        <Place entry={entry} reader={reader} />
        <Time at={entry.at} reader={reader} relative />
      </p>
      {children}
    </li>
  );
}

function Place({ entry, reader }: { entry: RowEntry; reader: Reader }) {
  return (
    <>
      {entry.topics.length > 0 && <span>{entry.topics.slice(0, 3).join(" · ")}</span>}
      {entry.countries.length > 0 && <span>{countriesText(entry.countries, reader.language)}</span>}
    </>
  );
}
