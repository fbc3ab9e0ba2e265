import { html } from "hono/html";
import { callRow, type AgendaLine } from "../calls/index.ts";
import { methodologyRow } from "../methodologies/index.ts";
import { paths } from "../paths.ts";
import { countryName } from "../platform/i18n.ts";
import { threadRow } from "../threads/index.ts";
import { AgendaRow, AskRow, CallRow, EmptyState, MethodologyRow, ThreadRow } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Part } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import type { QuietCountry } from "./home-store.ts";
import type { Told, Why } from "./news.ts";
import type { Board } from "./read-front.ts";
import { text, type Words } from "./text.ts";

// Templates throughout: the front page is the one that is asked for most.

type Names = Board["names"];

/** The stories chosen for this reader; `since` is when they were here before, where that is known. */
export function News({ told, names, reader, since, forMember }: NewsProps) {
  const words = text(reader.language);
  if (told.length === 0) return html`${(<Nothing words={words} />)}`;
  const title = forMember ? words.newsForYou : words.news;
  const rows = told.map((one, place) => storyRow(one, names, reader, place < withSummary));
  const lead =
    since !== null &&
    html`<p class="hint">${words.sinceVisit} ${Time({ at: since, reader, precision: "minute" })}</p>`;
  return Part({
    title,
    more: { href: paths.threads(), label: words.all },
    children: html`${lead}
      <ul class="index front">
        ${rows}
      </ul>`,
  });
}
type NewsProps = {
  told: readonly Told[];
  names: Names;
  reader: Reader;
  since: number | null;
  forMember: boolean;
};

function Nothing({ words }: { words: Words }) {
  return (
    <EmptyState title={words.empty} action={{ href: paths.newThread(), label: words.start }}>
      <p>{words.emptyText}</p>
    </EmptyState>
  );
}

/** The first ones say what they are about, the rest are an index. */
const withSummary = 3;

function storyRow({ story, why, unread }: Told, names: Names, reader: Reader, summed: boolean) {
  const own = { why: inWords(why, names, reader), unread, ...(summed ? {} : { summary: undefined }) };
  const level = 3;
  if (story.kind === "thread")
    return ThreadRow({ entry: { ...threadRow(story.entry, names), ...own }, reader, level });
  if (story.kind === "methodology")
    return MethodologyRow({ entry: { ...methodologyRow(story.entry, names), ...own }, reader, level });
  return CallRow({ entry: { ...callRow(story.entry, names, reader.now), ...own }, reader, level });
}

function inWords(why: Why, names: Names, { language }: Reader): string {
  const words = text(language);
  switch (why.kind) {
    case "followed":
    case "own": {
      const said = why.kind === "own" ? words.whyOwn : words.whyFollowed;
      return why.replies > 0 ? `${said}: ${words.replies(why.replies)}` : said;
    }
    case "country":
      return words.whyCountry(countryName(why.name, language));
    case "topic":
      return words.whyTopic(names.get(why.name) ?? why.name);
    default:
      return words[general[why.kind]];
  }
}

const general = {
  organisation: "whyOrganisation",
  language: "whyLanguage",
  new: "whyNew",
  lively: "whyLively",
  replied: "whyReplied",
} as const;

/** Questions that nobody has answered; a reason is given where it is this reader's own. */
export function Asks({ told, names, reader }: { told: readonly Told[]; names: Names; reader: Reader }) {
  const words = text(reader.language);
  if (told.length === 0) return "";
  const rows = told.flatMap(({ story, why }) => {
    if (story.kind !== "thread") return [];
    const reason = why.kind === "new" ? undefined : inWords(why, names, reader);
    return [AskRow({ entry: { ...threadRow(story.entry, names), why: reason }, reader, level: 3 })];
  });
  return Part({
    title: words.asks,
    more: { href: paths.threads({ status: "unanswered" }), label: words.all },
    children: html`<p class="hint">${words.asksText}</p>
      <ul class="index">
        ${rows}
      </ul>`,
  });
}

export function Light({ board, reader }: { board: Board; reader: Reader }) {
  const words = text(reader.language);
  if (!board.light) return "";
  const row = MethodologyRow({ entry: methodologyRow(board.light, board.names), reader, level: 3 });
  return Part({
    title: words.light,
    more: { href: paths.methodologies(), label: words.all },
    children: html`<p class="hint">${words.lightText}</p>
      <ul class="index">
        ${row}
      </ul>`,
  });
}

export function Agenda({ board: { agenda }, reader }: { board: Board; reader: Reader }) {
  const words = text(reader.language);
  const rows = agenda.map((line) => AgendaRow({ entry: agendaEntry(line), reader }));
  return Part({
    title: words.agenda,
    more: { href: paths.calls(), label: words.all },
    children:
      rows.length > 0
        ? html`<ul class="index">
            ${rows}
          </ul>`
        : html`<p class="hint">${words.agendaNone}</p>`,
  });
}

/** What a source leaves out is not made up: without a clock to read the time by, only the day is shown. */
function agendaEntry({ id, slug, title, language, at, date, zone, label }: AgendaLine) {
  const deadline = { at, zone: zone ?? "UTC", label, day: zone === null ? date : null };
  return { ref: { id, kind: "call" as const, slug }, title, language, deadline };
}

const mostQuiet = 6;

/** Countries nobody was heard from, others each day, with what to do about it. */
export function Quiet({
  board: { quiet },
  reader,
  forMember,
}: {
  board: Board;
  reader: Reader;
  forMember: boolean;
}) {
  const words = text(reader.language);
  if (quiet.length === 0) return "";
  const links = turn(quiet, reader.now).map(
    ({ code, name }) => html`<li><a href="${paths.country(code)}">${name}</a></li>`,
  );
  const action = forMember
    ? html`<a href="${paths.newThread()}">${words.ask}</a>`
    : html`<a href="${paths.signIn()}" rel="nofollow">${words.join}</a>`;
  return Part({
    title: words.quiet,
    children: html`<p>${words.quietText}</p>
      <ul class="tags">
        ${links}
      </ul>
      <p class="hint">${forMember ? words.quietMember : words.quietVisitor} ${action}</p>`,
  });
}

function turn(quiet: readonly QuietCountry[], now: number): QuietCountry[] {
  const first = (Math.floor(now / 86_400_000) * mostQuiet) % quiet.length;
  return [...quiet.slice(first), ...quiet.slice(0, first)].slice(0, mostQuiet);
}

export function ByEmail({ language }: Pick<Reader, "language">) {
  const words = text(language);
  return Part({
    title: words.byEmail,
    children: html`<p>${words.byEmailText}</p>
      <p><a class="button" href="${paths.subscribe()}">${words.subscribe}</a></p>`,
  });
}

export function Welcome({ hubName, language }: { hubName: string; language: Reader["language"] }) {
  const words = text(language);
  return html`<header class="page-head">
    <div>
      <h2>${words.what}</h2>
      <p class="lead">${words.whatText(hubName)}</p>
    </div>
  </header>`;
}
