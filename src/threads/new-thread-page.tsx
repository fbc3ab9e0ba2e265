import { EntryFields, type EntryDraft } from "../entries/index.ts";
import type { Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { Checkboxes, ErrorSummary, Hidden, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { text } from "./text.ts";
import { flavours } from "./thread.ts";

type NewThreadPageProps = {
  id: string;
  draft: EntryDraft;
  flavour: string;
  topics: readonly { slug: string; name: string }[];
  language: Language;
  errors?: FieldErrors;
  previewHtml?: string | undefined;
};

export function NewThreadPage({
  id,
  draft,
  flavour,
  topics,
  language,
  errors = {},
  previewHtml,
}: NewThreadPageProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.newTitle} lead={words.newLead} />
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={paths.newThread()} class="stack">
        <Hidden values={{ id }} />
        <Checkboxes
          name="flavour"
          label={words.flavour}
          language={language}
          options={flavours.map((value) => ({ value, label: words[value] }))}
          values={[flavour]}
          error={errors.flavour}
          required
          single
        />
        <EntryFields
          draft={draft}
          topics={topics}
          errors={errors}
          language={language}
          previewHtml={previewHtml}
        />
        <SubmitRow label={words.publish} language={language} preview="body" />
      </form>
    </>
  );
}
