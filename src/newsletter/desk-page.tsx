import { colon } from "../../emails/newsletter/index.ts";
import { paths } from "../paths.ts";
import { number, type Language } from "../platform/i18n.ts";
import { Badge, EmptyState } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import type { ListedIssue, pageOf } from "./numbered-list.ts";
import { IssuePager, IssueSearch } from "./issue-search.tsx";
import { text } from "./text.ts";

type DeskProps = { list: ReturnType<typeof pageOf>; q: string; reader: Reader };

/** All issues, for who makes them. */
export function DeskPage({ list, q, reader }: DeskProps) {
  const words = text(reader.language);
  const { issues, newer, older } = list;
  const isAll = q === "" && newer === undefined && older === undefined;
  const action = { href: paths.newIssue(), label: words.newIssue };
  return (
    <>
      <PageHead title={words.desk} lead={words.deskLead} action={action} />
      {issues.length === 0 && !isAll && <p>{words.nothingFound}</p>}
      {issues.length === 0 && isAll && (
        <EmptyState title={words.noIssues}>
          <p>{words.noIssuesText}</p>
        </EmptyState>
      )}
      <ul class="plain">
        {issues.map((issue) => (
          <li>
            <a href={paths.editIssue(issue)}>
              {words.issueNumber(number(reader.language, issue.number))}
              {colon(reader.language)} <bdi {...tongue(issue.language)}>{issue.title}</bdi>
            </a>{" "}
            <State issue={issue} language={reader.language} /> <When issue={issue} reader={reader} />
          </li>
        ))}
      </ul>
      <IssuePager {...{ list, q, href: paths.newsletter, language: reader.language }} />
      {!isAll && <IssueSearch action={paths.newsletter()} q={q} language={reader.language} />}
      <p>
        <a href={paths.readerPreview()}>{words.readers}</a> · <a href={paths.sends()}>{words.progress}</a> ·{" "}
        <a href={paths.issues()}>{words.archive}</a>
      </p>
    </>
  );
}

export function State({
  issue,
  language,
}: {
  issue: Pick<ListedIssue, "state" | "heldAt">;
  language: Language;
}) {
  const words = text(language);
  return (
    <>
      <Badge label={words[issue.state]} />
      {issue.heldAt !== null && (
        <>
          {" "}
          <Badge label={words.held} loud />
        </>
      )}
    </>
  );
}

function When({ issue, reader }: { issue: ListedIssue; reader: Reader }) {
  const at = issue.state === "members" ? issue.releasedAt : (issue.publicAt ?? issue.sendAt);
  return at === null ? null : <Time at={at} reader={reader} precision="minute" />;
}
