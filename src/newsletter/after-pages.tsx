import { paths } from "../paths.ts";
import { number, type Language } from "../platform/i18n.ts";
import { EmptyState } from "../ui/entry/index.ts";
import {
  Checkboxes,
  ErrorSummary,
  Hidden,
  Select,
  SubmitRow,
  TextArea,
  type FieldErrors,
} from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { limits, type Issue } from "./newsletter.ts";
import { newcomerDays, type Missed } from "./resend-issue.ts";
import { text } from "./text.ts";

type CorrectionProps = {
  issue: Issue;
  id: string;
  typed: { body: string; mail: boolean };
  errors: FieldErrors;
  previewHtml?: string | undefined;
  language: Language;
};

/** A note beside an issue that readers have. */
export function CorrectionPage({ issue, id, typed, errors, previewHtml, language }: CorrectionProps) {
  const words = text(language);
  const lead = words.issueOf(number(language, issue.number), issue.title);
  return (
    <>
      <PageHead title={words.correct} lead={lead} />
      <p class="lead">{words.correctLead}</p>
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={paths.issueDesk(issue, "corrections")} class="stack">
        <Hidden values={{ id }} />
        <TextArea
          {...{ name: "body", label: words.correction, language, contentLanguage: issue.language }}
          {...{ value: typed.body, error: errors["body"], rows: 6, required: true }}
          {...{ maxLength: limits.cover, markdown: true, previewHtml }}
        />
        <Checkboxes
          {...{ name: "mail", label: words.sending, language, values: typed.mail ? ["yes"] : [] }}
          options={[{ value: "yes", label: words.alsoByMail }]}
        />
        <SubmitRow
          label={words.publish}
          language={language}
          preview="body"
          cancel={{ href: paths.editIssue(issue), label: words.back }}
        />
      </form>
    </>
  );
}

type ResendProps = { missed: Missed; newcomers: number; errors: FieldErrors; language: Language };

/** How many an issue did not reach; then, and only then, the button. */
export function ResendPage({ missed, newcomers, errors, language }: ResendProps) {
  const words = text(language);
  const { issue, times, members, others, busy, doubtful } = missed;
  const all = members + others;
  const options = newcomerDays.map((days) => ({
    value: String(days),
    label: days === 0 ? words.nobodyElse : words.lastDays(days),
  }));
  return (
    <>
      <PageHead
        title={words.resend}
        lead={words.issueOf(number(language, issue.number), issue.title)}
        action={{ href: paths.editIssue(issue), label: words.back }}
      />
      <p class="lead">{words.resendLead}</p>
      <ErrorSummary errors={errors} language={language} />
      <form method="get" action={paths.issueDesk(issue, "resend")} class="stack">
        <Select
          {...{ name: "newcomers", label: words.newcomers, language, required: true, options }}
          {...{ value: String(newcomers), error: errors["newcomers"] }}
        />
        <SubmitRow label={words.count} language={language} />
      </form>
      {busy ? (
        <p class="notice">{words.problemBusy}</p>
      ) : (
        <EmptyState title={words.wouldGet(all)}>
          {members > 0 && <p>{words.ofThemMembers(members)}</p>}
          {all > 0 && doubtful > 0 && (
            <p class="notice problem">
              {words.doubtful(doubtful)} <a href={paths.sends()}>{words.progress}</a>
            </p>
          )}
          {all > 0 && (
            <form method="post" action={paths.issueDesk(issue, "resend")}>
              <Hidden values={{ times: String(times), newcomers: String(newcomers) }} />
              <SubmitRow label={words.resendNow(all)} language={language} />
            </form>
          )}
        </EmptyState>
      )}
    </>
  );
}
