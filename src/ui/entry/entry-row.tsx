import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { paths } from "../../paths.ts";
import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { inTongue } from "../tongue.ts";
import { Badge, type BadgeProps } from "./badge.tsx";
import { Byline } from "./byline.tsx";
import type { RowEntry } from "./row.ts";
import { text } from "./text.ts";
import { countriesText } from "./topics.tsx";

// What a page repeats (rows, posts and what they hold) is written as templates: a fifth of JSX's cost a row.
// What stands on a page once is JSX.

/** What a row of any kind is given. */
export type RowProps<Entry> = { entry: Entry; reader: Reader; level?: HeadingLevel | undefined };

type EntryRowProps = {
  entry: RowEntry;
  reader: Reader;
  /** What the entry is, in a word or two. */
  kicker: string;
  /** State, in words; loud when the reader should notice. */
  state?: BadgeProps | null | undefined;
  /** The figure that tells the kind at a glance. */
  mark: Child;
  /** The last line: what is newest about it. */
  last: Child;
  level?: HeadingLevel | undefined;
};

/** 2 right under the page's title, 3 within a part that has a heading of its own. */
export type HeadingLevel = 2 | 3;

/** The common shape of a row: title first for those who listen, the kind's figure beside it for those who look. */
export function EntryRow({ entry, reader, kicker, state, mark, last, level = 2 }: EntryRowProps) {
  return html`<li class="row ${entry.ref.kind}">
    ${title(entry, level)} ${mark}
    <p class="kicker"><span>${kicker}</span>${state && Badge(state)}${standing(entry, reader)}</p>
    ${entry.summary && html`<p class="summary" ${inTongue(entry.language)}>${entry.summary}</p>`}
    <p class="meta">${origin(entry, reader)}${Time({ at: entry.at, reader, relative: true })}</p>
    ${last && html`<p class="voice">${last}</p>`}
  </li>`;
}

function title({ ref, title, language }: RowEntry, level: HeadingLevel) {
  const link = html`<a href="${paths.entry(ref)}">${title}</a>`;
  // On the block and not within it: a line that is cut is cut at its own language's end.
  const spoken = inTongue(language);
  return level === 2
    ? html`<h2 class="row-title" ${spoken}>${link}</h2>`
    : html`<h3 class="row-title" ${spoken}>${link}</h3>`;
}

function standing(entry: RowEntry, reader: Reader) {
  const words = text(reader.language);
  return [
    entry.pinned && Badge({ label: words.pinned }),
    entry.membersOnly && Badge({ label: words.membersOnly }),
    entry.why && html`<span class="why">${entry.why}</span>`,
    entry.unread && Badge({ label: words.unreadMark, loud: true }),
  ];
}

function origin({ author, organisation, topics, countries }: RowEntry, { language }: Reader) {
  return [
    Byline({ author, organisation, language }),
    topics.length > 0 && html`<span>${topics.slice(0, 3).join(text(language).comma)}</span>`,
    countries.length > 0 && html`<span>${countriesText(countries, language)}</span>`,
  ];
}
