import type { IssueItem } from "../../emails/newsletter/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { ErrorSummary, SubmitRow, TextArea, type FieldErrors } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import { limits } from "./newsletter.ts";
import { text } from "./text.ts";

type WithdrawProps = {
  issue: { id: string };
  item: IssueItem;
  place: number;
  reason: string;
  errors: FieldErrors;
  language: Language;
};

/** Asks why an item is taken out of an issue that readers have. */
export function WithdrawPage({ issue, item, place, reason, errors, language }: WithdrawProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.withdraw} lead={<bdi {...tongue(item.language)}>{item.title}</bdi>} />
      <p class="lead">{words.withdrawLead}</p>
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={paths.issueDesk(issue, `withdraw/${place}`)} class="stack">
        <TextArea
          {...{ name: "reason", label: words.reason, hint: words.reasonHint, language, rows: 3 }}
          {...{ value: reason, error: errors["reason"], required: true, maxLength: limits.reason }}
        />
        <SubmitRow
          label={words.withdraw}
          language={language}
          cancel={{ href: paths.editIssue(issue), label: words.back }}
        />
      </form>
    </>
  );
}
