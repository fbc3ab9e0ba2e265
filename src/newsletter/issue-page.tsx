import { colon, issueSections, newsletterText, type IssueSection } from "../../emails/newsletter/index.ts";
import { languageName, number, type Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { AddressForm } from "../sending/index.ts";
import { Prose } from "../ui/entry/index.ts";
import { ErrorSummary, Field, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import type { Reader } from "../ui/frame.ts";
import { Columns, PageHead, Part } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import type { TypedItem } from "./change-items.ts";
import { wordsIn } from "./letter-words.ts";
import { State } from "./desk-page.tsx";
import { isOpen, otherLanguages, type Issue } from "./newsletter.ts";
import { ItemForm, ItemsPart, Offer } from "./items-part.tsx";
import { sectionOf, type PinnedEntry } from "./pinned.ts";
import { ReleasedPart, type TakenOut } from "./released-part.tsx";
import { SendingPart, type SentRun } from "./sending-part.tsx";
import { text } from "./text.ts";
import type { Withdrawal } from "./withdrawn.ts";

export type IssuePageProps = {
  issue: Issue;
  entries: ReadonlyMap<string, PinnedEntry>;
  suggestions: ReadonlyMap<IssueSection, readonly PinnedEntry[]>;
  /** What was looked for, and found; undefined when nothing was. */
  sought: { query: string; found: readonly PinnedEntry[] } | undefined;
  runs: readonly SentRun[];
  withdrawals: readonly Withdrawal[];
  takenOut: readonly TakenOut[];
  errors: FieldErrors;
  typedItem: TypedItem;
  itemPreview?: string | undefined;
  typed: { at?: string; public?: string; to?: string };
  /** May ask whether an address got it. */
  isAdmin: boolean;
  newId(): string;
  reader: Reader;
};

/** One issue on its editor's desk. */
export function IssuePage(props: IssuePageProps) {
  const { issue, entries, errors, reader } = props;
  const { language } = reader;
  const words = text(language);
  const preview = { href: paths.issueDesk(issue, "preview"), label: words.preview };
  return (
    <>
      <PageHead
        title={
          <>
            {words.issueNumber(number(language, issue.number))}
            {colon(language)} <bdi {...tongue(issue.language)}>{issue.title}</bdi>
          </>
        }
        lead={<State issue={issue} language={language} />}
        action={preview}
      />
      <ErrorSummary errors={errors} language={language} />
      <Columns
        aside={
          <>
            <SendingPart {...props} mailId={props.newId()} />
            {props.isAdmin && !isOpen(issue) && <AddressForm language={language} />}
          </>
        }
      >
        <LetterPart issue={issue} language={language} />
        {!isOpen(issue) && <ReleasedPart {...props} />}
        {isOpen(issue) && (
          <>
            <ItemsPart issue={issue} entries={entries} language={language} />
            <Suggestions {...props} />
            <Part title={words.addByHand}>
              <ItemForm
                {...{ issue, id: props.newId(), act: "add", typed: props.typedItem, errors, language }}
                previewHtml={props.itemPreview}
              />
            </Part>
          </>
        )}
        <p>
          <a href={paths.newsletter()}>{words.desk}</a>
          {issue.state === "draft" && (
            <>
              {" · "}
              <a href={paths.issueDesk(issue, "delete")}>{words.deleteDraft}</a>
            </>
          )}
          {!isOpen(issue) && (
            <>
              {" · "}
              <a href={paths.issue(issue.number)}>{words.archive}</a>
            </>
          )}
        </p>
      </Columns>
    </>
  );
}

function LetterPart({ issue, language }: { issue: Issue; language: Language }) {
  const words = text(language);
  const open = isOpen(issue);
  return (
    <Part
      title={words.letter}
      more={open ? { href: paths.issueDesk(issue, "words"), label: words.edit } : undefined}
    >
      {issue.letter === "" ? (
        <p>{words.empty}</p>
      ) : (
        <Prose html={wordsIn(issue.letter, "letter-").html} language={issue.language} />
      )}
      {open && (
        <>
          <h3>{words.inOtherLanguages}</h3>
          <ul class="plain">
            {otherLanguages(issue).map((tag) => (
              <li>
                <a href={paths.issueDesk(issue, `letters/${tag}`)}>{languageName(tag, language)}</a>
                {issue.translations[tag] && ` · ${words.written}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function Suggestions({ issue, suggestions, sought, newId, reader }: IssuePageProps) {
  const { language } = reader;
  const words = text(language);
  const names = newsletterText(language);
  const offers = (section: IssueSection | undefined, entries: readonly PinnedEntry[]) => (
    <ul class="plain">
      {entries.map((entry) => (
        <Offer {...{ issue, section: section ?? sectionOf(entry), entry, id: newId(), language }} />
      ))}
    </ul>
  );
  return (
    <Part title={words.suggestions}>
      {suggestions.size === 0 && <p>{words.empty}</p>}
      {issueSections.map((section) => {
        const entries = suggestions.get(section);
        return (
          entries && (
            <>
              <h3>{names[section]}</h3>
              {offers(section, entries)}
            </>
          )
        );
      })}
      <form method="get" action={paths.editIssue(issue)} role="search" class="stack">
        <Field
          {...{ name: "q", type: "search", label: words.searchTitles, language, value: sought?.query }}
          required
        />
        <SubmitRow label={words.search} language={language} />
      </form>
      {sought && (sought.found.length > 0 ? offers(undefined, sought.found) : <p>{words.nothingFound}</p>)}
    </Part>
  );
}
