import {
  colon,
  deadlineOf,
  issueSections,
  newsletterText,
  withdrawnText,
  type IssueContent,
  type IssueItem,
} from "../../emails/newsletter/index.ts";
import { text as digestText } from "../../emails/digest/index.ts";
import { paths } from "../paths.ts";
import { number, type Language } from "../platform/i18n.ts";
import { EmptyState, Prose } from "../ui/entry/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { dateText, Time } from "../ui/time.tsx";
import type { Reader } from "../ui/frame.ts";
import { tongue } from "../ui/tongue.ts";
import type { ArchivedIssue } from "./archive-store.ts";
import type { pageOf } from "./numbered-list.ts";
import { IssuePager, IssueSearch } from "./issue-search.tsx";
import { text } from "./text.ts";

type ListProps = { list: ReturnType<typeof pageOf>; q: string; reader: Reader };

/** All issues that a reader may open, newest first. */
export function ArchivePage({ list, q, reader }: ListProps) {
  const words = text(reader.language);
  const { issues, newer, older } = list;
  const isAll = q === "" && newer === undefined && older === undefined;
  return (
    <>
      <PageHead
        title={words.archive}
        lead={words.archiveLead}
        action={{ href: paths.subscribe(), label: words.subscribe }}
      />
      {issues.length === 0 && !isAll && <p>{words.nothingFound}</p>}
      {issues.length === 0 && isAll && (
        <EmptyState title={words.archiveEmpty}>
          <p>{words.archiveEmptyText}</p>
        </EmptyState>
      )}
      <ul class="plain">
        {issues.map(({ number: n, title, language, state, releasedAt, publicAt }) => (
          <li>
            <Time at={(state === "members" ? releasedAt : publicAt) ?? 0} reader={reader} />{" "}
            <a href={paths.issue(n)}>
              {words.issueNumber(number(reader.language, n))}
              {colon(reader.language)} <bdi {...tongue(language)}>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <IssuePager {...{ list, q, href: paths.issues, language: reader.language }} />
      {!isAll && <IssueSearch action={paths.issues()} q={q} language={reader.language} />}
    </>
  );
}

export type CorrectionNote = { id: string; html: string; at: number };

type IssueProps = {
  issue: ArchivedIssue;
  /** For members, what is theirs alone too. */
  edition: "members" | "everybody";
  corrections: readonly CorrectionNote[];
  before: number | null;
  after: number | null;
  reader: Reader;
};

/** One issue as it was released, and what was said of it since. */
export function ArchivedIssuePage({ issue, edition, corrections, before, after, reader }: IssueProps) {
  const { language } = reader;
  const words = text(language);
  const { frozen } = issue;
  return (
    <>
      <PageHead
        title={<bdi {...tongue(frozen.language)}>{frozen.title}</bdi>}
        lead={
          <>
            {words.issueNumber(number(language, frozen.number))} ·{" "}
            <Time at={issue.state === "members" ? issue.releasedAt : issue.publicAt} reader={reader} />
          </>
        }
        action={{ href: paths.issues(), label: words.archive }}
      />
      {issue.state === "members" && (
        <p class="notice">{words.onlyMembers(dateText(issue.publicAt, language, reader.zone))}</p>
      )}
      {corrections.map((note) => (
        <section class="notice" id={note.id}>
          <h2>{words.correctedOn(dateText(note.at, language, reader.zone))}</h2>
          <Prose html={note.html} language={frozen.language} />
        </section>
      ))}
      <IssueBody issue={frozen} edition={edition} language={language} zone={reader.zone} />
      {(before !== null || after !== null) && (
        <nav class="pager" aria-label={words.archive}>
          {after !== null && (
            <a href={paths.issue(after)} rel="next">
              {words.later}
            </a>
          )}
          {before !== null && (
            <a href={paths.issue(before)} rel="prev">
              {words.earlier}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

type BodyProps = {
  issue: IssueContent;
  edition: "members" | "everybody";
  language: Language;
  /** Whose days are said. */
  zone: string;
};

/** The issue's own words, from what was frozen and what of it still stands: the same bytes until something is taken out of it. */
export function IssueBody({ issue, edition, language, zone }: BodyProps) {
  const words = text(language);
  const names = newsletterText(language);
  const items = issue.items.filter(({ membersOnly }) => edition === "members" || !membersOnly);
  const letter = issue.translations[language];
  return (
    <article class="columns">
      <div>
        {issue.cover && edition === "members" && (
          <Part title={words.cover}>
            <Prose html={issue.cover.html} language={issue.language} />
          </Part>
        )}
        <Prose html={(letter ?? issue.letter).html} language={letter ? language : issue.language} />
        {issueSections
          .map((section) => ({ section, here: items.filter((item) => item.section === section) }))
          .filter(({ here }) => here.length > 0)
          .map(({ section, here }) => (
            <Part title={names[section]}>
              <ul class="plain">
                {here.map((item) => (
                  <ArchivedItem item={item} language={language} zone={zone} />
                ))}
              </ul>
            </Part>
          ))}
      </div>
    </article>
  );
}

type ItemProps = { item: IssueItem; language: Language; zone: string };

function ArchivedItem({ item, language, zone }: ItemProps) {
  if (item.withdrawnAt !== undefined)
    return (
      <li>
        <p class="meta">{withdrawnText(item.withdrawnAt, language, zone)}</p>
      </li>
    );
  const own = tongue(item.language);
  const deadline = deadlineOf(item, language);
  return (
    <li>
      <h3 class="row-title" {...own}>
        {item.url === "" ? item.title : <a href={item.url}>{item.title}</a>}
      </h3>
      {(deadline || item.demo) && (
        <p class="meta">
          {[deadline, item.demo ? digestText(language).demo : ""].filter(Boolean).join(" · ")}
        </p>
      )}
      {item.words ? (
        <Prose html={item.words.html} language={item.language} />
      ) : (
        item.text && (
          <p>
            <bdi {...own}>{item.text}</bdi>
          </p>
        )
      )}
    </li>
  );
}

/** An issue's words alone, for feeds; addresses as they were written. */
export function issueHtml(issue: IssueContent, language: Language): string {
  return String(<IssueBody issue={issue} edition="everybody" language={language} zone="UTC" />);
}
