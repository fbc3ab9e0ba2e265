import { paths } from "../paths.ts";
import { number, type Language } from "../platform/i18n.ts";
import { Badge, EmptyState } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import { tongue } from "../ui/tongue.ts";
import type { Issue } from "./newsletter.ts";
import { text } from "./text.ts";

/** All issues, for who makes them. */
export function DeskPage({ issues, reader }: { issues: readonly Issue[]; reader: Reader }) {
  const words = text(reader.language);
  const action = { href: paths.newIssue(), label: words.newIssue };
  return (
    <>
      <PageHead title={words.desk} lead={words.deskLead} action={action} />
      {issues.length === 0 && (
        <EmptyState title={words.noIssues}>
          <p>{words.noIssuesText}</p>
        </EmptyState>
      )}
      <ul class="plain">
        {issues.map((issue) => (
          <li>
            <a href={paths.editIssue(issue)}>
              {words.issueNumber(number(reader.language, issue.number))}:{" "}
              <bdi {...tongue(issue.language)}>{issue.title}</bdi>
            </a>{" "}
            <State issue={issue} language={reader.language} /> <When issue={issue} reader={reader} />
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.readerPreview()}>{words.readers}</a> · <a href={paths.sends()}>{words.progress}</a> ·{" "}
        <a href={paths.issues()}>{words.archive}</a>
      </p>
    </>
  );
}

export function State({ issue, language }: { issue: Issue; language: Language }) {
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

function When({ issue, reader }: { issue: Issue; reader: Reader }) {
  const at = issue.state === "members" ? issue.releasedAt : (issue.publicAt ?? issue.sendAt);
  return at === null ? null : <Time at={at} reader={reader} precision="minute" />;
}
