import { PageHead } from "../ui/page.tsx";
import { ErrorSummary, SubmitRow, TextArea, type FieldErrors } from "../ui/form/index.ts";
import type { Language } from "../platform/i18n.ts";
import { limits } from "./entry.ts";
import { text } from "./text.ts";

type FlagPageProps = {
  about: string;
  action: string;
  back: string;
  language: Language;
  reason?: string;
  errors?: FieldErrors;
};

export function FlagPage({ about, action, back, language, reason, errors = {} }: FlagPageProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.flagTitle} lead={words.flagLead} />
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={action} class="stack">
        <p>
          <bdi>{about}</bdi>
        </p>
        <TextArea
          name="reason"
          label={words.reason}
          language={language}
          value={reason}
          error={errors.reason}
          rows={4}
          maxLength={limits.reasonCharacters}
          required
        />
        <SubmitRow label={words.sendFlag} language={language} cancel={{ href: back, label: words.cancel }} />
      </form>
    </>
  );
}
