import { PageHead, Part } from "../ui/page.tsx";
import { ErrorSummary, Hidden, SubmitRow, TextArea, type FieldErrors } from "../ui/form/index.ts";
import type { Language } from "../platform/i18n.ts";
import { EntryFields } from "./entry-fields.tsx";
import type { EntryDraft } from "./entry.ts";
import { text } from "./text.ts";

type Common = {
  action: string;
  back: string;
  /** The version that this form would replace. */
  version: number;
  language: Language;
  errors?: FieldErrors;
  previewHtml?: string | undefined;
  /** What stands now, when it changed while somebody wrote. */
  standing?: string | undefined;
};

type EditEntryPageProps = Common & { draft: EntryDraft; topics: readonly { slug: string; name: string }[] };

export function EditEntryPage(props: EditEntryPageProps) {
  const { action, back, version, language, errors = {}, draft, topics, previewHtml } = props;
  const words = text(language);
  return (
    <>
      <PageHead title={words.editTitle} lead={<bdi>{draft.title}</bdi>} />
      <ConflictNotice {...props} />
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={action} class="stack">
        <Hidden values={{ version: String(version) }} />
        <EntryFields
          draft={draft}
          topics={topics}
          errors={errors}
          language={language}
          previewHtml={previewHtml}
        />
        <SubmitRow
          label={words.save}
          language={language}
          preview="body"
          cancel={{ href: back, label: words.cancel }}
        />
      </form>
      <StandsNow {...props} />
    </>
  );
}

type EditReplyPageProps = Common & { title: string; body: string; contentLanguage: string };

export function EditReplyPage(props: EditReplyPageProps) {
  const { action, back, version, language, errors = {}, title, body, contentLanguage, previewHtml } = props;
  const words = text(language);
  return (
    <>
      <PageHead title={words.editTitle} lead={<bdi>{title}</bdi>} />
      <ConflictNotice {...props} />
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={action} class="stack">
        <Hidden values={{ version: String(version) }} />
        <TextArea
          name="body"
          label={words.body}
          language={language}
          contentLanguage={contentLanguage}
          value={body}
          error={errors.body}
          rows={10}
          required
          markdown
          previewHtml={previewHtml}
        />
        <SubmitRow
          label={words.save}
          language={language}
          preview="body"
          cancel={{ href: back, label: words.cancel }}
        />
      </form>
      <StandsNow {...props} />
    </>
  );
}

function ConflictNotice({ standing, language }: Common) {
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

function StandsNow({ standing, language }: Common) {
  if (standing === undefined) return null;
  return (
    <Part title={text(language).standsNow}>
      <textarea readonly rows={10} dir="auto" aria-label={text(language).standsNow}>
        {"\n" + standing}
      </textarea>
    </Part>
  );
}
