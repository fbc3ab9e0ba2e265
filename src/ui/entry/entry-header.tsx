import type { Child } from "hono/jsx";
import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { tongue } from "../tongue.ts";
import { Badge } from "./badge.tsx";
import { Byline, type Party } from "./byline.tsx";
import { type Edit, Edited } from "./post.tsx";

type EntryHeaderProps = {
  title: string;
  /** BCP 47 language of the entry. */
  language: string;
  kicker: string;
  reader: Reader;
  author?: Party | null | undefined;
  organisation?: Party | null | undefined;
  at: number;
  edited?: Edit | null | undefined;
  badges?: readonly { label: string; loud?: boolean }[];
  /** The kind's figure, such as days left. */
  mark?: Child;
  /** Topics, countries and whatever else belongs to the head. */
  children?: Child;
};

/** The head of an entry's own page. */
export function EntryHeader(props: EntryHeaderProps) {
  const {
    title,
    language,
    kicker,
    reader,
    author,
    organisation,
    at,
    edited,
    badges = [],
    mark,
    children,
  } = props;
  return (
    <header class={mark ? "entry marked" : "entry"}>
      <p class="kicker">
        <span>{kicker}</span>
        {badges.map((badge) => (
          <Badge label={badge.label} loud={badge.loud ?? false} />
        ))}
      </p>
      <h1 class={title.length > 120 ? "long" : undefined} {...tongue(language)}>
        {title}
      </h1>
      {mark}
      <p class="meta">
        <Byline author={author} organisation={organisation} language={reader.language} />
        <Time at={at} reader={reader} precision="minute" relative />
        {edited && <Edited edited={edited} reader={reader} />}
      </p>
      {children}
    </header>
  );
}
