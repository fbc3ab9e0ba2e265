import { languageOptions } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import {
  ErrorSummary,
  Field,
  Hidden,
  Select,
  SubmitRow,
  TextArea,
  type FieldErrors,
} from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { limits, type Draft } from "./newsletter.ts";
import { text } from "./text.ts";

type WordsPageProps = {
  /** Undefined for a new issue. */
  issue: { id: string } | undefined;
  /** What travels with the form: an id to be made, or the version it would replace. */
  hidden: Record<string, string>;
  draft: Draft;
  language: Language;
  errors: FieldErrors;
  previewHtml?: string | undefined;
  /** What stands now, when it changed while somebody wrote. */
  standing?: string | undefined;
};

/** The words of an issue: a new one's, or those that stand. */
export function WordsPage(props: WordsPageProps) {
  const { issue, hidden, draft, language, errors, previewHtml, standing } = props;
  const words = text(language);
  const own = { language, contentLanguage: draft.language };
  const back = issue ? paths.editIssue(issue) : paths.newsletter();
  return (
    <>
      <PageHead title={issue ? words.words : words.newIssue} />
      <Conflict standing={standing} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={issue ? paths.issueDesk(issue, "words") : paths.newIssue()} class="stack">
        <Hidden values={hidden} />
        <Field
          {...{ name: "number", label: words.number, language, value: draft.number, error: errors["number"] }}
          {...{ required: true, short: true, inputMode: "numeric" as const }}
        />
        <Field
          {...{ name: "title", label: words.title, language, value: draft.title, error: errors["title"] }}
          {...{ required: true, maxLength: limits.title }}
        />
        <Select
          {...{ name: "language", label: words.language, language, required: true, value: draft.language }}
          {...{ options: languageOptions(language), error: errors["language"] }}
        />
        <TextArea
          {...{ name: "letter", label: words.letter, hint: words.letterHint, ...own, value: draft.letter }}
          {...{ error: errors["letter"], rows: 16, markdown: true, previewHtml }}
        />
        <TextArea
          {...{ name: "cover", label: words.cover, hint: words.coverHint, ...own, value: draft.cover }}
          {...{ error: errors["cover"], rows: 4 }}
        />
        <Field
          {...{ name: "embargo", label: words.embargo, hint: words.embargoHint, language }}
          {...{ value: draft.embargoDays, error: errors["embargo"] }}
          {...{ required: true, short: true, inputMode: "numeric" as const }}
        />
        <SubmitRow
          label={words.save}
          language={language}
          preview="letter"
          cancel={{ href: back, label: issue ? words.back : words.desk }}
        />
      </form>
      <StandsNow standing={standing} language={language} />
    </>
  );
}

type LetterPageProps = {
  issue: { id: string };
  /** Its name in the reader's language, and its tag. */
  name: string;
  tongue: string;
  version: number;
  title: string;
  letter: string;
  language: Language;
  errors: FieldErrors;
  previewHtml?: string | undefined;
  standing?: string | undefined;
};

/** The letter in another language. */
export function LetterPage(props: LetterPageProps) {
  const { issue, name, tongue, version, title, letter, language, errors, previewHtml, standing } = props;
  const words = text(language);
  return (
    <>
      <PageHead title={words.letterIn(name)} lead={words.letterInHint} />
      <Conflict standing={standing} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={paths.issueDesk(issue, `letters/${tongue}`)} class="stack">
        <Hidden values={{ version: String(version) }} />
        <Field
          {...{ name: "title", label: words.title, language, value: title, error: errors["title"] }}
          {...{ maxLength: limits.title }}
        />
        <TextArea
          {...{ name: "letter", label: words.letter, language, contentLanguage: tongue, value: letter }}
          {...{ error: errors["letter"], rows: 16, markdown: true, previewHtml }}
        />
        <SubmitRow
          label={words.save}
          language={language}
          preview="letter"
          cancel={{ href: paths.editIssue(issue), label: words.back }}
        />
      </form>
      <StandsNow standing={standing} language={language} />
    </>
  );
}

type Standing = { standing: string | undefined; language: Language };

export function Conflict({ standing, language }: Standing) {
  if (standing === undefined) return null;
  const words = text(language);
  return (
    <div class="notice problem" role="alert" data-refused>
      <p>
        <strong>{words.conflict}.</strong> {words.conflictText}
      </p>
    </div>
  );
}

export function StandsNow({ standing, language }: Standing) {
  if (standing === undefined) return null;
  return (
    <Part title={text(language).standsNow}>
      <div class="field">
        <textarea readonly rows={12} dir="auto" aria-label={text(language).standsNow}>
          {"\n" + standing}
        </textarea>
      </div>
    </Part>
  );
}
